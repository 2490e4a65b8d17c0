import type { FormCell, Part } from './form.ts';
import { fullGrid, type Shape } from './shapes.ts';

type Rows = FormCell[][];
const join = (parts: readonly Part[], table: (rows: Rows) => string) =>
  `${parts.map((part) => ('line' in part ? part.line : table(part.rows))).join('\n')}\n`;
const shape = (name: string, keepsEmpty: boolean, write: (rows: Rows) => string): Shape => ({
  name,
  keepsEmpty,
  write: (parts) => join(parts, write),
});
const filled = (rows: Rows) => rows.map((row) => row.filter((cell) => cell.text !== ''));
const oneALine = (rows: Rows, print: (cell: FormCell) => string) => filled(rows).flat().map(print).join('\n');
const label = (cell: FormCell, change: (text: string) => string) => (cell.value ? cell.text : change(cell.text));
const pieces = (text: string, size: number) => text.match(new RegExp(`.{1,${size}}`, 'gsu')) ?? [text];
const wide = (text: string) => text.replace(/[\d.]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
const isRow = (row: FormCell[]) => row.some((cell) => cell.value);
const spaced = (cell: FormCell) => (cell.value ? cell.text : [...cell.text].join(' '));

/** 1234 → 1,234. */
export const grouped = (text: string) =>
  text.replace(/^(-?)(\d+)/, (_, sign, digits) => sign + digits.replace(/\B(?=(\d{3})+$)/g, ','));

/** Label pieces over several lines, the values on the line of one of them, as narrow cells are extracted. */
const broken = (rows: Rows, size: number, at: 'first' | 'middle') =>
  filled(rows)
    .map((row) => {
      if (!isRow(row) || row[0]!.value) return row.map((cell) => cell.text).join('   ');
      const words = row.filter((cell) => !cell.value).at(-1)!;
      const before = row.filter((cell) => !cell.value && cell !== words).map((cell) => cell.text);
      const lines = pieces(words.text, size);
      const values = row.filter((cell) => cell.value).map((cell) => cell.text);
      const place = at === 'first' ? 0 : Math.floor((lines.length - 1) / 2);
      const printed = lines.map((text, index) => (index === place ? `${text}   ${values.join('   ')}` : text));
      return [...before, ...printed].join('\n');
    })
    .join('\n');

/** A page break inside each table: the foot of one page and the header of the next between two rows. */
const paged = (foot: string, write: (rows: Rows) => string) => (rows: Rows) => {
  const last = rows.length - 1;
  const cut = last > 8 ? 10 : last;
  return `${write(rows.slice(0, cut))}\n${foot}\n${write(rows.slice(cut))}`;
};
const lineOf = (row: FormCell[], mark: string) => row.map((cell) => cell.text).join(mark);
const spacesOf = (rows: Rows) =>
  filled(rows)
    .map((row) => lineOf(row, ' '))
    .join('\n');

/** Shapes of text that copying, extraction and scraping give. */
export const wildText: readonly Shape[] = [
  shape('numbers glued to their labels', false, (rows) =>
    filled(rows)
      .map((row) =>
        row
          .map((cell, at) => (cell.value && !row[at - 1]?.value ? cell.text : `${at ? ' ' : ''}${cell.text}`))
          .join(''),
      )
      .join('\n'),
  ),
  shape('one cell a line, labels broken after eight characters', false, (rows) =>
    oneALine(rows, (cell) => label(cell, (text) => pieces(text, 8).join('\n'))),
  ),
  shape('labels over lines, values on the first', false, (rows) => broken(rows, 8, 'first')),
  shape('labels over lines, values in the middle', false, (rows) => broken(rows, 8, 'middle')),
  shape('labels over short lines, values on the first', false, (rows) => broken(rows, 5, 'first')),
  shape('labels over short lines, values in the middle', false, (rows) => broken(rows, 5, 'middle')),
  shape('page foot — 3 — between rows', false, paged('— 3 —', spacesOf)),
  shape('page foot - 4 - between rows', false, paged('\n- 4 -\n\f', spacesOf)),
  shape(
    'page foot 第 3 页 共 8 页 between rows',
    false,
    paged('第 3 页 共 8 页', (rows) => oneALine(rows, (cell) => cell.text)),
  ),
  shape(
    'a bare page number between rows',
    false,
    paged('\n3\n', (rows) => spacesOf(rows)),
  ),
  shape(
    'the title again at the head of each page',
    false,
    paged('— 3 —\n青石县柳河镇人民政府2024年政府信息公开工作年度报告', spacesOf),
  ),
  shape('characters apart', false, (rows) =>
    filled(rows)
      .map((row) => row.map(spaced).join('   '))
      .join('\n'),
  ),
  shape('characters apart, one cell a line', false, (rows) => oneALine(rows, spaced)),
  shape('labels without numbering', false, (rows) =>
    oneALine(rows, (cell) => label(cell, (text) => text.replace(/^(?:（[一二三四五六七]）|[一二三四]、|\d\.)/, ''))),
  ),
  shape('half-width brackets and stops', false, (rows) =>
    oneALine(rows, (cell) =>
      label(cell, (text) =>
        text.replaceAll('（', '(').replaceAll('）', ')').replaceAll('、', ',').replaceAll('：', ':'),
      ),
    ),
  ),
  shape('full-width digits everywhere', false, (rows) => oneALine(rows, (cell) => wide(cell.text))),
  shape('numbers with 件 and separators, tabs', true, (rows) =>
    rows
      .map((row) =>
        row.map((cell) => (cell.value && /^\d+$/.test(cell.text) ? `${grouped(cell.text)} 件` : cell.text)).join('\t'),
      )
      .join('\n'),
  ),
  shape('separators of thousands, one cell a line', false, (rows) =>
    oneALine(rows, (cell) => (cell.value ? grouped(cell.text) : cell.text)),
  ),
  shape('zero as 〇 or 零, bars', true, (rows) =>
    rows
      .map(
        (row) =>
          `| ${row.map((cell, at) => (cell.value && cell.text === '0' ? (at % 2 ? '〇' : '零') : cell.text)).join(' | ')} |`,
      )
      .join('\n'),
  ),
  shape('semicolons, quoted', true, (rows) =>
    rows.map((row) => row.map((cell) => `"${cell.text}"`).join(';')).join('\n'),
  ),
  shape('commas, a line end inside quoted labels', true, (rows) =>
    fullGrid(rows)
      .map((row) =>
        row
          .map((text) =>
            text.length > 9 && !/^[\d.-]+$/.test(text) ? `"${text.slice(0, 6)}\n${text.slice(6)}"` : text,
          )
          .join(','),
      )
      .join('\n'),
  ),
  shape('Markdown with aligned columns and bold labels', true, (rows) =>
    fullGrid(rows)
      .map(
        (row, at) =>
          `| ${row.map((text) => (text && !/^[\d.-]+$/.test(text) ? `**${text}**` : text)).join(' | ')} |${at ? '' : `\n|${row.map(() => ' :---: ').join('|')}|`}`,
      )
      .join('\n'),
  ),
  shape('a box drawn with lines', true, (rows) =>
    rows.map((row) => `├────┼────┤\n│ ${row.map((cell) => cell.text).join(' │ ')} │`).join('\n'),
  ),
  shape('the header again in the middle', true, (rows) =>
    [...rows.slice(0, 10), ...(rows.length > 15 ? rows.slice(0, 3) : []), ...rows.slice(10)]
      .map((row) => `| ${row.map((cell) => cell.text).join(' | ')} |`)
      .join('\n'),
  ),
  shape('a row a line, cells parted by full-width spaces', false, (rows) =>
    filled(rows)
      .map((row) => lineOf(row, '　'))
      .join('\n'),
  ),
  shape('blanks around and between lines', false, (rows) =>
    oneALine(rows, (cell) => `　　 ${cell.text} \u00a0\n \u00a0`),
  ),
  shape('non-breaking spaces between cells', false, (rows) =>
    filled(rows)
      .map((row) => lineOf(row, '\u00a0\u00a0'))
      .join('\n'),
  ),
];
