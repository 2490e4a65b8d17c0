import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { certificate, mailServer } from '../../test/support/mail-server.ts';
import { smsServer } from '../../test/support/sms-server.ts';

const bin = resolve(import.meta.dirname, '../../bin/mingce.mjs');

/** Runs `mingce notify` as an administrator would; nothing else is in its environment. */
function notify(args: string[], env: Record<string, string>): Promise<{ code: number; out: string; err: string }> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [bin, 'notify', ...args], {
      env: { PATH: process.env.PATH, TZ: 'America/New_York', ...env },
    });
    const ran = { out: '', err: '' };
    child.stdout.on('data', (chunk) => (ran.out += chunk));
    child.stderr.on('data', (chunk) => (ran.err += chunk));
    child.on('close', (code) => done({ code: code ?? 1, ...ran }));
  });
}

it('a test mail goes over TLS to a server whose certificate the administrator vouches for, and to no other', async () => {
  const server = await mailServer({ secure: true });
  const from = { MINGCE_MAIL_FROM: '明册演示 <mingce@example.com>' };
  const trusted = { NODE_EXTRA_CA_CERTS: certificate.path };
  const tls = { ...from, MINGCE_SMTP_URL: `smtps://localhost:${server.port}` };
  expect(await notify(['--test', 'yanshi@example.com'], tls)).toMatchObject({
    code: 2,
    err: expect.stringMatching(/证书不可信，邮件没有发出/),
  });
  expect(server.received).toEqual([]);
  expect(await notify(['--test', 'yanshi@example.com'], { ...tls, ...trusted })).toEqual({
    code: 0,
    out: '已向 y***@example.com 发出一封邮件，请看是否收到。\n',
    err: '',
  });
  expect(server.received.map(({ to }) => to)).toEqual([['yanshi@example.com']]);
});

it('a test message goes to the number, which nothing repeats whole', async () => {
  const server = await smsServer();
  const env = { MINGCE_SMS_URL: server.origin, MINGCE_SMS_BODY: '{"to":"{phone}","text":"{text}"}' };
  const { code, out } = await notify(['--test', '13800001234'], env);
  expect([code, out]).toEqual([0, '已向 138****1234 发出一条短信，请看是否收到。\n']);
  expect(server.received.map(({ body }) => JSON.parse(body).to)).toEqual(['13800001234']);
  server.answer = { status: 401, body: 'who are you' };
  const refused = await notify(['--test', '13800001234'], env);
  expect(refused).toMatchObject({ code: 2, err: '短信接口回答 401，短信没有发出。回答的开头：who are you\n' });
});

it('without an address it says what is configured; what is wrong is refused with a sentence', async () => {
  expect((await notify([], {})).out).toBe('邮件：没有配置\n短信：没有配置\n');
  expect(await notify(['--test', '13800001234'], {})).toMatchObject({
    code: 2,
    err: expect.stringMatching(/没有配置短信/),
  });
  expect(await notify([], { MINGCE_SMS_SIGN: '青石县' })).toMatchObject({
    code: 2,
    err: expect.stringMatching(/没有设 MINGCE_SMS_URL/),
  });
});
