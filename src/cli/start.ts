import { join } from 'node:path';
import { runJobs } from '../jobs/run.ts';
import { notifyConfig, sendersOf } from '../notify/config.ts';
import { clockNotes } from '../store/clock.ts';
import { openHouse } from '../store/house.ts';
import { frontOrgan } from '../store/organ.ts';
import { atLeisure } from '../store/patience.ts';
import { hasAdministrator, invite } from '../store/people.ts';
import { prepareDemo } from './demo.ts';
import { homeDir } from './home.ts';
import { dataDirOf, type HouseFlags } from './house.ts';

export interface StartFlags extends HouseFlags {
  port: string;
  /** False with --no-demo. */
  demo: boolean;
}

const say = (sentence: string): void => {
  process.stdout.write(`${sentence}\n`);
};

/** `mingce start`: opens the house, fills a new one with the demo unless told not to, and serves until it is stopped. */
export async function start(flags: StartFlags): Promise<void> {
  const port = Number(flags.port);
  const databaseUrl = process.env.DATABASE_URL;
  // What is wrong with it is said before anything is opened.
  const senders = sendersOf(notifyConfig(process.env));
  const stopping = new AbortController();
  // A terminal that closes ends a server in order too, but not one that npm start keeps from it.
  const signals = ['SIGINT', 'SIGTERM', ...(process.listenerCount('SIGHUP') > 0 ? [] : ['SIGHUP'])];
  for (const signal of signals) process.once(signal, () => stopping.abort());
  const house = await openHouse({
    dataDir: dataDirOf(flags),
    databaseUrl,
    filesUrl: process.env.MINGCE_FILES_URL,
    log: say,
    opening: { filling: 'demo' },
  });
  const [{ apart }, { app }, { authOf }, { listen }, { limiter }] = await Promise.all([
    import('../server/apart/pool.ts'),
    import('../server/app.ts'),
    import('../server/auth.ts'),
    import('../server/listen.ts'),
    import('../server/limiter.ts'),
  ]);
  const origin = process.env.MINGCE_ORIGIN ?? `http://localhost:${port}`;
  const proxies = (process.env.MINGCE_PROXY ?? '').split(/[\s,]+/).filter(Boolean);
  const auth = authOf(house, { origin: () => origin, secure: origin.startsWith('https:') });
  // On somebody's own server an empty database is not an invitation to invent records.
  const demoWanted = { wanted: flags.demo && !databaseUrl, signal: stopping.signal, say };
  try {
    await atLeisure(() => prepareDemo(house, auth, demoWanted));
  } catch (error) {
    await house.close();
    if (stopping.signal.aborted) return;
    throw error;
  }
  if (stopping.signal.aborted) return house.close();
  const { organ } = await frontOrgan(house.db);
  const demo = organ?.settings.demo ?? false;
  const demoAccounts = demo ? (await import('../demo/seed.ts')).demoAccounts : [];
  const readers = apart({ program: join(homeDir(), 'dist', 'server', 'apart', 'main.js') });
  const consoleDir = join(homeDir(), 'dist', 'console');
  const server = await listen(
    app(
      {
        house,
        auth,
        limiter: limiter(house.pool),
        apart: readers,
        proxies,
        channels: senders.map(({ channel }) => channel),
        demoAccounts,
      },
      { consoleDir },
    ),
    port,
  ).catch(async (error) => {
    await house.close();
    throw error;
  });
  say(`明册已启动：${origin}/　工作台：${origin}/console`);
  if (demo) {
    say('这是演示数据，记录、编号和人员均为虚构。演示账号（密码相同）：');
    for (const { username, password, post } of demoAccounts) say(`  ${username}　${password}　${post}`);
  }
  if (!(await hasAdministrator(house.db)))
    say(`设立第一位管理员（链接 24 小时内有效，只能用一次）：${origin}/console/welcome/${await invite(house)}`);

  for (const sentence of await clockNotes(house)) say(sentence);

  const jobs = runJobs(house, senders);
  await new Promise<void>((stop) => {
    if (stopping.signal.aborted) stop();
    else stopping.signal.addEventListener('abort', () => stop());
  });
  await Promise.all([server.stop(), jobs.stop()]);
  await readers.close();
  await house.close();
}
