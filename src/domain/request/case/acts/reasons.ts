import { z } from 'zod';
import { reasonsPeriod } from '../../../../../law/request/limits.ts';
import { markedDay } from '../../../calendar/provisional.ts';
import { act, articlesOf, dayField, dayProblem, happens, illegal, whole, words, wrong } from '../act.ts';
import { caseClock } from '../clock.ts';
import { seriesOf } from '../kinds.ts';
import { answerBy } from '../limits.ts';

const [article] = articlesOf('ask_reasons');

export const reasonsActs = [
  act({
    key: 'ask_reasons',
    schema: z.object({
      sent_on: dayField('发出日期'),
      days: whole('说明理由的期限（工作日）', reasonsPeriod.least, reasonsPeriod.most).default(reasonsPeriod.usual),
      items: whole('申请的件数', 1, 100_000),
      finding: words('finding', '数量、频次明显超过合理范围的情况'),
    }),
    guard: ({ reasons }) => (reasons ? illegal('这件申请已经要求说明过理由，不能再要求一次。', article) : null),
    decide: ({ sent_on, days, items, finding }, state, around) => {
      const bounds = { from: state.receipt_date, fromLabel: '收到日期', to: around.today };
      const problem = dayProblem('sent_on', '发出日期', sent_on, bounds);
      if (problem) return wrong(problem);
      const facts = { document: around.nextDocument(seriesOf('D05')), sent_on, days, items };
      return happens({ type: 'reasons_asked', on: sent_on, facts, text: { finding } });
    },
  }),
  act({
    key: 'refuse_excessive',
    schema: z.object({
      given_on: dayField('收到说明的日期').nullable().default(null),
      finding: words('finding', '为什么理由不合理'),
    }),
    decide: ({ given_on, finding }, { reasons }, { today, calendar }) => {
      const bounds = { from: reasons!.sent_on, fromLabel: '告知的发出日期', to: today };
      const problem = given_on && dayProblem('given_on', '收到说明的日期', given_on, bounds);
      if (problem) return wrong(problem);
      const by = answerBy(reasons!, calendar);
      if (given_on === null && today <= by.day)
        return wrong({
          field: 'given_on',
          message: `说明理由的期限到${markedDay(by)}，还没有过。收到说明的，请填收到的日期；没有收到的，请等期满后再办。`,
        });
      return happens(
        {
          type: 'reasons_judged',
          facts: { given_on, accepted: false, delayed_to: null, document: null },
          text: { finding },
        },
        {
          type: 'decided',
          facts: { kind: 'EXCESSIVE', items: [], earlier: null, public_interest: false },
          text: { grounds: finding },
        },
      );
    },
  }),
  act({
    key: 'accept_reasons',
    schema: z.object({
      given_on: dayField('收到说明的日期'),
      delayed_to: dayField('迟延答复的日期').nullable().default(null),
      finding: words('finding', '为什么理由合理，能否按期答复'),
    }),
    decide: ({ given_on, delayed_to, finding }, state, around) => {
      const { today, calendar } = around;
      const bounds = { from: state.reasons!.sent_on, fromLabel: '告知的发出日期', to: today };
      const problem = dayProblem('given_on', '收到说明的日期', given_on, bounds);
      if (problem) return wrong(problem);
      const { due, provisional } = caseClock(state, today, calendar);
      if (delayed_to !== null && due !== null && delayed_to <= due)
        return wrong({
          field: 'delayed_to',
          message: `答复期限本来到${markedDay({ day: due, provisional })}，迟延的日期要比它晚；能按期答复的，请留空。`,
        });
      const document = delayed_to === null ? null : around.nextDocument(seriesOf('D33'));
      return happens({
        type: 'reasons_judged',
        facts: { given_on, accepted: true, delayed_to, document },
        text: { finding },
      });
    },
  }),
];
