import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { addressOf } from './address.ts';
import type { Env, Server } from './context.ts';

const app = new Hono<Env>();
app.use(async (c, next) => {
  c.set('server', { proxies: ['10.0.0.5'] } as unknown as Server);
  await next();
});
app.get('/', (c) => c.text(addressOf(c)));

it.each([
  ['a visitor', '203.0.113.7', undefined, '203.0.113.7'],
  ['a visitor who writes the header', '203.0.113.7', '198.51.100.1', '203.0.113.7'],
  ['a proxy on this machine', '127.0.0.1', '203.0.113.7', '203.0.113.7'],
  ['a proxy on this machine, over IPv6', '::1', '2001:db8::7', '2001:db8::7'],
  ['a proxy on this machine, in the notation of both', '::ffff:127.0.0.1', '203.0.113.7', '203.0.113.7'],
  ['a proxy that was named', '::ffff:10.0.0.5', '203.0.113.7', '203.0.113.7'],
  ['a proxy behind which a visitor wrote the header', '10.0.0.5', '198.51.100.1, 203.0.113.7', '203.0.113.7'],
  ['a proxy that was not named', '10.0.0.6', '203.0.113.7', '10.0.0.6'],
  ['a program on this machine', '127.0.0.1', undefined, '127.0.0.1'],
])('%s is limited by its own address', async (_, remoteAddress, forwarded, expected) => {
  const headers = forwarded ? { 'X-Forwarded-For': forwarded } : undefined;
  const response = await app.request('/', headers ? { headers } : {}, { incoming: { socket: { remoteAddress } } });
  expect(await response.text()).toBe(expected);
});
