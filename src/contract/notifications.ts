import { z } from 'zod';
import { type Choice, channels } from '../domain/notification/choice.ts';
import { same } from './same.ts';

const channel = z.enum(channels);
const choice = same<Choice>()(
  z.object({ email_on: z.boolean(), email: z.string(), sms_on: z.boolean(), phone: z.string() }),
);

/** How a person is reminded. */
export const reminders = z
  .object({
    channels: z.array(channel).describe('这个系统能用的提醒方式'),
    choice,
    last: z
      .array(z.object({ channel, day: z.string(), sent_at: z.string().nullable(), failed: z.string().nullable() }))
      .describe('每种方式最近一次的提醒'),
    feed_made_at: z.string().nullable(),
  })
  .meta({ id: 'Reminders' });
export type Reminders = z.infer<typeof reminders>;

/** The same with the address of the calendar, which is told this once. */
export const newFeed = reminders.extend({ path: z.string() });
export type NewFeed = z.infer<typeof newFeed>;
