import { describe, expect, it } from 'vitest';
import { fillIn } from '../../../domain/report/drafting/living-number.ts';
import { noProse } from '../../../domain/report/writing.ts';
import { gapsIn, gapsOfLine, nextGap } from './gaps.ts';

const gap = fillIn('甲');

describe('gaps', () => {
  it('are found where they stand, and two of the same are two', () => {
    const line = `一${gap}二${gap}`;
    expect(gapsOfLine(line).map(({ offset, end }) => line.slice(offset, end))).toEqual([gap, gap]);
    expect(gapsOfLine('都写好了。')).toEqual([]);
  });

  it('are a half-deleted mark and a number that names nothing, too', () => {
    expect(gapsOfLine('【请填写：甲')).toEqual([{ offset: 0, end: 6 }]);
    expect(gapsOfLine('共{{无此数}}件')).toEqual([{ offset: 1, end: 8 }]);
  });

  it('are listed in the order of the report; a living number before one counts as one character', () => {
    const found = gapsIn({ ...noProse, s6_other: gap, s1_overview: `好\n{{fact.postings}}${gap}` });
    expect(found).toEqual([
      { part: 's1_overview', paragraph: 1, offset: 1, end: 1 + gap.length },
      { part: 's6_other', paragraph: 0, offset: 0, end: gap.length },
    ]);
  });
});

describe('the next gap', () => {
  const gaps = gapsIn({ ...noProse, s1_overview: `${gap}\n${gap}`, s6_other: gap });

  it('is the first to begin with, then each in turn across the parts, then the first again', () => {
    expect(nextGap(gaps, null)).toBe(gaps[0]);
    const past = (at: number) => nextGap(gaps, { ...gaps[at]!, offset: gaps[at]!.end });
    expect(past(0)).toBe(gaps[1]);
    expect(past(1)).toBe(gaps[2]);
    expect(past(2)).toBe(gaps[0]);
  });

  it('is the first after where the person writes, and none when all are filled', () => {
    expect(nextGap(gaps, { part: 's5_problems', paragraph: 0, offset: 3 })).toBe(gaps[2]);
    expect(nextGap(gaps, { part: 's1_overview', paragraph: 1, offset: 0 })).toBe(gaps[1]);
    expect(nextGap([], null)).toBeNull();
  });
});
