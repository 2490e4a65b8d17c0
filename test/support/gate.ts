import { Hono } from 'hono';
import { api } from '../../src/server/api/index.ts';
import type { Env, Server } from '../../src/server/context.ts';
import type { Guard } from '../../src/server/guards.ts';
import type { House } from '../../src/store/house.ts';

export interface Asked {
  status: number;
  /** What the guards leave behind for the handler of somebody who came in. */
  posts?: readonly string[];
  personal?: boolean;
}

/** A parameter of an address as Hono writes it: `{id}` is `:id`. */
export const honoPath = (path: string): string => path.replace(/\{(\w+)\}/g, ':$1');

/**
 * The guards of every operation as the application has them, and nothing behind them: asking costs no handler. Only who
 * asks is said instead of signed in.
 */
export function gateOf(house: House) {
  const { app, declared } = api();
  const auth = { accountOf: async (headers: Headers) => ({ id: headers.get('X-Account') }) };
  const gate = new Hono<Env>();
  gate.use(async (c, next) => {
    c.set('server', { house, auth, limiter: () => true } as unknown as Server);
    await next();
  });
  const guardsOf = (method: string, path: string): Guard[] =>
    app.routes
      .filter((route) => route.method === method.toUpperCase() && route.path === honoPath(path))
      .map(({ handler }) => handler as unknown as Guard)
      .filter((handler) => 'guard' in handler);
  declared.forEach(({ method, path }, i) => {
    gate.on([method.toUpperCase()], [`/${i}${honoPath(path)}`], ...guardsOf(method, path), (c) =>
      c.json({ posts: c.get('posts') ?? [], personal: c.get('may')?.('personal.read') ?? false }),
    );
  });
  /** Asks to come in to an operation (its place in `declared`) at an address. */
  const ask = async (i: number, path: string, by: string, body: Record<string, unknown>): Promise<Asked> => {
    const method = declared[i]!.method.toUpperCase();
    const headers = { 'X-Account': by, 'Content-Type': 'application/json' };
    const sent = method === 'GET' ? {} : { body: JSON.stringify(body) };
    const response = await gate.request(`/${i}${path}`, { method, headers, ...sent });
    return { status: response.status, ...(response.status === 200 ? ((await response.json()) as object) : {}) };
  };
  return { declared, guardsOf, ask };
}
