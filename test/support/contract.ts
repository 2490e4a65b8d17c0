import type { z } from 'zod';
import { type Answer, problem } from '../../src/contract/answer.ts';
import { api } from '../../src/server/api/index.ts';
import { breaks } from './broken-answers.ts';

const root = '/api/v1';

/** Every route as addresses match it, those with fewer blanks first. */
const routes = api()
  .declared.map(({ method, path, answer }) => ({
    name: `${method} ${path}`,
    method: method.toUpperCase(),
    blanks: path.split('{').length,
    pattern: new RegExp(`^${root}${path.replace(/\{\w+\}/g, '[^/]+')}$`),
    answer,
  }))
  .sort((a, b) => a.blanks - b.blanks);

/** Holds an answer of the API against the contract: nothing is missing, and nothing is told that it does not name. */
export async function holdToContract(method: string, url: string, response: Response): Promise<void> {
  const { pathname } = new URL(url);
  if (!pathname.startsWith(`${root}/`) || pathname === `${root}/openapi.json` || method === 'HEAD') return;
  const route = routes.find((one) => one.method === method && one.pattern.test(pathname));
  await hold(route?.name ?? `${method} ${pathname}`, route?.answer ?? problem, response);
}

/** The same of one answer, beside the one that its route declares. */
export async function hold(route: string, answer: Answer, response: Response): Promise<void> {
  // The browser holds it already: there is nothing in it.
  if (response.status === 304) return;
  const at = `${route} ${response.status}`;
  const type = response.headers.get('Content-Type') ?? '';
  const data = /^application\/(problem\+)?json/.test(type);
  const download = response.ok && 'download' in answer ? answer : null;
  if (download && !download.download.includes(type)) breaks(`${at}: ${type} is not declared`);
  if (!data && !download) breaks(`${at}: ${type} is no JSON`);
  const schema = !response.ok ? problem : 'download' in answer ? answer.json : answer;
  if (data && schema) compare(at, schema, await bodyOf(response.clone()));
}

async function bodyOf(response: Response): Promise<unknown> {
  const packed = response.headers.get('Content-Encoding') as 'gzip' | 'deflate' | null;
  if (!packed) return response.json();
  return new Response(response.body!.pipeThrough(new DecompressionStream(packed))).json();
}

function compare(at: string, schema: z.ZodType, told: unknown): void {
  const read = schema.safeParse(told);
  if (read.success) for (const path of unnamed(told, read.data)) breaks(`${at}: ${path} is not in the contract`);
  else for (const { path, message } of read.error.issues) breaks(`${at}: ${path.join('.')}: ${message}`);
}

/**
 * The paths of what parsing left out or changed. The schemas themselves are open, so that whoever reads the document is
 * not told that a later version may add nothing.
 */
function unnamed(told: unknown, read: unknown, path = '.'): string[] {
  if (Object.is(told, read)) return [];
  if (typeof told !== 'object' || typeof read !== 'object' || told === null || read === null) return [path];
  const keys = [...new Set([...Object.keys(told), ...Object.keys(read)])];
  return keys.flatMap((key) => unnamed((told as never)[key], (read as never)[key], `${path}${key}.`));
}
