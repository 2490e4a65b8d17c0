import { z } from '@hono/zod-openapi';
import { draft, kept } from '../../contract/drafts.ts';
import { forgetDraft, keepDraft, readDraft } from '../../store/draft.ts';
import { accountOf, mayKeep, noLongerKept } from '../../store/request/kept.ts';
import { limit, permit, session } from '../guards.ts';
import { problem } from '../problem.ts';
import type { AddRoute } from './route.ts';

const params = z.object({ organ: z.string(), name: z.string().regex(/^[a-z0-9_.-]{1,60}$/) });
const path = '/organs/{organ}/drafts/{name}';

/** What a person types is kept here while it is not saved, so that another computer or a lost page takes nothing. */
export function draftRoutes(add: AddRoute): void {
  add({
    method: 'get',
    path,
    summary: '没有保存的文字：只有本人看得到',
    guards: [limit('read'), session, permit('report.write')],
    params,
    answer: draft,
    handle: async (c, { params: { name } }) => {
      const draft = await readDraft(c.get('server').house, c.get('organ').organ_id, c.get('account').id, name);
      return c.json({ content: draft?.content ?? null, saved_at: draft?.saved_at.toISOString() ?? null });
    },
  });
  add({
    method: 'put',
    path,
    summary: '暂存没有保存的文字',
    guards: [limit('write'), session, permit('report.write')],
    params,
    body: z.object({ content: z.string().max(400_000, '文字太长，没有暂存；页面上的还在。') }),
    answer: kept,
    handle: async (c, { params: { name }, body }) => {
      const { house } = c.get('server');
      const { organ_id } = c.get('organ');
      const { id } = c.get('account');
      const bytes = Buffer.byteLength(body.content);
      if (!(await mayKeep(house, organ_id, accountOf(id), `draft ${id} ${name}`, bytes)))
        return problem(c, {
          code: 'too_many',
          sentence: '今天暂存的太多，这一次没有暂存；页面上的还在。请先提交，或者放弃不要的。',
        });
      const at = await keepDraft(house, organ_id, id, name, body.content);
      return c.json({ saved_at: at.toISOString() });
    },
  });
  add({
    method: 'delete',
    path,
    summary: '放弃暂存的文字',
    guards: [limit('write'), session, permit('report.write')],
    params,
    answer: kept,
    handle: async (c, { params: { name } }) => {
      const { house } = c.get('server');
      const { organ_id } = c.get('organ');
      const { id } = c.get('account');
      await forgetDraft(house, organ_id, id, name);
      await noLongerKept(house, organ_id, [`draft ${id} ${name}`]);
      return c.json({ saved_at: null });
    },
  });
}
