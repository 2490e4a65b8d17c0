import type { FormCell, Part } from './form.ts';

/** A way to write a report as text. `drops` says that empty cells vanish from it. */
export interface Shape {
  name: string;
  write(parts: readonly Part[]): string;
  /** Whether an empty cell leaves a trace. */
  keepsEmpty: boolean;
}

const lines = (parts: readonly Part[], table: (rows: FormCell[][]) => string): string =>
  `${parts.map((part) => ('line' in part ? part.line : table(part.rows))).join('\n')}\n`;
const cellTexts = (row: FormCell[]) => row.map((cell) => cell.text);

/** The grid with an empty place wherever a merged cell goes on. */
export function fullGrid(rows: FormCell[][]): string[][] {
  const grid: (string | undefined)[][] = rows.map(() => []);
  rows.forEach((row, y) => {
    let x = 0;
    for (const cell of row) {
      while (grid[y]![x] !== undefined) x++;
      for (let dy = 0; dy < (cell.rowspan ?? 1) && y + dy < rows.length; dy++)
        for (let dx = 0; dx < (cell.colspan ?? 1); dx++) grid[y + dy]![x + dx] = dx + dy === 0 ? cell.text : '';
      x += cell.colspan ?? 1;
    }
  });
  return grid.map((row) => Array.from(row, (text) => text ?? ''));
}

const width = (text: string) => [...text].reduce((sum, char) => sum + (char > '\u2e7f' ? 2 : 1), 0);

/** Columns kept by spaces, as pdftotext -layout writes them. */
function layout(rows: FormCell[][]): string {
  const grid = fullGrid(rows);
  const columns = Math.max(...grid.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, x) =>
    Math.max(
      4,
      ...grid.map((row) => (rows.length && isAlone(row, x) ? width(row[x]!) : Math.min(width(row[x] ?? ''), 18))),
    ),
  );
  return grid
    .map((row) =>
      row
        .map((text, x) => text + ' '.repeat(Math.max(2, widths[x]! + 3 - width(text))))
        .join('')
        .trimEnd(),
    )
    .join('\n');
}
const isAlone = (row: string[], x: number) => row.length > x;

const table = (name: string, keepsEmpty: boolean, write: (rows: FormCell[][]) => string): Shape => ({
  name,
  keepsEmpty,
  write: (parts) => lines(parts, write),
});
const quote = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Text shapes met in the wild. */
export const textShapes: readonly Shape[] = [
  table('one cell a line', false, (rows) =>
    rows
      .flatMap(cellTexts)
      .filter((text) => text !== '')
      .join('\n'),
  ),
  table('one cell a line with blank lines', false, (rows) =>
    rows
      .flatMap(cellTexts)
      .filter((text) => text !== '')
      .join('\n\n'),
  ),
  table('pipes around', true, (rows) => rows.map((row) => `| ${cellTexts(row).join(' | ')} |`).join('\n')),
  table('pipes after', true, (rows) => rows.map((row) => `${cellTexts(row).join(' | ')} |`).join('\n')),
  table('pipes between', true, (rows) => rows.map((row) => cellTexts(row).join(' | ')).join('\n')),
  table('pipes with padding', true, (rows) => rows.map((row) => `| ${cellTexts(row).join(' | ')} | ||`).join('\n')),
  table('a pipe on its own line after each cell', false, (rows) =>
    rows.map((row) => row.map((cell) => `${cell.text}\n|\n`).join('')).join(''),
  ),
  table('a leading pipe on its own line', false, (rows) =>
    rows.map((row) => `|\n${row.map((cell) => `${cell.text} |\n`).join('')}`).join(''),
  ),
  table('a cell broken after its pipe', false, (rows) =>
    rows.map((row) => `${row.map((cell) => `| \n ${cell.text}  `).join('')}|`).join('\n'),
  ),
  table('Markdown with a rule', true, (rows) =>
    fullGrid(rows)
      .map((row, index) => `| ${row.join(' | ')} |${index === 0 ? `\n|${'---|'.repeat(row.length)}` : ''}`)
      .join('\n'),
  ),
  table('tabs', true, (rows) => rows.map((row) => cellTexts(row).join('\t')).join('\n')),
  table('tabs of the full grid', true, (rows) =>
    fullGrid(rows)
      .map((row) => row.join('\t'))
      .join('\n'),
  ),
  table('a tab before each cell', true, (rows) =>
    rows.map((row) => `${row.map((cell) => `\t　${cell.text}`).join('\n')}\n`).join('\n'),
  ),
  table('commas', true, (rows) => rows.map((row) => cellTexts(row).map(quote).join(',')).join('\n')),
  table('commas of the full grid', true, (rows) =>
    fullGrid(rows)
      .map((row) => row.map(quote).join(','))
      .join('\n'),
  ),
  table('single spaces', false, (rows) =>
    rows
      .map((row) =>
        cellTexts(row)
          .filter((text) => text !== '')
          .join(' '),
      )
      .join('\n'),
  ),
  table('columns of spaces', false, layout),
];

/** A web page with merged cells, as a content system prints it. */
export function writeHtml(parts: readonly Part[]): string {
  const body = parts.map((part) =>
    'line' in part
      ? `<p style="text-indent:2em"><span>${part.line}</span></p>`
      : `<table border="1"><tbody>${part.rows.map(htmlRow).join('\n')}</tbody></table>`,
  );
  return `<!DOCTYPE html><html><head><title>年报</title><style>p{}</style></head><body><div class="nav">首页 &gt; 公开</div><table><tr><td>${body.join('\n')}</td></tr></table></body></html>`;
}

const htmlRow = (row: FormCell[]) =>
  `<tr>${row.map((cell) => `<td rowspan="${cell.rowspan ?? 1}" colspan="${cell.colspan ?? 1}"><p><span>&nbsp;${cell.text}</span></p></td>`).join('')}</tr>`;
