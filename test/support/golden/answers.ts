import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { posts } from '../../../src/domain/organ/posts.ts';
import { api } from '../../../src/server/api/index.ts';
import type { House } from '../../../src/store/house.ts';
import type { OldData } from '../old-house.ts';
import { type ServerOver, serverOver } from '../server.ts';
import { clerkAsks, filled, isPrint, portalAsks, prints, sample } from './asks.ts';
import { writes } from './writes.ts';

/** The golden data, and what opens it: the people's password, applicants' codes, a calendar's address. */
export interface GoldenData extends OldData {
  password: string;
  demo: { username: string; password: string };
  cases: { id: string; code: string; who: string }[];
  feed: string;
}

/** What every address that is read answers: to every post once, to a clerk all of it, to the public. */
export async function answers(house: House, data: GoldenData): Promise<[string, unknown][]> {
  const server = serverOver(house);
  const cookies = new Map<string, string>();
  for (const { key } of posts) cookies.set(key, await server.signIn(`g-${key.replace('_', '-')}`, data.password));
  const clerk = cookies.get('clerk')!;
  const found: [string, unknown][] = [];
  const ask = async (as: string, path: string, cookie?: string): Promise<unknown> => {
    const answer = await answered(server, path, cookie);
    found.push([`GET ${path} as ${as}`, answer]);
    return answer.body;
  };

  const reads = api().declared.filter(({ method }) => method === 'get');
  const lists = await Promise.all(
    ['requests', 'decisions', 'documents', 'fees', 'remedies', 'publications', 'openings'].map(async (name) => {
      const list = await ask('clerk', `/api/v1/organs/town/records/${name}?size=5`, clerk);
      return (list as { rows: { id: string }[] }).rows.map(({ id }) => `/api/v1/organs/town/records/${name}/${id}`);
    }),
  );
  const pages = await Promise.all(
    data.cases.map(async ({ id }) => (await ask('clerk', `/api/v1/requests/${id}`, clerk)) as CasePage),
  );
  // The richest case has whatever can be printed.
  const rich = pages.find(
    ({ releaseNames, fileNames, papers }) => releaseNames.length > 0 && fileNames.length > 0 && papers.length > 2,
  )!;
  const ids = { case: rich.id, paper: rich.papers[0]!.version, decision: lists[1]![0]!.split('/').at(-1)! };
  const samples = sample(ids);
  const plain = reads.filter(({ path }) => !isPrint(path)).map(({ path }) => samples[path] ?? filled(path, rich.id));
  await all([...cookies], ([post, cookie]) => all(plain, (path) => ask(post, `/api/v1${path}`, cookie)));
  await all(plain, (path) => ask('nobody', `/api/v1${path}`));
  await all([...clerkAsks, ...lists.flat()], (path) => ask('clerk', path, clerk));
  await all(pages, async ({ id, papers }) => {
    for (const { version } of papers.slice(-2)) await ask('clerk', `/api/v1/requests/${id}/papers/${version}`, clerk);
  });
  await all(portalAsks, (path) => ask('the public', path));
  await all(data.cases.slice(0, 12), (one) => ofApplicant(server, one, found));
  await ask('the public', `/calendar/${data.feed}.ics`);
  // What is printed notes that it was: it comes last, one after another.
  for (const path of prints(ids)) await ask('clerk', path, clerk);
  await ask('clerk after printing', `/api/v1/requests/${rich.id}`, clerk);
  // And what is written, after all that is read.
  found.push(...(await writes(house, server, cookies)));
  return found;
}

/** A few at a time. */
async function all<T>(what: readonly T[], work: (one: T) => Promise<unknown>): Promise<void> {
  const left = [...what];
  const worker = async (): Promise<void> => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) await work(one);
  };
  await Promise.all([worker(), worker(), worker(), worker()]);
}

/** The page of a case that its applicant opens with the code of the receipt. */
async function ofApplicant(
  server: ServerOver,
  { id, code, who }: GoldenData['cases'][number],
  found: [string, unknown][],
): Promise<void> {
  const base = '/organs/town/requests';
  const body = new URLSearchParams({ code, who });
  const entered = await server.ask(`${base}/query`, { method: 'POST', body });
  const cookie = entered.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const name = `GET ${base}/progress of ${id}`;
  found.push([name, { entered: entered.status, ...(await answered(server, `${base}/progress`, cookie)) }]);
}

/** What is asked on from of a case. */
interface CasePage {
  id: string;
  papers: { version: number }[];
  fileNames: string[];
  releaseNames: string[];
}

interface Answer {
  status: number;
  headers: Record<string, string>;
  body: unknown;
}

async function answered(server: ServerOver, path: string, cookie?: string): Promise<Answer> {
  const response = await server.ask(path, cookie ? { cookie } : {});
  const kept = ['content-type', 'content-disposition', 'location', 'cache-control'];
  const headers = Object.fromEntries(
    kept.flatMap((key) => (response.headers.has(key) ? [[key, response.headers.get(key)!]] : [])),
  );
  return { status: response.status, headers, body: await bodyOf(response) };
}

async function bodyOf(response: Response): Promise<unknown> {
  const type = response.headers.get('content-type') ?? '';
  if (/json/.test(type)) return response.json();
  if (/^text\//.test(type)) return withoutChance(await response.text());
  const bytes = Buffer.from(await response.arrayBuffer());
  if (!/openxmlformats/.test(type)) return digestOf(bytes);
  // Files of Office are archives: each entry has the hour at which it was written.
  const entries = Object.entries(unzipSync(bytes)).filter(([name]) => name !== 'docProps/core.xml');
  return Object.fromEntries(entries.map(([name, entry]) => [name, digestOf(entry)]));
}

const digestOf = (bytes: Uint8Array) => ({
  bytes: bytes.length,
  digest: createHash('sha256').update(bytes).digest('hex'),
});

/** A page without what is drawn anew for each reader: the nonce of its styles, the signed ids of its forms. */
const withoutChance = (html: string): string =>
  html.replace(/nonce="[^"]*"/g, 'nonce=""').replace(/(<input[^>]*name="(?:id|case)"[^>]*value=")[^"]*/g, '$1');
