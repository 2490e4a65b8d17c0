import { z } from 'zod';
import { feeMethods } from '../../../../../law/request/terms.ts';
import { dayInWords } from '../../../calendar/day.ts';
import { markedDay } from '../../../calendar/provisional.ts';
import type { Refusal } from '../../../refusal.ts';
import { feeByItems, feeByPages, tariffOn } from '../../fee.ts';
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
import { caseClock } from '../clock.ts';
import { rowOf, seriesOf } from '../kinds.ts';
import { payBy } from '../limits.ts';
import type { CaseState } from '../state.ts';

const [article, notice] = articlesOf('notify_fee');
const [paymentArticle] = articlesOf('pay_fee');

function mayCharge({ fee, fee_waived, redo, receipt_date }: CaseState): Refusal | null {
  if (fee_waived) return illegal('这件申请已经决定不收费，不能再通知收费。', article);
  if (fee) return illegal('这件申请已经通知过收费，一件申请只收一次。', notice);
  if (redo) return illegal('这是按要求重新答复，不是新的申请，不能收费。', article);
  if (tariffOn(receipt_date!) === null)
    return illegal('收到申请时收费办法还没有施行，不能收信息处理费。请按不收费办理。', notice);
  return null;
}

export const feeActs = [
  act({
    key: 'notify_fee',
    schema: z.object({
      sent_on: dayField('发出日期'),
      method: choice('计收方式', feeMethods),
      quantity: whole('件数或者页数', 1, 1_000_000),
      grounds: words('grounds', '数量、频次明显超过合理范围的情况'),
    }),
    guard: mayCharge,
    decide: ({ sent_on, method, quantity, grounds }, state, around) => {
      const bounds = { from: state.receipt_date, fromLabel: '收到日期', to: around.today };
      const problem = dayProblem('sent_on', '发出日期', sent_on, bounds);
      if (problem) return wrong(problem);
      const { due, provisional } = caseClock(state, around.today, around.calendar);
      if (due !== null && sent_on > due)
        return refused(
          `收费要在答复期限内通知，期限到${markedDay({ day: due, provisional })}，已经过了。请不收费，尽快答复。`,
          notice,
        );
      const tariff = tariffOn(state.receipt_date!)!;
      const before = around.itemsBefore;
      const yuan =
        method === 'pages'
          ? feeByPages(quantity, tariff)
          : feeByItems(before + quantity, tariff) - feeByItems(before, tariff);
      if (yuan === 0)
        return refused(
          method === 'pages'
            ? `${quantity} 页在免费的范围内，不收信息处理费。请继续办理。`
            : `同一申请人本月的第 ${before + 1} 至 ${before + quantity} 件在免费的范围内，不收信息处理费。请继续办理。`,
          notice,
        );
      return happens({
        type: 'fee_notified',
        on: sent_on,
        facts: {
          document: around.nextDocument(seriesOf('D09')),
          sent_on,
          method,
          quantity,
          items_before: before,
          amount_fen: yuan * 100,
        },
        text: { grounds },
      });
    },
  }),
  act({
    key: 'pay_fee',
    schema: z.object({ paid_on: dayField('缴费日期'), receipt_no: someWords('receipt_no', '票据号', 100) }),
    decide: ({ paid_on, receipt_no }, { fee }, { today, calendar }) => {
      const bounds = { from: fee!.sent_on, fromLabel: '收费通知的发出日期', to: today };
      const problem = dayProblem('paid_on', '缴费日期', paid_on, bounds);
      if (problem) return wrong(problem);
      const by = payBy(fee!, calendar);
      if (by && paid_on > by.day)
        return refused(
          `缴费期限到${markedDay(by)}，${dayInWords(paid_on)}已经过期，没有登记。请选“逾期未缴费，不再处理”，或者“不收费”后继续办理；收下的钱按规定退还。`,
          paymentArticle,
        );
      return happens({ type: 'fee_paid', on: paid_on, facts: { paid_on }, text: { receipt_no } });
    },
  }),
  act({
    key: 'abandon_fee',
    schema: z.object({ note: words('note', '期满没有缴费的情况', 500) }),
    guard: ({ fee }, { today, calendar }) => {
      const by = payBy(fee!, calendar);
      if (!by)
        return illegal('还没有登记申请人哪天收到收费通知，缴费期限没有起算。请先“登记对方收到”。', paymentArticle);
      if (today > by.day) return null;
      return illegal(`缴费期限到${markedDay(by)}，还没有过，不能视为放弃。请等期满后再办。`, paymentArticle);
    },
    decide: ({ note }, _state, around) =>
      happens({
        type: 'abandoned',
        facts: { document: around.nextDocument(seriesOf('D31')), cause: 'fee', result: rowOf('ABANDON_FEE') },
        text: { note },
      }),
  }),
  act({
    key: 'cancel_fee',
    schema: z.object({ reason: words('reason', '不收费的理由', 500) }),
    decide: ({ reason }) => happens({ type: 'fee_cancelled', facts: {}, text: { reason } }),
  }),
  act({
    key: 'waive_fee',
    schema: z.object({ reason: words('reason', '不收费的理由', 500) }),
    guard: ({ fee, fee_waived }) => {
      if (fee_waived) return illegal('这件申请已经决定不收费。', article);
      return fee ? illegal('这件申请的费用已经收取，退费按收费的规定办理。', notice) : null;
    },
    decide: ({ reason }) => happens({ type: 'fee_waived', facts: {}, text: { reason } }),
  }),
];
