import { beforeAll, describe, expect, it } from 'vitest';
import { type TestServer, testServer } from '../../../test/support/server.ts';

let server: TestServer;
const cookies: Record<string, string> = {};
beforeAll(async () => {
  server = await testServer({ demo: false });
  for (const username of ['yanshi-jia', 'yanshi-yi']) {
    const account = await server.auth.createAccount({ username, name: username, password: 'password-1' });
    if ('refusal' in account) throw new Error(account.refusal.sentence);
    cookies[username] = await server.signIn(username, 'password-1');
  }
});

const path = '/api/v1/session/notifications';
const ask = async (method: string, json?: unknown, who = 'yanshi-jia', below = '') => {
  const response = await server.ask(`${path}${below}`, {
    method,
    cookie: cookies[who]!,
    ...(json === undefined ? {} : { json }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};
const none = { email_on: false, email: '', sms_on: false, phone: '' };

describe('how a person is reminded', () => {
  it('is nothing until he chooses, and then what he chose, for him alone', async () => {
    expect((await ask('GET')).body).toEqual({ channels: ['email', 'sms'], choice: none, last: [], feed_made_at: null });
    const typed = { email_on: true, email: ' yanshi@example.com ', sms_on: true, phone: '+86 138-0000-1234' };
    const chosen = { email_on: true, email: 'yanshi@example.com', sms_on: true, phone: '13800001234' };
    expect((await ask('PUT', typed)).body).toMatchObject({ choice: chosen });
    expect((await ask('GET')).body).toMatchObject({ choice: chosen });
    expect((await ask('GET', undefined, 'yanshi-yi')).body).toMatchObject({ choice: none });
  });

  it.each([
    [{ email_on: true }, 'email', '请填写接收提醒的邮箱。'],
    [{ email: 'yanshi' }, 'email', /邮箱的写法不对/],
    [{ email: 'a@example.com\r\nBcc: b@example.com' }, 'email', /邮箱的写法不对/],
    [{ sms_on: true }, 'phone', '请填写接收提醒的手机号码。'],
    [{ phone: '0319-8000000' }, 'phone', /手机号码要是 11 位/],
  ])('is refused beside its field: %j', async (typed, field, sentence) => {
    const before = (await ask('GET')).body;
    const { status, body } = await ask('PUT', { ...none, ...typed });
    expect(status).toBe(422);
    expect(body.problems).toEqual([{ field, message: expect.stringMatching(sentence) }]);
    expect((await ask('GET')).body).toEqual(before);
  });

  it('asks for a session', async () => {
    for (const method of ['GET', 'PUT']) expect((await server.ask(path, { method })).status).toBe(401);
  });
});
