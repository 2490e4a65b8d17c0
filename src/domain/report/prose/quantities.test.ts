import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agrees, numberOf, quantities } from './quantities.ts';

describe('quantities in the prose', () => {
  it.each([
    ['收到3件', [3]],
    ['收到1,234件，办结1，234件', [1234, 1234]],
    ['收到十二件，办结两百零三件，零件', [12, 203, 0]],
    ['复议为0，诉讼数0。', [0, 0]],
    ['2024年第3条，同比增长70.3%', []],
    ['共18万余条', [180000]],
  ])('%s', (text, expected) => {
    expect(quantities(text).map(({ value }) => value)).toEqual(expected);
  });

  it('marks what is only about so many', () => {
    expect(quantities('300余条，约20件，近5条，3万条').map(({ exact }) => exact)).toEqual([false, false, false, false]);
    const [some] = quantities('300余条');
    expect([299, 300, 399, 400].map((cell) => agrees(some!, cell))).toEqual([false, true, true, false]);
  });

  it('reads every number up to 9999 that is written in Chinese numerals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (value) => {
        expect(numberOf(inChinese(value))).toBe(value);
      }),
    );
  });
});

function inChinese(value: number): string {
  const digits = [...String(value)].map(Number);
  let text = '';
  digits.forEach((digit, index) => {
    const place = ['', '十', '百', '千'][digits.length - 1 - index] ?? '';
    if (digit !== 0) text += `${'〇一二三四五六七八九'[digit]}${place}`;
    else if (!text.endsWith('零') && digits.slice(index).some((rest) => rest !== 0)) text += '零';
  });
  return text;
}
