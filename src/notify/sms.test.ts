import { type AddressInfo, createServer } from 'node:net';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { type SmsServer, smsServer } from '../../test/support/sms-server.ts';
import { notifyConfig } from './config.ts';
import { SendError } from './sender.ts';
import { smsSender } from './sms.ts';
import { fillTemplate } from './template.ts';

const phone = '13800001234';
const sms = '信息公开：逾期1项；“引号"、{phone}、\\和&。请登录明册。';
let server: SmsServer;
beforeEach(async () => {
  server = await smsServer();
});

const send = (env: Record<string, string>, timeout?: number): Promise<void> =>
  smsSender(notifyConfig(env).sms!, timeout).send(phone, { id: '', subject: '', text: '', sms });

const json = () => ({
  MINGCE_SMS_URL: `${server.origin}/send`,
  MINGCE_SMS_HEADERS: '{"Authorization":"Bearer demo"}',
  MINGCE_SMS_BODY: '{"mobiles":["{phone}"],"content":"【{sign}】{text}"}',
  MINGCE_SMS_SIGN: '青石县',
});

async function failure(env: Record<string, string>, timeout?: number): Promise<string> {
  const outcome = await send(env, timeout).catch((error: unknown) => error);
  expect(outcome).toBeInstanceOf(SendError);
  expect((outcome as SendError).message).not.toContain(phone);
  return (outcome as SendError).message;
}

/** The address of a port that nobody listens on. */
async function closedOrigin(): Promise<string> {
  const gone = createServer();
  await new Promise<void>((listening) => gone.listen(0, '127.0.0.1', listening));
  const { port } = gone.address() as AddressInfo;
  await new Promise((closed) => gone.close(closed));
  return `http://127.0.0.1:${port}`;
}

describe('a short message', () => {
  it('is sent as JSON, escaped so that what it says cannot leave its place', async () => {
    await send(json());
    const [{ method, path, headers, body }] = server.received as [SmsServer['received'][0]];
    expect([method, path]).toEqual(['POST', '/send']);
    expect(headers).toMatchObject({ authorization: 'Bearer demo', 'content-type': 'application/json' });
    expect(JSON.parse(body)).toEqual({ mobiles: [phone], content: `【青石县】${sms}` });
  });

  it('is sent as a form, or in the address alone', async () => {
    await send({
      MINGCE_SMS_URL: server.origin,
      MINGCE_SMS_HEADERS: '{"Content-Type":"application/x-www-form-urlencoded"}',
      MINGCE_SMS_BODY: 'mobile={phone}&content={text}',
    });
    await send({ MINGCE_SMS_URL: `${server.origin}/?to={phone}&text={text}`, MINGCE_SMS_METHOD: 'GET' });
    const [form, get] = server.received;
    expect(Object.fromEntries(new URLSearchParams(form!.body))).toEqual({ mobile: phone, content: sms });
    expect(get!.method).toBe('GET');
    expect(Object.fromEntries(new URL(get!.path, server.origin).searchParams)).toEqual({ to: phone, text: sms });
  });

  it('has left when the status, and the words that a good answer holds, say so', async () => {
    const env = { ...json(), MINGCE_SMS_OK: '"code":0' };
    await send(env);
    server.answer = { status: 200, body: `{"code":17,"msg":"${phone} 欠费"}` };
    expect(await failure(env)).toBe(
      '短信接口回答 200，但没有 MINGCE_SMS_OK 要的文字，按没有发出处理。回答的开头：{"code":17,"msg":"138****1234 欠费"}',
    );
    server.answer = { status: 503, body: '' };
    expect(await failure(json())).toBe('短信接口回答 503，短信没有发出。回答是空的。');
  });

  it('follows nobody elsewhere', async () => {
    const other = await smsServer();
    server.answer = { status: 307, body: '', headers: { Location: other.origin } };
    expect(await failure(json())).toMatch(/转到别的地址/);
    expect(other.received).toEqual([]);
  });

  it('is given up when the interface does not answer, or is not there', async () => {
    server.answer = null;
    expect(await failure(json(), 100)).toMatch(/太久没有回答，不能确定/);
    expect(await failure({ ...json(), MINGCE_SMS_URL: await closedOrigin() })).toMatch(/连不上短信接口/);
  });

  it('reads back as it was, whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const values = { phone, text, sign: '' };
        expect(JSON.parse(fillTemplate('{"a":"{text}"}', values, 'json'))).toEqual({ a: text });
      }),
      { numRuns: 50 },
    );
  });
});
