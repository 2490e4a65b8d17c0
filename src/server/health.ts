import { statfs } from 'node:fs/promises';
import type { Context } from 'hono';
import { sql } from 'kysely';
import type { House } from '../store/house.ts';
import type { Env } from './context.ts';

/** How long the database may take to answer, in milliseconds. */
const patience = 2_000;
/**
 * The room that the disk of the data folder must have, in bytes: four addresses may leave 880 MB in a day
 * (src/store/request/kept.ts), and a database that cannot write stops.
 */
const leastRoom = 1024 ** 3;

/** Whether the process is alive: it answers. */
export function alive(c: Context<Env>): Response {
  c.header('Cache-Control', 'no-store');
  return c.text('ok');
}

/** Whether the house can work: its database answers, and its disk has room. 503 says which does not. */
export async function ready(c: Context<Env>): Promise<Response> {
  const { house } = c.get('server');
  const [database, disk] = await Promise.all([databaseAnswers(house), diskHasRoom(house)]);
  c.header('Cache-Control', 'no-store');
  return c.json({ ready: database.ok && disk.ok, database, disk }, database.ok && disk.ok ? 200 : 503);
}

type Answer = { ok: true } | { ok: false; sentence: string };

/** Probes that are under way: however many ask, the database is asked once at a time. */
const asked = new WeakMap<House, Promise<Answer>>();

function databaseAnswers(house: House): Promise<Answer> {
  const waiting = asked.get(house);
  if (waiting) return waiting;
  const answer = sql`select 1`.execute(house.db).then(
    (): Answer => ({ ok: true }),
    (): Answer => ({ ok: false, sentence: '数据库没有应答。' }),
  );
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Answer>((resolve) => {
    timer = setTimeout(resolve, patience, { ok: false, sentence: `数据库 ${patience / 1000} 秒内没有应答。` });
  });
  const first = Promise.race([answer, late]).finally(() => clearTimeout(timer));
  asked.set(house, first);
  // While one is stuck, whoever asks is told at once that it was late.
  void answer.finally(() => asked.delete(house));
  return first;
}

async function diskHasRoom({ dataDir }: House): Promise<Answer & { free_mb?: number }> {
  try {
    const { bavail, bsize } = await statfs(dataDir);
    const free_mb = Math.floor((bavail * bsize) / 1024 ** 2);
    if (bavail * bsize >= leastRoom) return { ok: true, free_mb };
    return { ok: false, sentence: `数据文件夹所在的磁盘只剩 ${free_mb} MB，请清理或者扩大。`, free_mb };
  } catch {
    return { ok: false, sentence: '数据文件夹打不开。' };
  }
}
