import { z } from 'zod';
import { receivingChannels } from '../../../../../law/register/labels.ts';
import { redoCauses } from '../../../../../law/request/terms.ts';
import type { Problem } from '../../../refusal.ts';
import { type ResultRowKey, resultRowKeys } from '../../../report/tables.ts';
import {
  act,
  articlesOf,
  choice,
  dayField,
  dayProblem,
  happens,
  idField,
  illegal,
  sealed,
  words,
  wrong,
} from '../act.ts';
import type { CaseFacts } from '../events.ts';
import type { CaseState } from '../state.ts';
import { applicants, content } from './intake.ts';

const amendment = z.object({
  receipt_date: dayField('收到日期').optional(),
  channel: choice('接收渠道', receivingChannels).optional(),
  applicants: applicants.optional(),
  content: content.optional().describe('所需政府信息'),
  result: z
    .enum(resultRowKeys as [ResultRowKey, ...ResultRowKey[]], { error: '请选年报表三中的办理结果。' })
    .optional()
    .describe('办理结果'),
  reply_date: dayField('答复日期').optional(),
  reason: words('reason', '更正的理由', 500),
});

/** The first day on which something was done that presupposes the receipt. */
function firstAfterReceipt({
  clarification,
  reasons,
  fee,
  consultations,
  searches,
  outcome,
  clock,
}: CaseState): string | null {
  const letters = [clarification, reasons, fee, ...consultations].flatMap((letter) => letter?.sent_on ?? []);
  const restart = clock.restarted_by ? [clock.start!] : [];
  return [...letters, ...searches.map(({ on }) => on), ...restart, ...(outcome ? [outcome.on] : [])].sort()[0] ?? null;
}

function problemsOf(input: z.output<typeof amendment>, state: CaseState, today: string): Problem[] {
  const problems: (Problem | null)[] = [];
  const { receipt_date, reply_date, result } = input;
  if (receipt_date !== undefined) {
    if (state.receipt_date === null)
      problems.push({
        field: 'receipt_date',
        message: '还没有与申请人确认收到，没有收到日期可以更正。请先“登记确认”。',
      });
    problems.push(dayProblem('receipt_date', '收到日期', receipt_date, { to: today }));
    const first = firstAfterReceipt(state);
    if (first !== null && receipt_date > first)
      problems.push({
        field: 'receipt_date',
        message: `收到日期 ${receipt_date} 晚于已经登记的办理日期 ${first}，请核对。`,
      });
  }
  if ((result !== undefined || reply_date !== undefined) && (state.outcome === null || state.receipt_date === null))
    problems.push({ field: result ? 'result' : 'reply_date', message: '这件还没有办结，没有办理结果可以更正。' });
  if (reply_date !== undefined) {
    const from = [receipt_date ?? state.receipt_date ?? state.came_on, state.clock.start ?? ''].sort().at(-1)!;
    problems.push(dayProblem('reply_date', '答复日期', reply_date, { from, fromLabel: '收到日期', to: today }));
  }
  return problems.filter((problem) => problem !== null);
}

/** What an amendment changes; a fact that stays as it is is left out. */
function factsOf(
  { receipt_date, channel, applicants, content, result, reply_date }: z.output<typeof amendment>,
  state: CaseState,
) {
  const facts: CaseFacts['amended'] = { content: content !== undefined };
  if (receipt_date !== undefined && receipt_date !== state.receipt_date) facts.receipt_date = receipt_date;
  if (channel !== undefined && channel !== state.channel) facts.channel = channel;
  if (applicants) facts.applicants = applicants.map(({ kind }) => ({ kind }));
  if (state.outcome) {
    const outcome = { result: result ?? state.outcome.result, on: reply_date ?? state.outcome.on };
    if (outcome.result !== state.outcome.result || outcome.on !== state.outcome.on) facts.outcome = outcome;
  }
  return facts;
}

export const mendingActs = [
  act({
    key: 'amend',
    schema: amendment,
    decide: (input, state, around) => {
      const problems = problemsOf(input, state, around.today);
      if (problems.length > 0) return wrong(...problems);
      const facts = factsOf(input, state);
      if (Object.keys(facts).length === 1 && !facts.content)
        return wrong({ field: null, message: '内容和原来一样，没有需要更正的地方。' });
      const text = { reason: input.reason, ...(input.applicants ? sealed('applicants', input.applicants) : {}) };
      return happens({ type: 'amended', facts, text: { ...text, ...input.content } });
    },
  }),
  act({
    key: 'void',
    schema: z.object({ reason: words('reason', '作废的理由', 500) }),
    decide: (text) => happens({ type: 'voided', facts: {}, text }),
  }),
  act({
    key: 'reopen',
    schema: z.object({ reason: words('reason', '采纳了什么正当理由', 500) }),
    decide: (text) => happens({ type: 'reopened', facts: {}, text }),
  }),
  act({
    key: 'redo',
    schema: z.object({
      cause: choice('为什么重新答复', redoCauses),
      remedy_id: idField('复议或者诉讼案件').nullable().default(null),
      due: dayField('重新答复的期限'),
      reason: words('reason', '决定、判决的要求或者自行纠正的理由', 1000),
    }),
    guard: ({ replies }) =>
      replies.length > 0
        ? null
        : illegal('这件申请没有作出过答复，不能重新答复。逾期不补正、不缴费的，请“恢复办理”。', articlesOf('redo')[0]),
    decide: ({ reason, ...facts }, _state, { today }) => {
      if (facts.due < today) return wrong({ field: 'due', message: `重新答复的期限 ${facts.due} 已经过了，请核对。` });
      return happens({ type: 'redo_begun', facts, text: { reason } });
    },
  }),
];
