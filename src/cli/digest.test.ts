import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { people } from '../../test/builders/case.ts';
import { answeringOrgan, invented, playSteps } from '../../test/support/cases.ts';
import { testHouse } from '../../test/support/house.ts';
import { mailServer } from '../../test/support/mail-server.ts';
import { keepChoice } from '../store/notification.ts';

const bin = resolve(import.meta.dirname, '../../bin/mingce.mjs');

/** Runs `mingce` as an administrator would; nothing else is in its environment. */
function mingce(args: string[], env: Record<string, string>): Promise<{ code: number; out: string; err: string }> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [bin, ...args], {
      env: { PATH: process.env.PATH, TZ: 'America/New_York', ...env },
    });
    const ran = { out: '', err: '' };
    child.stdout.on('data', (chunk) => (ran.out += chunk));
    child.stderr.on('data', (chunk) => (ran.err += chunk));
    child.on('close', (code) => done({ code: code ?? 1, ...ran }));
  });
}

it('mingce digest --now sends what is due at any hour, once a day, and says what did not leave', async () => {
  const house = await testHouse();
  const organ = await answeringOrgan(house);
  const wanted = { channel: 'in_person', came_on: '2024-03-01', applicants: [invented], wanted: '青石县某项演示信息' };
  await playSteps(house, organ, house.newId(), [['register', wanted, '2024-03-01']]);
  const reminded = async (account: string): Promise<void> => {
    const user = { id: account, name: '演示甲', email: `${account}@accounts.invalid`, emailVerified: false };
    await house.db
      .insertInto('user')
      .values(user as never)
      .execute();
    await keepChoice(house, account, { email_on: true, email: 'yanshi@example.com', sms_on: false, phone: '' });
  };
  const server = await mailServer();
  const env = {
    DATABASE_URL: house.pool.options.connectionString!,
    MINGCE_DATA: await mkdtemp(join(tmpdir(), 'mingce-digest-')),
    MINGCE_KEY: house.key.toString('base64'),
  };
  expect(await mingce(['digest', '--now'], env)).toMatchObject({ code: 2, err: expect.stringMatching(/都没有配置/) });

  const mail = { MINGCE_SMTP_URL: `smtp://127.0.0.1:${server.port}`, MINGCE_MAIL_FROM: 'mingce@example.com' };
  const now = () => mingce(['digest', '--now'], { ...env, ...mail });
  await reminded(people.clerk);
  const both = await Promise.all([now(), now()]);
  expect(both.map(({ code, out }) => `${code} ${/邮件 \d+ 份/.exec(out)?.[0]}`).sort()).toEqual([
    '0 邮件 0 份',
    '0 邮件 1 份',
  ]);
  expect(server.received).toHaveLength(1);
  expect(server.received[0]!.text).toContain('· 2024-001　答复的期限2024年3月29日已过');
  expect(await now()).toMatchObject({ code: 0, out: expect.stringContaining('邮件 0 份') });

  await reminded(people.reviewer);
  server.refuseNext(451);
  expect(await now()).toMatchObject({
    code: 1,
    out: expect.stringContaining('邮件 0 份'),
    err: expect.stringMatching(/^邮件：.*拒收（451），邮件没有发出。\n$/),
  });
  await rm(env.MINGCE_DATA, { recursive: true });
});

it('mingce start refuses a configuration that is wrong, before it opens anything', async () => {
  const env = { MINGCE_DATA: '/nonexistent/mingce', MINGCE_SMTP_URL: 'smtp.example.com' };
  const { code, err } = await mingce(['start', '--port', '0'], env);
  expect([code, err]).toEqual([2, expect.stringMatching(/MINGCE_SMTP_URL 要写成[\s\S]*没有设 MINGCE_MAIL_FROM/)]);
});
