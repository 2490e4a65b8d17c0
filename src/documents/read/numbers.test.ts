import { describe, expect, it } from 'vitest';
import { looksLikeValue, readNumber } from './numbers.ts';

describe('a printed count', () => {
  const read = (printed: string) => readNumber(printed, 'count');
  it('reads every way to print zero', () => {
    for (const zero of ['0', '０', '〇', '零', '　　0', ' 0 ', '\u00a00', '00', '0件'])
      expect(read(zero)).toEqual({ text: '0' });
  });
  it('reads thousands separators and units', () => {
    for (const printed of ['1,234', '1，234', '1 234', '１２３４', '1234件'])
      expect(read(printed)).toEqual({ text: '1234' });
  });
  it('is not known where a mark or another kind of number is printed', () => {
    for (const printed of ['', '/', '-', '—', '无', '1.5', '-3', '1 4 0 6 9', '12,34', '①', '约3件', '3（件）以上'])
      expect(read(printed)).toEqual({ text: null, mark: printed });
  });
});

describe('other numbers', () => {
  it('a change may be negative', () => expect(readNumber('-417', 'change')).toEqual({ text: '-417' }));
  it('an amount has decimals without trailing zeros', () => {
    expect(readNumber('59237.2449', 'amount')).toEqual({ text: '59237.2449' });
    expect(readNumber('0.50万元', 'amount')).toEqual({ text: '0.5' });
    expect(readNumber('0.00', 'amount')).toEqual({ text: '0' });
  });
  it('yuan are never turned into ten thousands of yuan', () => {
    expect(readNumber('3000元', 'amount')).toEqual({ text: null, mark: '3000元' });
    expect(readNumber('0元', 'amount')).toEqual({ text: '0' });
  });
  it('a numbered label is no value', () => {
    for (const text of ['1.属于国家秘密', '（一）', '2024年', '1.', '']) expect(looksLikeValue(text)).toBe(false);
  });
});
