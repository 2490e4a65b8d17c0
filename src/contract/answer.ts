import { z } from 'zod';
import type { Refusal } from '../domain/refusal.ts';
import { maybe, same } from './same.ts';

/** An answer that is a file: the media types that it may have, and the schema where one of them is JSON. */
export interface Download {
  download: readonly string[];
  json?: z.ZodType;
}

/** What a route answers with when it does what was asked. */
export type Answer = z.ZodType | Download;

/** What was written: its id, and the version that it now has. */
export const done = z.object({ id: z.string(), version: z.int() }).meta({ id: 'Done' });
export type Done = z.infer<typeof done>;

/** Something was done of which there is nothing to tell. */
export const ok = z.object({ ok: z.literal(true) }).meta({ id: 'Ok' });
export type Ok = z.infer<typeof ok>;

/** One thing that is wrong with what was sent. */
export const fault = z.object({ field: z.string().nullable(), message: z.string() }).meta({ id: 'Fault' });

const code = z.enum([
  'invalid',
  'forbidden',
  'not_found',
  'duplicate',
  'stale',
  'illegal',
  'unauthenticated',
  'too_many',
  'too_large',
  'too_slow',
  'away',
]);

/** An act that is not carried out, told within an answer. */
export const refusal = same<Refusal>()(
  z.object({ code, sentence: z.string(), article: maybe(z.string()), problems: maybe(z.array(fault)) }),
).meta({ id: 'Refusal' });

/** An answer that refuses (RFC 9457). */
export const problem = z
  .object({
    type: z.literal('about:blank'),
    title: z.string(),
    status: z.int(),
    code: z.enum([...code.options, 'busy', 'failed']),
    article: maybe(z.string()),
    problems: maybe(z.array(fault)),
  })
  .meta({ id: 'Problem' });
export type ProblemDocument = z.infer<typeof problem>;
