import { z } from '@hono/zod-openapi';
import { ok } from '../../contract/answer.ts';
import { invitation, people } from '../../contract/people.ts';
import { account } from '../../contract/session.ts';
import { dayInChina } from '../../domain/calendar/day.ts';
import { organLevels } from '../../domain/organ/level.ts';
import { may } from '../../domain/organ/permissions.ts';
import { posts } from '../../domain/organ/posts.ts';
import { invalid } from '../../domain/refusal.ts';
import { appointments } from '../../domain/register/registers.ts';
import { frontOrgan, organsAbove, registerOrgan } from '../../store/organ.ts';
import { holdingsOf, invitationHolds, listAccounts, spendInvitation } from '../../store/people.ts';
import { listRecords } from '../../store/register/list.ts';
import { actOnRecord } from '../../store/register/record.ts';
import { limit, permit, session } from '../guards.ts';
import { problem } from '../problem.ts';
import type { AddRoute } from './route.ts';

const organ = z.string();
const person = {
  username: z
    .string()
    .trim()
    .regex(/^[\p{L}\p{N}._-]{2,40}$/u, '账号用 2 至 40 个字母、数字或汉字，例如工号。'),
  name: z.string().trim().min(1, '请填写姓名。').max(40, '姓名最多 40 个字。'),
  password: z.string().min(8, '密码至少 8 位。').max(128, '密码最多 128 位。'),
};

export function peopleRoutes(add: AddRoute): void {
  add({
    method: 'get',
    path: '/organs/{organ}/people',
    summary: '账号和任职',
    guards: [limit('read'), session, permit('people.manage')],
    params: z.object({ organ }),
    answer: people,
    handle: async (c) => {
      const { db } = c.get('server').house;
      const { rows } = await listRecords(db, c.get('organ').organ_id, appointments, { voided: false, size: 200 });
      return c.json({ accounts: await listAccounts(db), appointments: rows, posts });
    },
  });

  add({
    method: 'post',
    path: '/organs/{organ}/accounts',
    summary: '新建账号',
    guards: [limit('write'), session, permit('people.manage')],
    params: z.object({ organ }),
    body: z.object(person),
    answer: account,
    handle: async (c, { body }) => {
      const account = await c.get('server').auth.createAccount(body);
      return 'refusal' in account ? problem(c, account.refusal) : c.json(account);
    },
  });

  add({
    method: 'post',
    path: '/organs/{organ}/accounts/{account}/password',
    summary: '为本机关的人重设密码',
    guards: [limit('write'), session, permit('people.manage')],
    params: z.object({ organ, account: z.string().max(64) }),
    body: z.object({ password: person.password }),
    answer: ok,
    handle: async (c, { params, body }) => {
      const { house, auth } = c.get('server');
      const today = dayInChina(house.now());
      const mine = await holdingsOf(house.db, c.get('account').id);
      const theirs = await holdingsOf(house.db, params.account);
      const tree = await organsAbove(house.db, [...new Set(theirs.map(({ organId }) => organId))]);
      // Whoever could reset the password of a person with a post elsewhere could act there in their name.
      const beyond = theirs.some((held) => !may(mine, 'people.manage', held.organId, today, tree));
      const here = theirs.some((held) => held.organId === c.get('organ').organ_id);
      if (!here || beyond)
        return problem(c, {
          code: 'forbidden',
          sentence: '只能为在本机关任职、且不在别的机关任职的人重设密码。没有改动。',
        });
      await auth.resetPassword(params.account, body.password);
      return c.json({ ok: true });
    },
  });

  add({
    method: 'get',
    path: '/first-administrator/{token}',
    summary: '一次性链接是否还有效，要不要先设立机关',
    guards: [limit('sign_in')],
    params: z.object({ token: z.string().max(100) }),
    answer: invitation,
    handle: async (c, { params }) => {
      const { house } = c.get('server');
      const { organ } = await frontOrgan(house.db);
      return c.json({ valid: await invitationHolds(house, params.token), organ: organ?.name ?? null });
    },
  });

  add({
    method: 'post',
    path: '/first-administrator/{token}',
    summary: '用一次性链接设立第一位管理员',
    guards: [limit('sign_in')],
    params: z.object({ token: z.string().max(100) }),
    body: z.object({
      ...person,
      organ: z.object({ code: z.string(), name: z.string(), level: z.enum(organLevels) }).optional(),
    }),
    answer: account,
    handle: async (c, { params, body }) => {
      const { house, auth } = c.get('server');
      const ended = {
        code: 'forbidden',
        sentence: '这个链接已经用过或过期了。请重新启动明册，会印出新的链接。',
      } as const;
      if (!(await invitationHolds(house, params.token))) return problem(c, ended);
      let { organ: first } = await frontOrgan(house.db);
      if (!first) {
        if (!body.organ) return problem(c, invalid([{ field: 'organ.name', message: '请先填写本机关。' }]));
        const registered = await registerOrgan(house, 'first-administrator', { ...body.organ, parent_id: null });
        if (!registered.ok) return problem(c, registered.refusal);
        first = (await frontOrgan(house.db)).organ;
      }
      const account = await auth.createAccount(body);
      if ('refusal' in account) return problem(c, account.refusal);
      if (!(await spendInvitation(house, params.token))) return problem(c, ended);
      const values = { account: account.id, post: 'administrator', from_day: dayInChina(house.now()), to_day: null };
      const done = await actOnRecord(house, account.id, first!.organ_id, appointments, house.newId(), {
        act: 'record',
        values,
      });
      return done.ok ? c.json(account) : problem(c, done.refusal);
    },
  });
}
