import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyTables } from '../../../domain/report/tables.ts';
import { noProse, paragraphsOf } from '../../../domain/report/writing.ts';
import { compared, comparedParagraphs } from './compare.ts';

describe('two texts', () => {
  it('that differ in a few characters show those', () => {
    expect(comparedParagraphs('甲。\n收到申请3件。', '甲。\n收到申请12件。')).toEqual([
      { how: 'same', stretches: [{ text: '甲。', how: 'same' }] },
      {
        how: 'changed',
        stretches: [
          { text: '收到申请', how: 'same' },
          { text: '3', how: 'removed' },
          { text: '12', how: 'added' },
          { text: '件。', how: 'same' },
        ],
      },
    ]);
  });

  it('that have little in common are one removed and one added', () => {
    expect(comparedParagraphs('甲乙丙丁戊', '一二三四五').map(({ how }) => how)).toEqual(['removed', 'added']);
  });

  it('can be read back whole from what is shown', () => {
    const text = fc.array(fc.string({ unit: fc.constantFrom('甲', '乙', '。', '1', '𬭎'), maxLength: 8 }), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [before, after] = [one.join('\n'), other.join('\n')];
        const shown = comparedParagraphs(before, after);
        const without = (gone: string) =>
          shown
            .filter(({ how }) => how !== gone)
            .map(({ stretches }) =>
              stretches
                .filter(({ how }) => how !== gone)
                .map((stretch) => stretch.text)
                .join(''),
            );
        expect(without('added')).toEqual(paragraphsOf(before));
        expect(without('removed')).toEqual(paragraphsOf(after));
      }),
      { numRuns: 100 },
    );
  });
});

it('two versions differ in the parts that changed and in cells with both values', () => {
  const version = (words: string, licences: number | null) => {
    const tables = emptyTables();
    tables.proactive.admin_licences = licences;
    return { prose: { ...noProse, s6_other: words }, tables };
  };
  expect(compared(version('没有。', null), version('没有。', 2))).toEqual({
    parts: [],
    cells: [{ name: '表二，行政许可，本年处理决定数量', before: '—', after: '2' }],
  });
  expect(compared(version('没有。', 2), version('有。', 2)).parts.map(({ label }) => label)).toEqual([
    '六、其他需要报告的事项',
  ]);
});
