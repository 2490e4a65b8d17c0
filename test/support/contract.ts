import type { z } from 'zod';
import { problem } from '../../src/contract/answer.ts';
import type { Onlooker } from '../../src/server/api/route.ts';

/** Where an answer was not as its route declares it, in sentences. */
const broken = new Set<string>();

/** Holds every answer of the API against the contract: nothing is missing, and nothing is told that it does not name. */
export const heldToContract: Onlooker = async ({ method, path, answer }, response) => {
  const at = `${method} ${path} ${response.status}`;
  const type = response.headers.get('Content-Type') ?? '';
  if (!response.ok) {
    if (!type.startsWith('application/problem+json')) broken.add(`${at}: ${type} is no problem document`);
    else compare(at, problem, await response.json());
  } else if ('download' in answer) {
    if (!answer.download.includes(type)) broken.add(`${at}: ${type} is not declared`);
    else if (answer.json && type === 'application/json') compare(at, answer.json, await response.json());
  } else if (type !== 'application/json') broken.add(`${at}: ${type} is no JSON`);
  else compare(at, answer, await response.json());
};

/** What was broken since it was asked last. */
export function brokenAnswers(): string[] {
  const all = [...broken];
  broken.clear();
  return all;
}

function compare(at: string, schema: z.ZodType, told: unknown): void {
  const read = schema.safeParse(told);
  if (read.success) for (const path of unnamed(told, read.data)) broken.add(`${at}: ${path} is not in the contract`);
  else for (const { path, message } of read.error.issues) broken.add(`${at}: ${path.join('.')}: ${message}`);
}

/** The paths of what parsing left out or changed. */
function unnamed(told: unknown, read: unknown, path = '.'): string[] {
  if (Object.is(told, read)) return [];
  if (typeof told !== 'object' || typeof read !== 'object' || told === null || read === null) return [path];
  const keys = [...new Set([...Object.keys(told), ...Object.keys(read)])];
  return keys.flatMap((key) => unnamed((told as never)[key], (read as never)[key], `${path}${key}.`));
}
