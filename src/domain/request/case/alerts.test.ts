import { describe, expect, it } from 'vitest';
import {
  accepted,
  begun,
  calendar,
  clarificationAsked,
  feeNotified,
  play,
  received,
  registered,
  thirdPartyAsked,
} from '../../../../test/builders/case.ts';
import { alertsOf } from './alerts.ts';
import type { CaseState } from './state.ts';

const inHand = play([registered('2024-03-01'), begun, accepted]);
const said = (state: CaseState, today: string) =>
  alertsOf(state, today, calendar).map(({ key, stage, left }) => `${key} ${stage} ${left}`);

describe('the alerts of a case', () => {
  it('come five and two working days before the reply is due, on the day, and every day after', () => {
    expect(said(inHand, '2024-03-20')).toEqual([]);
    expect(said(inHand, '2024-03-22')).toEqual(['extension t-2 2', 'reply t-5 5']);
    expect(said(inHand, '2024-03-26')).toEqual(['extension t-0 0', 'reply t-5 3']);
    expect(said(inHand, '2024-03-27')).toEqual(['reply t-2 2']);
    expect(said(inHand, '2024-03-29')).toEqual(['reply t-0 0']);
    expect(said(inHand, '2024-04-01')).toEqual(['reply overdue-1 -1']);
    expect(said(inHand, '2024-04-08')).toEqual(['reply overdue-5 -5']);
  });

  it('leave out an extension that was used', () => {
    const extended = play([['extend', { days: 1, reason: '演示' }, '2024-03-22']], inHand);
    expect(said(extended, '2024-03-26')).toEqual(['reply t-5 4']);
  });

  it('speak of the notice to clarify, the answer to it, the payment and the consultation', () => {
    const review = play([registered('2024-03-01'), begun]);
    expect(said(review, '2024-03-08')).toEqual(['clarification_notice t-2 2']);
    expect(said(play([clarificationAsked('2024-03-04')], review), '2024-03-15')).toEqual([
      'clarification_answer t-2 1',
    ]);
    const fee = play([feeNotified('2024-03-04'), received('fee', '2024-03-04')], review);
    expect(said(fee, '2024-04-01')).toEqual(['fee t-0 0']);
    const consulted = play([thirdPartyAsked('2024-03-11'), received('consultation', '2024-03-13', 1)], inHand);
    expect(said(consulted, '2024-04-01')).toEqual(['consultation t-2 2']);
    expect(said(consulted, '2024-04-07')).toEqual(['consultation overdue-1 -1']);
  });

  it('ask for the confirmation of the receipt on the day it came', () => {
    const waiting = play([registered('2024-03-01', { channel: 'post_plain' })]);
    expect(said(waiting, '2024-03-01')).toEqual(['confirmation t-0 0']);
    expect(alertsOf(waiting, '2024-03-04', calendar)[0]!.sentence).toBe(
      '与申请人确认收到的期限2024年3月1日已过 1 个工作日。',
    );
  });

  it('end with the case', () => {
    const withdrawn = play(
      [['withdraw', { on: '2024-03-29', way: 'written', statement: '演示' }, '2024-03-29']],
      inHand,
    );
    expect(said(withdrawn, '2024-06-28')).toEqual([]);
    expect(said(play([['void', { reason: '演示' }]], inHand), '2024-06-28')).toEqual([]);
  });
});
