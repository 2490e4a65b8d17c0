import type { Context } from 'hono';
import type { Env } from './context.ts';

const thisMachine = ['127.0.0.1', '::1'];

/**
 * The address that a request came from: the socket's; where that is a proxy's, on this machine or one that was named,
 * the last of `X-Forwarded-For`, which is what the proxy itself saw. What a visitor writes into that header stands before it.
 */
export function addressOf(c: Context<Env>): string {
  const { incoming } = (c.env ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } };
  const socket = incoming?.socket?.remoteAddress?.replace(/^::ffff:(?=\d+\.)/, '') ?? 'local';
  if (!thisMachine.includes(socket) && !c.get('server').proxies?.includes(socket)) return socket;
  return c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() || socket;
}
