import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decisions, fees, openings, remedies, requests } from '../../../domain/register/registers.ts';
import { changedOf, typedOf, valuesOf } from './form-values.ts';

const messages = (read: ReturnType<typeof valuesOf>) =>
  'problems' in read ? Object.fromEntries(read.problems.map((problem) => [problem.field, problem.message])) : {};

describe('a form read as a record', () => {
  it('turns 元 into 分 exactly', () => {
    const typed = { item: '占用费', collected_on: '2024-03-01', amount_fen: '1,234.56' };
    expect(valuesOf(fees, typed)).toEqual({
      values: { item: '占用费', collected_on: '2024-03-01', amount_fen: 123456 },
    });
  });

  it('gives back the same 分 for any amount that a form can show', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e15 }), (fen) => {
        const values = { item: '占用费', collected_on: '2024-03-01', amount_fen: fen };
        expect(valuesOf(fees, typedOf(fees, values))).toEqual({ values });
      }),
    );
  });

  it('says beside the field what is wrong with a number', () => {
    expect(messages(valuesOf(fees, { item: '占用费', collected_on: '2024-03-01', amount_fen: '1.234' }))).toEqual({
      amount_fen: '金额（元）“1.234”不是金额，请写成 1234.56（元）。',
    });
    expect(
      messages(valuesOf(openings, { year: '', cell: 'proactive.rules.in_force', amount: '三', source: '上年年报' })),
    ).toEqual({
      year: '请填写年度。',
      amount: '数量“三”不是整数。',
    });
  });

  it('names every empty field that must be filled, once', () => {
    const wrong = messages(valuesOf(decisions, {}));
    expect(Object.keys(wrong).sort()).toEqual(['counterparty', 'decided_on', 'decision_no', 'kind', 'matter_id']);
    expect(wrong.decision_no).toBe('请填写决定书文号。');
  });

  it('holds what fields say together', () => {
    const typed = {
      case_no: '1',
      kind: 'reconsideration',
      accepted_on: '2024-03-01',
      concluded_on: '2024-02-01',
      outcome: 'upheld',
    };
    expect(messages(valuesOf(remedies, typed))).toEqual({
      concluded_on: '结案日期 2024-02-01 早于受理日期 2024-03-01。',
    });
  });

  it('leaves an empty field that may be empty as nothing', () => {
    const typed = {
      registration_no: ' 2024-001 ',
      receipt_date: '2024-03-01',
      channel: 'online',
      applicant_kind: 'natural_person',
      applicant: '演示甲',
      wanted: '道路改造资料',
      reply_date: '',
    };
    expect(valuesOf(requests, typed)).toMatchObject({
      values: { registration_no: '2024-001', result: null, reply_date: null },
    });
  });
});

describe('an amendment', () => {
  it('sends only what was changed', () => {
    const before = { item: '占用费', collected_on: '2024-03-01', amount_fen: 100 };
    expect(changedOf(fees, before, { ...before, amount_fen: 200 })).toEqual({ amount_fen: 200 });
    expect(changedOf(fees, before, before)).toEqual({});
  });
});
