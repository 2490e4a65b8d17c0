import { z } from 'zod';
import { deliveryWays, retentions, withdrawalWays } from '../../../../../law/request/terms.ts';
import { act, choice, dayField, dayProblem, happens, words, wrong } from '../act.ts';
import { rowOf } from '../kinds.ts';

export const closingActs = [
  act({
    key: 'serve',
    schema: z.object({
      on: dayField('送达日期'),
      way: choice('送达方式', deliveryWays),
      proof: words('proof', '送达的凭据', 500),
    }),
    decide: ({ on, way, proof }, { replies }, { today }) => {
      const bounds = { from: replies.at(-1)!.on, fromLabel: '答复日期', to: today };
      const problem = dayProblem('on', '送达日期', on, bounds);
      return problem ? wrong(problem) : happens({ type: 'served', on, facts: { on, way }, text: { proof } });
    },
  }),
  act({
    key: 'withdraw',
    schema: z.object({
      on: dayField('撤回日期'),
      way: choice('怎样提出撤回', withdrawalWays),
      statement: words('statement', '申请人的意思', 1000),
    }),
    decide: ({ on, way, statement }, { receipt_date, came_on, clock, kind, outcome }, { today }) => {
      const from = clock.start ?? receipt_date ?? came_on;
      const problem = dayProblem('on', '撤回日期', on, { from, fromLabel: '收到日期', to: today });
      if (problem) return wrong(problem);
      const result = kind === 'request' && outcome === null ? rowOf('WITHDRAWN') : null;
      return happens({ type: 'withdrawn', on, facts: { way, result }, text: { statement } });
    },
  }),
  act({
    key: 'archive',
    schema: z.object({ retention: choice('保管期限', retentions) }),
    decide: (facts) => happens({ type: 'archived', facts }),
  }),
];
