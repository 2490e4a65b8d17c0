import type { Context } from 'hono';
import { newFeed, reminders } from '../../contract/notifications.ts';
import { choiceSchema } from '../../domain/notification/choice.ts';
import { lastDigests } from '../../store/digest-sent.ts';
import { endFeed, keepChoice, readChoice, renewFeed } from '../../store/notification.ts';
import type { Env } from '../context.ts';
import { limit, session } from '../guards.ts';
import type { AddRoute } from './route.ts';

const path = '/session/notifications';

/** What a person chose, over which channels this house can send at all, and what became of the last digests. */
async function describe(c: Context<Env>) {
  const { house, channels } = c.get('server');
  const { feed_made_at, ...choice } = await readChoice(house, c.get('account').id);
  const last = await lastDigests(house, c.get('account').id);
  return {
    channels,
    choice,
    last: last.map(({ sent_at, ...one }) => ({ ...one, sent_at: sent_at?.toISOString() ?? null })),
    feed_made_at: feed_made_at?.toISOString() ?? null,
  };
}

/** How the person who is signed in is reminded. */
export function notificationRoutes(add: AddRoute): void {
  add({
    method: 'get',
    path,
    summary: '自己的提醒方式',
    guards: [limit('read'), session],
    answer: reminders,
    handle: async (c) => c.json(await describe(c)),
  });
  add({
    method: 'put',
    path,
    summary: '选定提醒方式',
    guards: [limit('write'), session],
    body: choiceSchema,
    answer: reminders,
    handle: async (c, { body }) => {
      await keepChoice(c.get('server').house, c.get('account').id, body);
      return c.json(await describe(c));
    },
  });
  add({
    method: 'post',
    path: `${path}/feed`,
    summary: '换一个新的日历订阅地址：只给这一次，原来的作废',
    guards: [limit('write'), session],
    answer: newFeed,
    handle: async (c) => {
      const token = await renewFeed(c.get('server').house, c.get('account').id);
      return c.json({ ...(await describe(c)), path: `/calendar/${token}.ics` });
    },
  });
  add({
    method: 'delete',
    path: `${path}/feed`,
    summary: '停用日历订阅地址',
    guards: [limit('write'), session],
    answer: reminders,
    handle: async (c) => {
      await endFeed(c.get('server').house, c.get('account').id);
      return c.json(await describe(c));
    },
  });
}
