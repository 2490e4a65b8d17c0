import { describe, expect, it } from 'vitest';
import {
  accepted,
  agencyAsked,
  answered,
  begun,
  calendar,
  clarificationAsked,
  clarified,
  drafted,
  feeNotified,
  opinionCame,
  play,
  received,
  registered,
  type Step,
  submitted,
  thirdPartyAsked,
} from '../../../../test/builders/case.ts';
import { jointDue } from './batch.ts';
import { caseClock } from './clock.ts';
import type { CaseState } from './state.ts';

const dueOf = (state: CaseState, today: string) => caseClock(state, today, calendar).due;
const inHand = (day: string): Step[] => [registered(day), begun, accepted];

describe('the clock of a case', () => {
  it.each([
    ['2024-01-15', '2024-02-09'],
    ['2024-02-14', '2024-03-14'],
    ['2024-09-27', '2024-10-30'],
    ['2026-01-26', '2026-02-28'],
  ])('of a request handed in on %s is due on %s, and says so day by day', (day, due) => {
    const clock = caseClock(play([registered(day)]), day, calendar);
    expect(clock).toMatchObject({ status: 'running', due, provisional: false, overdue: false });
    expect(clock.days.filter(({ counts }) => counts)).toHaveLength(20);
    expect(clock.why).toContain('收到申请之日');
  });

  it('C1: what an answered letter took is not counted', () => {
    const waiting = play([...inHand('2024-03-01'), thirdPartyAsked('2024-03-11')]);
    expect(caseClock(waiting, '2024-03-20', calendar)).toMatchObject({ status: 'excluded', provisional: true });
    const state = play([opinionCame(1, '2024-03-25')], waiting);
    expect(state.stage).toBe('processing');
    expect(dueOf(state, '2024-03-25')).toBe('2024-04-15');
  });

  it('C1: silence ends on the fifteenth working day after the letter came, and a full extension counts on', () => {
    const waiting = play([
      ...inHand('2024-03-01'),
      thirdPartyAsked('2024-03-11'),
      received('consultation', '2024-03-13', 1),
    ]);
    const limit = caseClock(waiting, '2024-03-20', calendar).limits[0]!;
    expect(limit).toMatchObject({ key: 'consultation', no: 1, day: '2024-04-03' });
    expect(dueOf(waiting, '2024-06-30')).toBe('2024-04-24');
    const state = play([['expire_consultation', { no: 1 }, '2024-04-07']], waiting);
    expect(state.consultations[0]).toMatchObject({ opinion: 'silent', ended_on: '2024-04-03' });
    expect(dueOf(state, '2024-04-07')).toBe('2024-04-24');
    const longer = play([['extend', { days: 20, reason: '演示' }, '2024-04-07']], state);
    expect(dueOf(longer, '2024-04-07')).toBe('2024-05-23');
  });

  it('an answer that comes after the time to answer stops the clock no longer', () => {
    const state = play([
      ...inHand('2024-03-01'),
      thirdPartyAsked('2024-03-11'),
      received('consultation', '2024-03-13', 1),
      opinionCame(1, '2024-04-19', 'objects'),
    ]);
    expect(state.consultations[0]).toMatchObject({ opinion: 'objects', ended_on: '2024-04-03' });
    expect(dueOf(state, '2024-04-19')).toBe('2024-04-24');
  });

  it('overlapping letters never take a working day twice', () => {
    const both = play([...inHand('2024-03-01'), thirdPartyAsked('2024-03-11'), agencyAsked('2024-03-13')]);
    expect(both.stage).toBe('third_party_consultation');
    const one = play([opinionCame(1, '2024-03-20')], both);
    expect(one.stage).toBe('agency_consultation');
    const none = play([opinionCame(2, '2024-03-25')], one);
    expect(none.stage).toBe('processing');
    expect(dueOf(none, '2024-03-25')).toBe('2024-04-15');
  });

  it('C2: a corrected request begins the clock anew, and the receipt date stays', () => {
    const waiting = play([registered('2024-09-09'), begun, clarificationAsked('2024-09-19')]);
    const stopped = caseClock(waiting, '2024-09-20', calendar);
    expect(stopped).toMatchObject({ status: 'stopped', due: null });
    expect(stopped.why).toContain('等待申请人补正');
    expect(stopped.limits).toMatchObject([{ key: 'clarification_answer', day: '2024-10-09' }]);
    const state = play([clarified('2024-09-26')], waiting);
    expect(dueOf(state, '2024-09-26')).toBe('2024-10-29');
    expect(state.receipt_date).toBe('2024-09-09');
  });

  it('C3: a payment begins the clock anew', () => {
    const waiting = play([registered('2024-04-15'), begun, feeNotified('2024-04-30'), received('fee', '2024-05-06')]);
    expect(waiting.fee).toMatchObject({ amount_fen: 38_000 });
    expect(caseClock(waiting, '2024-05-07', calendar).limits).toMatchObject([{ key: 'fee', day: '2024-05-31' }]);
    const state = play([['pay_fee', { paid_on: '2024-05-20' }, '2024-05-20']], waiting);
    expect(dueOf(state, '2024-05-20')).toBe('2024-06-18');
  });

  it('an extension before a restart is gone, and there is a new one', () => {
    const extended = play([registered('2024-04-15'), begun, ['extend', { days: 10, reason: '演示' }]]);
    expect(dueOf(extended, '2024-04-15')).toBe('2024-05-28');
    const paid = play(
      [
        feeNotified('2024-04-30'),
        ['pay_fee', { paid_on: '2024-05-20' }, '2024-05-20'],
        ['extend', { days: 1, reason: '演示' }],
      ],
      extended,
    );
    expect(dueOf(paid, '2024-05-20')).toBe('2024-06-19');
  });

  it('has not started while the receipt is not confirmed, and says why', () => {
    const state = play([registered('2024-03-01', { channel: 'online' })]);
    expect(state.receipt_date).toBeNull();
    const clock = caseClock(state, '2024-03-04', calendar);
    expect(clock).toMatchObject({ status: 'not_started', due: null });
    expect(clock.why).toContain('双方确认之日');
    const confirmed = play(
      [['confirm', { confirmed_on: '2024-03-04', how: 'phone', with_whom: '本人' }, '2024-03-04']],
      state,
    );
    expect(confirmed.receipt_date).toBe('2024-03-04');
    expect(dueOf(confirmed, '2024-03-04')).toBe('2024-04-01');
  });

  it('a cancelled fee notice stops nothing: the first clock runs on', () => {
    const waiting = play([registered('2024-04-15'), begun, feeNotified('2024-04-30')]);
    const state = play([['cancel_fee', { reason: '演示' }, '2024-05-08']], waiting);
    expect(state).toMatchObject({ stage: 'processing', fee_waived: true });
    expect(dueOf(state, '2024-05-08')).toBe('2024-05-14');
  });

  it('the later day of Art. 35 and the day of a judgment stand as they were fixed', () => {
    const delayed = play([
      registered('2024-03-01'),
      begun,
      ['ask_reasons', { sent_on: '2024-03-04', items: 40, finding: '演示' }, '2024-03-04'],
      ['accept_reasons', { given_on: '2024-03-08', delayed_to: '2024-06-28', finding: '演示' }, '2024-03-08'],
    ]);
    expect(caseClock(delayed, '2024-03-08', calendar)).toMatchObject({
      due: '2024-06-28',
      days: [],
      status: 'running',
    });
    const served: Step[] = [
      ...inHand('2024-03-01'),
      ...answered('DENY_INTERNAL'),
      ['serve', { on: '2024-03-01', way: 'post', proof: '演示' }],
    ];
    const redone = play(
      [['redo', { cause: 'reconsideration', due: '2024-09-02', reason: '演示' }, '2024-08-01']],
      play(served),
    );
    expect(caseClock(redone, '2024-09-03', calendar)).toMatchObject({ due: '2024-09-02', overdue: true });
  });

  it('a closed case tells whether its reply was late, and a redo does not make it so', () => {
    const inApproval = play([
      ...inHand('2024-03-01'),
      ['decide', { kind: 'DENY_INTERNAL', grounds: '演示' }],
      drafted,
      submitted,
      ['review', {}],
    ]);
    const late = play([['approve', {}, '2024-04-01']], inApproval);
    expect(caseClock(late, '2025-01-01', calendar)).toMatchObject({
      status: 'ended',
      due: '2024-03-29',
      overdue: true,
    });
    const inTime = play(
      [
        ['approve', {}, '2024-03-29'],
        ['serve', { on: '2024-03-29', way: 'post', proof: '演示' }],
      ],
      inApproval,
    );
    const redone = play(
      [
        ['redo', { cause: 'litigation', due: '2024-09-02', reason: '演示' }, '2024-08-01'],
        ...answered('NEEDS_CREATION'),
      ],
      inTime,
    );
    expect(redone.replies.map(({ kind, on }) => [kind, on])).toEqual([
      ['DENY_INTERNAL', '2024-03-29'],
      ['NEEDS_CREATION', '2024-08-01'],
    ]);
    expect(caseClock(redone, '2025-01-01', calendar).overdue).toBe(false);
  });

  it('a correction has the days that the organ gives itself', () => {
    const [, input] = registered('2024-03-01');
    const state = play([['register_correction', input, '2024-03-01']]);
    expect(caseClock(state, '2024-03-01', calendar)).toMatchObject({ due: '2024-03-29', limits: [] });
  });

  it('is provisional beyond the known years', () => {
    expect(caseClock(play([registered('2026-12-25')]), '2026-12-25', calendar).provisional).toBe(true);
  });

  it('joined cases are answered by the earliest of their days', () => {
    const cases = ['2024-03-01', '2024-02-01'].map((day) => play([registered(day)]));
    expect(jointDue(cases, '2024-03-01', calendar)).toBe('2024-03-05');
    expect(jointDue([], '2024-03-01', calendar)).toBeNull();
  });
});
