import { z } from 'zod';
import { firstChecks, searchFindings } from '../../../../../law/request/terms.ts';
import { act, choice, dayField, dayProblem, happens, idField, illegal, refused, words, wrong } from '../act.ts';
import type { FirstCheck } from '../terms.ts';

const checks = z
  .object(
    Object.fromEntries(
      firstChecks.map(({ key, label }) => [key, z.boolean({ error: `请回答“${label}”。` }).describe(label)]),
    ) as Record<FirstCheck, z.ZodBoolean>,
  )
  .describe('审查');

export const reviewActs = [
  act({
    key: 'begin_review',
    schema: z.object({ checks }),
    decide: (facts) => happens({ type: 'review_begun', facts }),
  }),
  act({ key: 'accept', schema: z.object({}), decide: () => happens({ type: 'accepted', facts: {} }) }),
  act({
    key: 'log_search',
    schema: z.object({
      on: dayField('检索日期'),
      found: choice('检索结果', searchFindings),
      places: words('places', '检索范围', 500),
      keywords: words('keywords', '检索词', 500),
      searcher: words('searcher', '检索人', 100),
    }),
    decide: ({ on, found, ...text }, state, around) => {
      const bounds = { from: state.receipt_date, fromLabel: '收到日期', to: around.today };
      const problem = dayProblem('on', '检索日期', on, bounds);
      return problem ? wrong(problem) : happens({ type: 'searched', on, facts: { on, found }, text });
    },
  }),
  act({
    key: 'join',
    schema: z.object({ lead: idField('牵头的申请').describe('并入哪一件') }),
    guard: (state, around) => {
      if (state.batch_id !== null) return illegal('这件申请已经并案。要并入别的申请，请先退出现在的并案。');
      if (around.leads) return illegal('已有申请并入这一件，它不能再并入别的申请。请反过来并案。');
      return null;
    },
    decide: ({ lead }, state, around) => {
      const other = around.otherCase(lead);
      if (!other || other.voided || other.kind !== 'request')
        return wrong({ field: 'lead', message: '没有找到要并入的申请，或者它已经作废。' });
      if (other.id === state.id) return wrong({ field: 'lead', message: '不能并入自己。' });
      if (!other.open)
        return refused(`${other.number} 已经办结，不能再并案。请单独答复这件申请；各件仍各有编号、期限和结果。`);
      return happens({ type: 'joined', facts: { batch_id: other.batch_id ?? other.id } });
    },
  }),
  act({
    key: 'leave',
    schema: z.object({}),
    guard: (state) => (state.batch_id === null ? illegal('这件申请没有并案，不需要退出。') : null),
    decide: () => happens({ type: 'left', facts: {} }),
  }),
  act({
    key: 'propose_publication',
    schema: z.object({ reason: words('reason', '理由', 500) }),
    guard: (state) => (state.proactive_candidate ? illegal('已经建议过把这些信息纳入主动公开。') : null),
    decide: ({ reason }) => happens({ type: 'publication_proposed', facts: {}, text: { reason } }),
  }),
];
