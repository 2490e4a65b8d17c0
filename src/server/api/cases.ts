import { z } from '@hono/zod-openapi';
import { caseStates } from '../../../law/request/states.ts';
import { unmasked } from '../../contract/case-words.ts';
import {
  board,
  calendarNews,
  caseList,
  caseView,
  holders,
  searchedBefore,
  storedUpload,
} from '../../contract/cases.ts';
import { dayInChina } from '../../domain/calendar/day.ts';
import type { Stage } from '../../domain/request/case/terms.ts';
import { holdersOf } from '../../store/people.ts';
import { calendarChange } from '../../store/request/adopt-calendar.ts';
import { caseBoard, caseViews, listCases } from '../../store/request/case-list.ts';
import { casePage } from '../../store/request/case-view.ts';
import { accountOf } from '../../store/request/kept.ts';
import { searchBefore } from '../../store/request/similar.ts';
import { unmask } from '../../store/request/unmask.ts';
import { keepCaseFile } from '../case-files.ts';
import { limit, permit, permitCase, session } from '../guards.ts';
import { problem } from '../problem.ts';
import { uploadOf } from '../upload.ts';
import { noPersonal } from './case-prints.ts';
import type { AddRoute } from './route.ts';

const organ = z.string();
const id = z.uuid();
const reading = [limit('read'), session, permit('records.read')];
const ofCase = [limit('read'), session, permitCase(false)];
const missing = { code: 'not_found', sentence: '没有找到这件申请。' } as const;
/** Whatever is read of cases. */
export function caseRoutes(add: AddRoute): void {
  add({
    method: 'get',
    path: '/organs/{organ}/requests',
    summary: '申请列表：待办按期限，其余按到达日期',
    guards: reading,
    params: z.object({ organ }),
    query: z.object({
      view: z.enum(caseViews).default('todo'),
      stage: z.enum(caseStates.map(({ key }) => key) as [Stage, ...Stage[]]).optional(),
      kind: z.enum(['request', 'correction']).optional(),
      q: z.string().max(100).optional(),
      page: z.coerce.number().int().min(1).max(100_000).default(1),
      size: z.coerce.number().int().min(1).max(200).default(20),
    }),
    answer: caseList,
    handle: async (c, { query }) => {
      const { house } = c.get('server');
      return c.json(await listCases(house, house.db, c.get('organ'), query));
    },
  });

  add({
    method: 'get',
    path: '/organs/{organ}/requests/board',
    summary: '在办申请按状态排列',
    guards: reading,
    params: z.object({ organ }),
    answer: board,
    handle: async (c) => {
      const { house } = c.get('server');
      return c.json({ columns: await caseBoard(house, house.db, c.get('organ')) });
    },
  });

  add({
    method: 'get',
    path: '/organs/{organ}/calendar-change',
    summary: '新的放假安排会移动哪些在办申请的期限；没有新的就是空',
    guards: reading,
    params: z.object({ organ }),
    answer: calendarNews,
    handle: async (c) => {
      const { house } = c.get('server');
      return c.json({ change: await calendarChange(house, house.db, c.get('organ')) });
    },
  });

  add({
    method: 'get',
    path: '/organs/{organ}/holders',
    summary: '今天在签发、保密审查岗位的人：当场答复要写明由谁同意',
    guards: reading,
    params: z.object({ organ }),
    query: z.object({ post: z.enum(['approver', 'secrecy_reviewer']) }),
    answer: holders,
    handle: async (c, { query }) => {
      const { house } = c.get('server');
      return c.json({
        holders: await holdersOf(house.db, c.get('organ').organ_id, query.post, dayInChina(house.now())),
      });
    },
  });

  add({
    method: 'post',
    path: '/organs/{organ}/case-files',
    summary: '存下一份材料，给出它的摘要；登记、添加材料时用摘要指明',
    guards: [limit('write'), session, permit('records.write')],
    params: z.object({ organ }),
    upload: true,
    answer: storedUpload,
    handle: async (c) => {
      const upload = await uploadOf(c);
      if ('refusal' in upload) return problem(c, upload.refusal);
      const keeper = accountOf(c.get('account').id);
      const stored = await keepCaseFile(c.get('server').house, c.get('organ'), keeper, upload.bytes);
      return 'refusal' in stored ? problem(c, stored.refusal) : c.json({ ...stored, name: upload.name });
    },
  });

  add({
    method: 'get',
    path: '/requests/{id}',
    summary: '一件申请：状态、期限、经过、文书、材料、能办的步骤；申请人的信息遮住',
    guards: ofCase,
    params: z.object({ id }),
    answer: caseView,
    handle: async (c, { params }) => {
      const { house } = c.get('server');
      const reader = { account: c.get('account').id, posts: c.get('posts') };
      const page = await casePage(house, house.db, c.get('organ'), params.id, reader);
      return page ? c.json(page) : problem(c, missing);
    },
  });

  add({
    method: 'get',
    path: '/requests/{id}/similar',
    summary: '答复以前先找：可能已经公开的信息，相近的申请，同一申请人申请的次数',
    guards: ofCase,
    params: z.object({ id }),
    answer: searchedBefore,
    handle: async (c, { params }) => {
      const { house } = c.get('server');
      const found = await searchBefore(house, house.db, c.get('organ'), params.id);
      return found ? c.json(found) : problem(c, missing);
    },
  });

  add({
    method: 'post',
    path: '/requests/{id}/unmask',
    summary: '看申请人的全部信息：写明理由，留下记录',
    guards: [limit('write'), session, permitCase(false)],
    params: z.object({ id }),
    body: z.object({ reason: z.string({ error: '请写明为什么要看。' }).max(200, '理由最多 200 个字。') }),
    answer: unmasked,
    handle: async (c, { params, body }) => {
      if (!c.get('may')('personal.read')) return problem(c, noPersonal);
      const { house } = c.get('server');
      const shown = await unmask(house, c.get('account').id, c.get('organ'), params.id, body.reason);
      return 'refusal' in shown ? problem(c, shown.refusal) : c.json(shown);
    },
  });
}
