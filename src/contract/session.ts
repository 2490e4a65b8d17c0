import { z } from 'zod';
import { organSchema } from '../domain/organ/decider.ts';
import { organLevels } from '../domain/organ/level.ts';
import { actions } from '../domain/organ/permissions.ts';
import { posts } from '../domain/organ/posts.ts';
import { keyOf } from './same.ts';

/** A person who can sign in. */
export const account = z.object({ id: z.string(), name: z.string(), username: z.string() }).meta({ id: 'Account' });
export type Account = z.infer<typeof account>;

const sessionOrgan = z.object({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  level: z.enum(organLevels),
  settings: organSchema.omit({ code: true, name: true, level: true, parent_id: true }),
  actions: z.array(z.enum(actions)),
  posts: z.array(keyOf(posts)),
});
export type SessionOrgan = z.infer<typeof sessionOrgan>;

/** Who is signed in, and what they may do where. */
export const session = z
  .object({
    account,
    today: z.string().describe('中国的今天'),
    demo: z.boolean(),
    organs: z.array(sessionOrgan),
  })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof session>;

/** What the sign-in page must know. */
export const welcome = z.object({
  ready: z.boolean(),
  demoAccounts: z.array(z.object({ username: z.string(), password: z.string(), post: z.string() })),
});
export type Welcome = z.infer<typeof welcome>;
