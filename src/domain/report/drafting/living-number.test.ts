import { describe, expect, it } from 'vitest';
import { goldenTables } from '../../../../test/builders/report.ts';
import { measures } from '../measure.ts';
import { factMeasures, factOfMonth } from './facts.ts';
import { filled, filledProse, livingNumber, livingNumbers, livingValue, piecesOf, unfilled } from './living-number.ts';

const value = (key: string, facts = new Map<string, number>()): string | null =>
  livingValue(livingNumber(key)!, goldenTables(), facts);

describe('a living number', () => {
  it('is the number of its cell, or the sum of its parts', () => {
    expect(value('requests.new_received.total')).toBe('14069');
    expect(value('proactive.admin_fees_wan')).toBe('316441');
    expect(value('sum.denied')).toBe(String(13 + 30 + 11 + 51 + 104 + 85 + 286 + 150));
    expect(value('sum.organisations')).toBe(String(252 + 0 + 45 + 128 + 32));
    expect(value('sum.litigation')).toBe(String(56 + 156));
  });

  it('of facts counts what the registers hold, and the months that hold nothing', () => {
    const facts = new Map([
      ['fact.postings.website', 3],
      ['fact.postings.weibo', 4],
      [factOfMonth(1), 2],
      [factOfMonth(12), 1],
    ]);
    expect(value('fact.postings', facts)).toBe('7');
    expect(value('fact.postings.new_media', facts)).toBe('4');
    expect(value('fact.months_without_publication', facts)).toBe('10');
  });

  it('has a label, a unit and parts that something counts', () => {
    const counted = new Set([...factMeasures, ...measures({ lapse_counts_as_repealed: true })].map(({ cell }) => cell));
    const keys = livingNumbers.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { key, label, unit, parts } of livingNumbers) {
      expect(label, key).not.toBe('');
      expect(unit, key).not.toBe('');
      for (const part of parts)
        expect(counted.has(part) || /^(requests|remedies)\..*total/.test(part), part).toBe(true);
    }
  });
});

describe('a text with living numbers', () => {
  it('comes apart into words and numbers, and reads as plain text', () => {
    expect(piecesOf('收到{{requests.new_received.total}}件，{{x.y}}。')).toEqual([
      { words: '收到' },
      { key: 'requests.new_received.total' },
      { words: '件，{{x.y}}。' },
    ]);
    const prose = { preamble: '', s1_overview: '收到{{requests.new_received.total}}件', s5_problems: '', s6_other: '' };
    expect(filledProse(prose, goldenTables(), new Map()).s1_overview).toBe('收到14069件');
  });

  it('loses nothing where a number is not known', () => {
    expect(filled('共{{sum.denied}}件', () => null)).toBe('共{{sum.denied}}件');
  });

  it('is not finished while a gap or an unknown number stands in it', () => {
    expect(unfilled('一【请填写：某事】二{{nonsense}}三')).toEqual(['【请填写：某事】', '{{nonsense}}']);
    expect(unfilled('册政〔2024〕5号【附件】')).toEqual([]);
  });
});
