import { seedDemo } from '../../src/demo/seed.ts';
import type { Apart } from '../../src/server/apart/pool.ts';
import { app } from '../../src/server/app.ts';
import { type Auth, authOf } from '../../src/server/auth.ts';
import type { Limiter } from '../../src/server/limiter.ts';
import type { House } from '../../src/store/house.ts';
import { testApart } from './apart.ts';
import { holdToContract } from './contract.ts';
import { type TestHouse, testHouse } from './house.ts';

export const origin = 'http://localhost';

export interface TestServer extends ServerOver {
  house: TestHouse;
}

/** A server over some house. */
export interface ServerOver {
  auth: Auth;
  apart: Apart;
  /** Asks the real pipeline, without a port. */
  ask: (path: string, init?: RequestInit & { cookie?: string; json?: unknown }) => Promise<Response>;
  /** Signs in and gives the cookie. */
  signIn: (username: string, password: string) => Promise<string>;
}

/** The whole server over a house of its own; with the demo's year unless told otherwise. */
export async function testServer(
  options: { demo?: boolean; limiter?: Limiter; apart?: Apart; databaseUrl?: string } = {},
): Promise<TestServer> {
  const house = await testHouse(options.databaseUrl);
  const server = serverOver(house, options);
  if (options.demo ?? true) await seedDemo(house, server.auth);
  house.at('2025-02-10T02:00:00Z');
  return { house, ...server };
}

/** The whole server over a house that is open. */
export function serverOver(house: House, options: { limiter?: Limiter; apart?: Apart } = {}): ServerOver {
  const auth = authOf(house, { origin: () => origin, secure: false });
  const apart = options.apart ?? testApart();
  const server = app(
    { house, auth, limiter: options.limiter ?? (() => true), apart, channels: ['email', 'sms'], demoAccounts: [] },
    { consoleDir: 'dist/console' },
  );
  const ask: ServerOver['ask'] = async (path, { cookie, json, ...init } = {}) => {
    const headers = new Headers(init.headers);
    if (!headers.has('Origin')) headers.set('Origin', origin);
    headers.set('Host', 'localhost');
    if (cookie) headers.set('Cookie', cookie);
    if (json !== undefined) headers.set('Content-Type', 'application/json');
    const method = init.method ?? (json === undefined ? 'GET' : 'POST');
    const body = json === undefined ? {} : { body: JSON.stringify(json) };
    const response = await server.request(`${origin}${path}`, { ...init, headers, method, ...body });
    await holdToContract(method, `${origin}${path}`, response);
    return response;
  };
  const signIn = async (username: string, password: string): Promise<string> => {
    const response = await ask('/api/v1/session', { json: { username, password } });
    if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`);
    return response.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; ');
  };
  return { auth, apart, ask, signIn };
}
