import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReportText } from './index.ts';
import { type Form, type FormCell, parts } from './testing/form.ts';
import { compare, forms } from './testing/forms.ts';
import { textShapes } from './testing/shapes.ts';

const form = (): Form => {
  const [one] = fc.sample(
    forms(false).filter(({ proactive, requests }) => proactive === '2021' && requests === '2021'),
    { numRuns: 1, seed: 5 },
  );
  return one!;
};
const isRow = (row: FormCell[]) => row.some((cell) => cell.value);

/** Every copy of a form in which one row has no label. */
function copies(all: ReturnType<typeof parts>): { label: string; copy: ReturnType<typeof parts> }[] {
  return all.flatMap((part, p) => {
    if ('line' in part) return [];
    return part.rows.flatMap((row, r) => {
      const label = row.findLast((cell) => !cell.value)?.text;
      if (!isRow(row) || !label) return [];
      const bare = row.map((cell) => (cell.text === label ? { ...cell, text: '' } : cell));
      return [{ label, copy: all.with(p, { rows: part.rows.with(r, bare) }) }];
    });
  });
}

/** The rows of which some cell was not read. */
const rowsOf = (missing: string[]) =>
  new Set(missing.map((path) => (/^proactive\.admin/.test(path) ? path : path.slice(0, path.lastIndexOf('.')))));

describe('a row that lost its label', () => {
  const given = form();
  for (const name of ['one cell a line', 'single spaces'])
    it(`is read by the rows around it from ${name}; a number alone that may be a page’s is left`, () => {
      const shape = textShapes.find((one) => one.name === name)!;
      const left: string[] = [];
      for (const { label, copy } of copies(parts(given))) {
        const result = readReportText(shape.write(copy));
        if (!result.readable) throw new Error(result.reason);
        const { wrong, missing } = compare(given, result.report);
        expect(wrong, label).toEqual([]);
        expect(result.report.layout.requests, label).toBe('2021');
        if (missing.length > 0) left.push(label);
      }
      expect(left.filter((label) => !['行政许可', '行政强制', '行政事业性收费'].includes(label))).toEqual([]);
    });

  it.each(['tabs', 'columns of spaces', 'a pipe on its own line after each cell'])(
    'takes no more than the row above it away from %s',
    (name) => {
      const shape = textShapes.find((one) => one.name === name)!;
      for (const { label, copy } of copies(parts(given))) {
        const result = readReportText(shape.write(copy));
        if (!result.readable) throw new Error(result.reason);
        const { wrong, missing } = compare(given, result.report);
        expect(wrong, label).toEqual([]);
        expect(rowsOf(missing).size, label).toBeLessThanOrEqual(2);
      }
    },
  );
});
