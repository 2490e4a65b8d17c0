import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { ok } from '../../contract/answer.ts';
import * as contract from '../../contract/session.ts';
import { dayInChina } from '../../domain/calendar/day.ts';
import { actions, rootsOf } from '../../domain/organ/permissions.ts';
import { organsBelow, organsOf } from '../../store/organ.ts';
import { hasAdministrator, holdingsOf, powersOf } from '../../store/people.ts';
import { addressOf } from '../address.ts';
import type { Env } from '../context.ts';
import { limit, session } from '../guards.ts';
import { problem } from '../problem.ts';
import type { AddRoute } from './route.ts';

const credentials = z
  .object({ username: z.string().min(1, '请填写账号。').max(60), password: z.string().min(1, '请填写密码。').max(200) })
  .openapi('Credentials');

/** Who is signed in, and what they may do where: all that the console needs to draw itself. */
async function describe(c: Context<Env>) {
  const { house, demoAccounts } = c.get('server');
  const account = c.get('account');
  const holdings = await holdingsOf(house.db, account.id);
  const today = dayInChina(house.now());
  const tree = await organsBelow(house.db, rootsOf(holdings, today));
  const powers = powersOf(holdings, tree, actions, today);
  const organs = await organsOf(house.db, [...powers.keys()]);
  return {
    account,
    today,
    demo: demoAccounts.length > 0,
    organs: organs.map(({ organ_id, code, name, level, settings }) => ({
      id: organ_id,
      code,
      name,
      level,
      settings,
      actions: powers.get(organ_id)!,
      posts: holdings
        .filter((held) => held.organId === organ_id && held.from <= today && (held.to === null || held.to >= today))
        .map((held) => held.post),
    })),
  };
}

export function sessionRoutes(add: AddRoute): void {
  add({
    method: 'get',
    path: '/welcome',
    summary: '登录页要知道的：是否已有管理员，有没有演示账号',
    guards: [limit('read')],
    answer: contract.welcome,
    handle: async (c) => {
      const { house, demoAccounts } = c.get('server');
      return c.json({ ready: await hasAdministrator(house.db), demoAccounts });
    },
  });
  add({
    method: 'post',
    path: '/session',
    summary: '登录',
    guards: [limit('sign_in')],
    body: credentials,
    answer: contract.session,
    handle: async (c, { body }) => {
      const { auth } = c.get('server');
      const result = await auth.signIn(body, { headers: c.req.raw.headers, ip: addressOf(c) });
      if ('refusal' in result) return problem(c, result.refusal);
      for (const cookie of result.cookies) c.header('Set-Cookie', cookie, { append: true });
      c.set('account', result.account);
      return c.json(await describe(c));
    },
  });
  add({
    method: 'get',
    path: '/session',
    summary: '当前登录的人和岗位',
    guards: [limit('read'), session],
    answer: contract.session,
    handle: async (c) => c.json(await describe(c)),
  });
  add({
    method: 'post',
    path: '/session/password',
    summary: '修改自己的密码',
    guards: [limit('sign_in'), session],
    body: z.object({
      present: z.string().min(1, '请填写现在的密码。').max(200),
      next: z.string().min(8, '密码至少 8 位。').max(128, '密码最多 128 位。'),
    }),
    answer: ok,
    handle: async (c, { body }) => {
      const changed = await c.get('server').auth.changePassword(c.get('account'), body, c.req.raw.headers);
      if ('refusal' in changed) return problem(c, changed.refusal);
      for (const cookie of changed.cookies) c.header('Set-Cookie', cookie, { append: true });
      return c.json({ ok: true });
    },
  });
  add({
    method: 'delete',
    path: '/session',
    summary: '退出',
    guards: [limit('write'), session],
    answer: ok,
    handle: async (c) => {
      for (const cookie of await c.get('server').auth.signOut(c.req.raw.headers))
        c.header('Set-Cookie', cookie, { append: true });
      return c.json({ ok: true });
    },
  });
}
