import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import type { Env } from './context.ts';

/** A body with the tag that it has on every process: that of its bytes. */
export interface Tagged {
  body: string;
  tag: string;
}

export const tagged = (body: string): Tagged => ({
  body,
  tag: `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 24)}"`,
});

/** Answers with a body, or with 304 where the browser holds it already. It is to ask again every time. */
export function revalidated(
  c: Context<Env>,
  { body, tag }: Tagged,
  type: string,
  cache: 'public' | 'private',
): Response {
  c.header('ETag', tag);
  c.header('Cache-Control', `${cache}, no-cache`);
  if (holds(c.req.header('If-None-Match'), tag)) return c.body(null, 304);
  return c.body(body, 200, { 'Content-Type': type });
}

const holds = (held: string | undefined, tag: string): boolean =>
  (held ?? '').split(',').some((one) => one.trim() === '*' || weak(one.trim()) === tag);

/** A tag as a proxy or the compression may have left it: both speak of the same body. */
const weak = (tag: string): string => (tag.startsWith('W/') ? tag : `W/${tag}`);
