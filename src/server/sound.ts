import type { MiddlewareHandler } from 'hono';
import { invalid } from '../domain/refusal.ts';
import type { Env } from './context.ts';
import { notFound } from './errors.tsx';
import { problem } from './problem.ts';

/** What no database, page or document can hold: a NUL, and half of a pair. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what is looked for
const unheld = /\u0000|\p{Cs}/u;

const unheldSentence = '里面有存不下的字符（可能是半个表情符号），请删去以后重新填写。';

/** An address that cannot be read leads nowhere; on the way to data, its question is refused as well. */
export const soundAddress: MiddlewareHandler<Env> = async (c, next) => {
  const { pathname, search } = new URL(c.req.url);
  const path = decoded(pathname);
  if (path === null || unheld.test(path)) return notFound(c);
  if (!c.req.path.startsWith('/api/')) return next();
  const query = decoded(search);
  if (query === null || unheld.test(query)) return problem(c, { code: 'invalid', sentence: `地址${unheldSentence}` });
  return next();
};

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** Refuses JSON with a text that no database can hold, and says where it stands. */
export const soundData: MiddlewareHandler<Env> = async (c, next) => {
  if (!/\bjson\b/i.test(c.req.header('content-type') ?? '') || c.req.method === 'GET') return next();
  const text = await c.req.text();
  // Such a text stands in JSON as an escape: what has none need not be looked through.
  if (!/\\u(?:0000|d[89a-f])/i.test(text)) return next();
  const field = placeOf(parsed(text));
  if (field === null) return next();
  return problem(c, invalid([{ field: field || null, message: unheldSentence }]));
};

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Where in a value the first such text stands, `files.0.name`; null where there is none. */
function placeOf(value: unknown): string | null {
  const waiting: [unknown, string][] = [[value, '']];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [one, place] = next;
    if (typeof one === 'string' && unheld.test(one)) return place;
    if (typeof one !== 'object' || one === null) continue;
    for (const [key, inner] of Object.entries(one)) {
      if (unheld.test(key)) return place;
      waiting.push([inner, place ? `${place}.${key}` : key]);
    }
  }
  return null;
}
