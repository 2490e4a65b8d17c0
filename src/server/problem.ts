import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Refusal } from '../domain/refusal.ts';

/** The status of an answer that refuses. */
export const statuses: Record<Refusal['code'], ContentfulStatusCode> = {
  invalid: 422,
  forbidden: 403,
  not_found: 404,
  duplicate: 409,
  stale: 409,
  illegal: 409,
  unauthenticated: 401,
  too_many: 429,
  too_large: 413,
  too_slow: 408,
  away: 503,
};

/** A refusal as problem details (RFC 9457): the sentence is the title, the fields' problems stand in `problems`. */
export function problem(c: Context, refusal: Refusal): Response {
  const { code, sentence, article, problems } = refusal;
  const status = statuses[code];
  return c.json({ type: 'about:blank', title: sentence, status, code, article, problems }, status, {
    'Content-Type': 'application/problem+json; charset=utf-8',
  });
}
