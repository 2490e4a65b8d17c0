import { describe, expect, it } from 'vitest';
import {
  accepted,
  answered,
  applied,
  begun,
  caseId,
  clarificationAsked,
  decideStep,
  play,
  registered,
  type Step,
} from '../../../../test/builders/case.ts';
import { caseEventOf, storedCaseEvent } from './events.ts';
import { requestRow } from './row.ts';

const day = '2024-03-01';
const inHand = play([
  registered(day, {
    applicants: [
      { kind: 'legal_research', name: '演示院' },
      { kind: 'natural_person', name: '演示甲' },
    ],
  }),
  begun,
  accepted,
]);
const replied = play(answered('DENY_INTERNAL'), inHand);
const row = requestRow(replied)!;

const noFee = { fee_notified_on: null, fee_yuan: null, fee_paid_on: null };

describe('the row of a case in table 三', () => {
  it('is one row, in the column of the first applicant, open until the reply', () => {
    expect(requestRow(inHand)).toEqual({
      ...noFee,
      receipt_date: day,
      channel: 'in_person',
      applicant_kind: 'legal_research',
      result: null,
      reply_date: null,
      voided: false,
    });
    expect(row).toMatchObject({ result: 'results.denied.internal_affairs', reply_date: day });
  });

  it('is not changed by serving, filing and a redo that says otherwise', () => {
    const steps: Step[] = [
      ['serve', { on: day, way: 'post', proof: '演示' }],
      ['archive', { retention: 'years_30' }],
      ['redo', { cause: 'reconsideration', due: '2025-02-28', reason: '演示' }, '2025-01-06'],
      ...answered('GRANT_PROVIDE'),
    ];
    const redone = play(steps, replied);
    expect(redone.replies.map(({ no, kind, remedy }) => [no, kind, remedy])).toEqual([
      [1, 'DENY_INTERNAL', 'P'],
      [2, 'GRANT_PROVIDE', 'O'],
    ]);
    expect(requestRow(redone)).toEqual(row);
  });

  it('is empty again after a reopening, changes by an amendment, and says that it is voided', () => {
    const abandoned = play([
      registered(day),
      begun,
      clarificationAsked(day),
      ['abandon_clarification', { note: '演示' }, '2024-03-18'],
    ]);
    expect(requestRow(abandoned)).toMatchObject({
      result: 'results.other.clarification_overdue',
      reply_date: '2024-03-18',
    });
    expect(requestRow(play([['reopen', { reason: '演示' }, '2024-03-20']], abandoned))).toMatchObject({
      result: null,
      reply_date: null,
    });
    const amended = play(
      [['amend', { result: 'results.granted', receipt_date: '2024-02-28', reason: '演示' }, '2024-06-03']],
      replied,
    );
    expect(requestRow(amended)).toEqual({ ...row, result: 'results.granted', receipt_date: '2024-02-28' });
    expect(requestRow(play([['void', { reason: '演示' }]], replied))).toEqual({ ...row, voided: true });
  });

  it('is none for a request that was never confirmed, and for a correction', () => {
    const unconfirmed = play([
      registered(day, { channel: 'online' }),
      ['withdraw', { on: day, way: 'logged', statement: '演示' }],
    ]);
    expect(requestRow(unconfirmed)).toBeNull();
    const correction = play([
      ['register_correction', registered(day)[1], day],
      ['conclude_correction', { outcome: 'corrected' }],
      ['serve', { on: day, way: 'post', proof: '演示' }],
    ]);
    expect(correction).toMatchObject({ kind: 'correction', stage: 'served', outcome: null });
    expect(requestRow(correction)).toBeNull();
  });
});

describe('an event in the ledger', () => {
  it('holds facts; what was typed goes beside it, and the state knows under which version', () => {
    const decision = decideStep(null, registered(day, { doc_no: '演示〔2024〕1号' }));
    if ('refusal' in decision) throw new Error(decision.refusal.sentence);
    const stored = storedCaseEvent(decision.events[0]!);
    expect(JSON.stringify(stored.payload)).not.toMatch(/演示|青石/);
    expect(stored.text).toMatchObject({
      'applicants.0.name': '演示甲',
      wanted: '青石县某项演示信息',
      doc_no: '演示〔2024〕1号',
    });
    const event = caseEventOf({ type: stored.type, occurred_on: stored.occurredOn, payload: stored.payload });
    expect(applied(null, [{ event, text: {} }], '')).toEqual(applied(null, decision.events, ''));
    const amended = play(
      [['amend', { content: { wanted: '演示另一项' }, reason: '演示' }]],
      applied(null, decision.events, ''),
    );
    expect(amended).toMatchObject({ id: caseId, text: { applicants: 1, content: 2, draft: null } });
  });
});
