import { z } from 'zod';
import { posts } from '../domain/organ/posts.ts';
import { recordRow } from './records.ts';
import { keyOf } from './same.ts';
import { account } from './session.ts';

const post = keyOf(posts);

const appointment = recordRow.extend({
  account: z.string(),
  post,
  from_day: z.string(),
  to_day: z.string().nullable(),
});
export type Appointment = z.infer<typeof appointment>;

/** Everybody who can sign in, and who holds which post in the organ. */
export const people = z
  .object({
    accounts: z.array(account),
    appointments: z.array(appointment),
    posts: z.array(z.object({ key: post, label: z.string() })),
  })
  .meta({ id: 'People' });
export type People = z.infer<typeof people>;

/** Whether a link to set up the first administrator still holds, and the organ where there is one. */
export const invitation = z.object({ valid: z.boolean(), organ: z.string().nullable() });
export type Invitation = z.infer<typeof invitation>;
