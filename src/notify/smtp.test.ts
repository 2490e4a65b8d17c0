import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { mailServer } from '../../test/support/mail-server.ts';
import { notifyConfig } from './config.ts';
import { SendError } from './sender.ts';
import { smtpSender } from './smtp.ts';

const message = {
  id: 'digest-1',
  subject: '办件提醒：逾期 1 项',
  text: '· 2024-001　答复的期限\n\n请登录明册办理。',
  sms: '',
};
const at = (url: string) =>
  notifyConfig({ MINGCE_SMTP_URL: url, MINGCE_MAIL_FROM: '明册演示 <mingce@example.com>' }).email!;

/** The sentence that a mail did not leave with. */
async function failure(url: string, timeout?: number): Promise<string> {
  const outcome = await smtpSender(at(url), timeout)
    .send('yanshi@example.com', message)
    .catch((error: unknown) => error);
  expect(outcome).toBeInstanceOf(SendError);
  return (outcome as SendError).message;
}

describe('a mail', () => {
  it('arrives as it was written, with a name that stays the same at a second try', async () => {
    const server = await mailServer({ disabledCommands: ['AUTH', 'STARTTLS'] });
    const sender = smtpSender(at(`smtp://127.0.0.1:${server.port}`));
    await sender.send('yanshi@example.com', message);
    await sender.send('yanshi@example.com', message);
    expect(server.received).toHaveLength(2);
    const { to, head, text } = server.received[0]!;
    expect(to).toEqual(['yanshi@example.com']);
    expect(text.replaceAll('\r\n', '\n').trim()).toBe(message.text);
    expect(head).toContain('Subject: 办件提醒：逾期 1 项');
    expect(head).toContain('From: 明册演示 <mingce@example.com>');
    for (const { head } of server.received) expect(head).toContain('Message-ID: <digest-1@example.com>');
    expect(head).toContain('Auto-Submitted: auto-generated');
  });

  it('is not given to a server whose certificate nobody vouches for', async () => {
    const server = await mailServer({ secure: true });
    expect(await failure(`smtps://localhost:${server.port}`)).toMatch(/证书不可信，邮件没有发出/);
    const later = await mailServer({ disabledCommands: ['AUTH'] });
    const config = { ...at(`smtp://localhost:${later.port}`), security: 'starttls' as const };
    await expect(smtpSender(config).send('yanshi@example.com', message)).rejects.toThrow(/证书不可信/);
    expect([...server.received, ...later.received]).toEqual([]);
  });

  it('is not given to a server that offers no encryption, unless it is this very machine', async () => {
    const server = await mailServer({ disabledCommands: ['AUTH', 'STARTTLS'] });
    const config = { ...at(`smtp://localhost:${server.port}`), security: 'starttls' as const };
    await expect(smtpSender(config).send('yanshi@example.com', message)).rejects.toThrow(/加密连接建不起来/);
    expect(server.received).toEqual([]);
  });

  it('that does not leave says why in a sentence, without address or password', async () => {
    const picky = await mailServer({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_, __, done) => done(Object.assign(new Error('no'), { responseCode: 535 })),
    });
    const sentence = await failure(`smtp://mingce:geheim@127.0.0.1:${picky.port}`);
    expect(sentence).toMatch(/不接受账号或密码（535），邮件没有发出/);
    expect(sentence).not.toContain('geheim');

    const stranger = await mailServer({
      onRcptTo: (_, __, done) => done(Object.assign(new Error('who?'), { responseCode: 550 })),
    });
    expect(await failure(`smtp://127.0.0.1:${stranger.port}`)).toMatch(/不接受发件人或收件人的地址（550）/);

    const busy = await mailServer();
    busy.refuseNext(451);
    expect(await failure(`smtp://127.0.0.1:${busy.port}`)).toMatch(/拒收（451），邮件没有发出/);
  });

  it('is given up when the server is not there, says nothing, or hangs up', async () => {
    const silent = createServer(() => {});
    const rude = createServer((socket) => socket.destroy());
    const ports: number[] = [];
    for (const server of [silent, rude]) {
      await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
      ports.push((server.address() as { port: number }).port);
    }
    expect(await failure(`smtp://127.0.0.1:${ports[0]}`, 100)).toMatch(/太久没有回答/);
    expect(await failure(`smtp://127.0.0.1:${ports[1]}`)).toMatch(/断了/);
    for (const server of [silent, rude]) await new Promise((closed) => server.close(closed));
    expect(await failure(`smtp://127.0.0.1:${ports[1]}`)).toMatch(/连不上邮件服务器/);
  });
});
