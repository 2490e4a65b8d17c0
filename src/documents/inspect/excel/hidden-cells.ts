import type { Check } from '../check.ts';
import type { Finding } from '../kinds.ts';
import { mask } from '../mask.ts';
import type { OfficePackage } from '../office/package.ts';
import { type Cell, columnLetters, eachRow, gridsOf, hiddenOf, sharedStrings } from './book.ts';
import { freezeFormulas } from './formulas.ts';

/** Rows and columns that are hidden, filtered away or without height, and hold something. */
export const hiddenCells: Check<OfficePackage> = {
  find(file) {
    const strings = sharedStrings(file);
    return gridsOf(file).flatMap(({ name, part, state }) =>
      // A hidden sheet is told as a whole.
      state === 'visible' ? told(name, file.xml(part), strings) : [],
    );
  },
  /** Empties the cells; rows and columns stay where they are, so that nothing else moves. */
  clean(file) {
    const strings = sharedStrings(file);
    const sheets = gridsOf(file).filter(({ part }) => hiddenIn(file.xml(part), strings).length > 0);
    if (sheets.length === 0) return;
    freezeFormulas(
      file,
      sheets.map(({ name }) => name),
    );
    for (const { part } of sheets) {
      file.edit(part, (xml, edits) => {
        for (const { cell } of hiddenIn(xml, strings)) edits.cut(cell.element.start, cell.element.end);
      });
      // A table repeats the words of its head; without it the cells stay as they look.
      file.unlink(part, ({ type }) => type === 'table');
    }
  },
};

interface Lost {
  cell: Cell;
  row: boolean;
}

function hiddenIn(xml: string, strings: readonly string[]): Lost[] {
  const { columns, row } = hiddenOf(xml);
  const found: Lost[] = [];
  eachRow(xml, strings, ({ number, tag, cells }) => {
    const whole = cells.length > 0 && row(number, tag);
    for (const cell of cells)
      if (whole || columns.some(({ from, to }) => cell.column >= from && cell.column <= to))
        found.push({ cell, row: whole });
  });
  return found;
}

/** One finding for rows that follow each other, one for each column. */
function told(sheet: string, xml: string, strings: readonly string[]): Finding[] {
  const lost = hiddenIn(xml, strings);
  const runs: { from: number; to: number; text: string }[] = [];
  const columns = new Map<number, string>();
  for (const { cell, row } of lost) {
    if (!row) {
      if (!columns.has(cell.column)) columns.set(cell.column, cell.text);
      else if (columns.get(cell.column)!.length < 60)
        columns.set(cell.column, `${columns.get(cell.column)}　${cell.text}`);
      continue;
    }
    const run = runs.at(-1);
    if (run && cell.row <= run.to + 1) {
      run.to = cell.row;
      if (run.text.length < 60) run.text += `　${cell.text}`;
    } else runs.push({ from: cell.row, to: cell.row, text: cell.text });
  }
  return [
    ...runs.map(({ from, to, text }) => ({
      kind: 'hidden_row' as const,
      where: `工作表“${sheet}”第 ${from === to ? from : `${from}–${to}`} 行`,
      sample: mask('hidden_row', text),
    })),
    ...[...columns].map(([column, text]) => ({
      kind: 'hidden_column' as const,
      where: `工作表“${sheet}”${columnLetters(column)} 列`,
      sample: mask('hidden_column', text),
    })),
  ];
}
