import { z } from 'zod';
import { clarificationPeriod } from '../../../../../law/request/limits.ts';
import { clarificationPoints } from '../../../../../law/request/terms.ts';
import { periods } from '../../../../../law/statutes/periods.ts';
import type { End } from '../../../calendar/period.ts';
import { markedDay } from '../../../calendar/provisional.ts';
import {
  act,
  articlesOf,
  choice,
  dayField,
  dayProblem,
  happens,
  illegal,
  refused,
  someWords,
  whole,
  words,
  wrong,
} from '../act.ts';
import { rowOf, seriesOf } from '../kinds.ts';
import { answerBy, clarificationNoticeBy } from '../limits.ts';

const [article] = articlesOf('ask_clarification');
const tooLate = (by: End): string =>
  `补正要在收到申请之日起 ${periods.clarificationNotice.length} 个工作日内一次性告知，已于${markedDay(by)}期满。不能再要求补正，请按现有内容检索、答复。`;

export const clarificationActs = [
  act({
    key: 'ask_clarification',
    schema: z.object({
      sent_on: dayField('发出日期'),
      days: whole('补正期限（工作日）', clarificationPeriod.least, clarificationPeriod.most).optional(),
      points: z
        .array(
          z.object({ point: choice('要补正什么', clarificationPoints), guidance: words('guidance', '怎样补正', 500) }),
        )
        .min(1, '请一次性写明要补正的各点。')
        .max(20, '要补正的最多 20 点。')
        .describe('补正事项'),
    }),
    guard: ({ clarification }) => {
      if (!clarification) return null;
      return illegal('这件申请已经告知过补正，补正只能告知一次。补正后仍不明确的，请选“补正后仍不明确”。', article);
    },
    decide: ({ sent_on, days, points }, state, around) => {
      const bounds = { from: state.receipt_date, fromLabel: '收到日期', to: around.today };
      const problem = dayProblem('sent_on', '发出日期', sent_on, bounds);
      if (problem) return wrong(problem);
      const by = clarificationNoticeBy(state.receipt_date!, around.calendar);
      if (sent_on > by.day) return refused(tooLate(by), article);
      return happens({
        type: 'clarification_asked',
        on: sent_on,
        facts: {
          document: around.nextDocument(seriesOf('D04')),
          sent_on,
          points: points.map(({ point }) => point),
          days: days ?? around.settings.clarification_days,
        },
        text: Object.fromEntries(points.map(({ guidance }, i) => [`guidance.${i}`, guidance])),
      });
    },
  }),
  act({
    key: 'receive_clarification',
    schema: z.object({
      received_on: dayField('收到补正日期'),
      content: words('content', '补正内容'),
      late_reason: someWords('late_reason', '逾期的正当理由', 500),
    }),
    decide: ({ received_on, content, late_reason }, { clarification }, around) => {
      const bounds = { from: clarification!.sent_on, fromLabel: '补正告知的发出日期', to: around.today };
      const problem = dayProblem('received_on', '收到补正日期', received_on, bounds);
      if (problem) return wrong(problem);
      const by = answerBy(clarification!, around.calendar);
      if (received_on > by.day && late_reason === null)
        return wrong({
          field: 'late_reason',
          message: `补正期限${markedDay(by)}已过。有正当理由的，请写明理由再登记；没有的，请选“逾期不补正，不再处理”。`,
        });
      return happens({ type: 'clarified', on: received_on, facts: { received_on }, text: { content, late_reason } });
    },
  }),
  act({
    key: 'abandon_clarification',
    schema: z.object({ note: words('note', '期满没有补正的情况', 500) }),
    guard: ({ clarification }, { today, calendar }) => {
      const by = answerBy(clarification!, calendar);
      if (today > by.day) return null;
      return illegal(`补正期限到${markedDay(by)}，还没有过，不能视为放弃。请等期满后再办。`, article);
    },
    decide: ({ note }, _state, around) =>
      happens({
        type: 'abandoned',
        facts: {
          document: around.nextDocument(seriesOf('D30')),
          cause: 'clarification',
          result: rowOf('ABANDON_CLARIFICATION'),
        },
        text: { note },
      }),
  }),
];
