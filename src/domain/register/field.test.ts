import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Field, fieldSchema, money, readCell, showValue, yuan } from './field.ts';
import { decisions, documents, fees, publications, registers, requests, resultTerms } from './registers.ts';

const fieldOf = (fields: readonly Field[], key: string): Field => fields.find((field) => field.key === key)!;
const result = fieldOf(requests.fields, 'result');
const value = (field: Field, cell: string): unknown => {
  const reading = readCell(field, cell);
  return 'problem' in reading ? `problem: ${reading.problem}` : reading.value;
};

describe('a cell of an imported file', () => {
  it.each([
    ['当面', 'in_person'],
    ['当面提交', 'in_person'],
    ['邮寄', 'post_signed'],
    ['平信', 'post_plain'],
    ['平常信函', 'post_plain'],
    ['互联网', 'online'],
    ['网络', 'online'],
    ['网站', 'online'],
    ['邮箱', 'online'],
    ['微信', 'online'],
    ['互联网渠道', 'online'],
    ['传真', 'fax'],
  ])('reads the channel %s', (cell, key) => {
    expect(value(fieldOf(requests.fields, 'channel'), cell)).toBe(key);
  });

  it('reads every result by its label, without its number, and by its key', () => {
    for (const term of resultTerms) {
      expect(value(result, term.label), term.label).toBe(term.key);
      expect(value(result, term.key)).toBe(term.key);
      const bare = term.label.replace(/^(（.）|\d\.)/, '');
      if (bare !== '其他') expect(value(result, bare), bare).toBe(term.key);
    }
  });

  it('refuses a bare 其他 as ambiguous, and a numbered one is the third row', () => {
    expect(String(value(result, '其他'))).toMatch(/说不清/);
    expect(value(result, '3.其他')).toBe('results.other.misc');
    expect(value(result, '（3）其他')).toBe('results.other.misc');
  });

  it('reads half-width brackets and quotes as the label that they stand for', () => {
    expect(value(result, '(一)予以公开')).toBe('results.granted');
    expect(value(result, '3.危及"三安全一稳定"')).toBe('results.denied.three_securities_one_stability');
  });

  it('puts a field that is not in the catalogue under 其他, and says so', () => {
    const reading = readCell(fieldOf(publications.fields, 'field'), '天文');
    expect(reading).toMatchObject({ value: 'other', note: expect.stringContaining('天文') });
    expect(value(fieldOf(publications.fields, 'field'), '生态环境')).toBe('environment');
    expect(readCell(fieldOf(publications.fields, 'field'), ' ')).toMatchObject({
      value: 'other',
      note: expect.anything(),
    });
  });

  it.each([
    ['1234.56', 123456],
    ['1,234.5', 123450],
    ['￥0.01', 1],
    ['３００元', 30000],
    ['0', 0],
    ['12.340', 1234],
  ])('reads %s 元 exactly', (cell, fen) => {
    expect(value(fieldOf(fees.fields, 'amount_fen'), cell)).toBe(fen);
  });

  it.each(['1.234', '-5', '一百', '1.2.3', '1e3'])('does not guess an amount from %s', (cell) => {
    expect(String(value(fieldOf(fees.fields, 'amount_fen'), cell))).toMatch(/^problem/);
  });

  it('is null where it is empty and may be, and a problem where it may not', () => {
    expect(value(fieldOf(documents.fields, 'repealed_on'), '  ')).toBeNull();
    expect(String(value(fieldOf(documents.fields, 'written_on'), ''))).toMatch(/成文日期是空的/);
  });
});

describe('a value', () => {
  it('is shown so that it is read back as itself', () => {
    for (const register of registers)
      for (const field of register.fields)
        if (field.kind === 'code')
          for (const term of field.terms) expect(value(field, showValue(field, term.key)), term.label).toBe(term.key);
    fc.assert(fc.property(fc.integer({ min: 0, max: 1e12 }), (fen) => value(money('m', '金额'), yuan(fen)) === fen));
  });

  it('of text may not hold control characters, and is trimmed', () => {
    const applicant = fieldSchema(fieldOf(requests.fields, 'applicant'));
    expect(applicant.safeParse(' 䶮㛃𬭎 ').data).toBe('䶮㛃𬭎');
    expect(applicant.safeParse('a\u0000b').success).toBe(false);
    expect(applicant.safeParse('字'.repeat(101)).success).toBe(false);
  });

  it('of a reference must be an id', () => {
    expect(fieldSchema(fieldOf(decisions.fields, 'matter_id')).safeParse('x').success).toBe(false);
  });
});
