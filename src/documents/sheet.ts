import type { Sheet } from '../domain/register/import.ts';
import { SentenceError } from '../domain/sentence-error.ts';
import { largestFile, sheet as limits } from './limits.ts';

/** A file of rows that could not be read; the message is a sentence for the clerk. */
export class SheetError extends SentenceError {}

/** Reads the first sheet of an Excel file, or a CSV or TSV text, as rows of printed text; dates as 2024-01-05. */
export async function readSheet(bytes: Uint8Array): Promise<Sheet> {
  if (bytes.length === 0) throw new SheetError('文件是空的，没有可导入的内容。');
  if (bytes.length > largestFile) throw new SheetError('文件超过 64 MB，没有读取。请分成几份再导入。');
  const grid = bytes[0] === 0x50 && bytes[1] === 0x4b ? await readExcel(bytes) : await readDelimited(bytes);
  const top = grid.findIndex((row) => row.filter((cell) => cell.trim() !== '').length > 1);
  if (top < 0) throw new SheetError('没有找到表头。第一行应当是各列的名称，下面每行一条记录。');
  return {
    header: grid[top]!,
    rows: grid
      .map((cells, i) => ({ line: i + 1, cells }))
      .slice(top + 1)
      .filter((row) => row.cells.some((cell) => cell.trim() !== '')),
  };
}

async function readExcel(bytes: Uint8Array): Promise<string[][]> {
  const [{ readXlsx }, { measureBook }] = await Promise.all([import('hucre/xlsx'), import('./sheet-measure.ts')]);
  const { range, refused } = measureBook(bytes, limits.register, false);
  if (refused !== undefined) throw new SheetError(refused);
  let first = true;
  try {
    const { sheets } = await readXlsx(bytes, {
      range,
      sheets: ({ hidden, veryHidden }) => {
        const wanted = first && !hidden && !veryHidden;
        if (wanted) first = false;
        return wanted;
      },
    });
    return (sheets[0]?.rows ?? []).map((row) => Array.from(row, printed));
  } catch {
    throw new SheetError('这个 Excel 文件打不开，可能已损坏、加密，或者不是 .xlsx。请另存为 .xlsx 或 CSV 再试。');
  }
}

async function readDelimited(bytes: Uint8Array): Promise<string[][]> {
  const [{ parseCsv, detectDelimiter }, { decodeText }] = await Promise.all([
    import('hucre/csv'),
    import('./read/decode.ts'),
  ]);
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    throw new SheetError('这是旧版 Excel（.xls）文件，请用 Excel 或 WPS 另存为 .xlsx 再导入。');
  const text = decodeText(bytes);
  if (text === null) throw new SheetError('这个文件不是表格文字，读不了。请另存为 .xlsx 或 CSV 再试。');
  refuseLarge(text);
  try {
    return parseCsv(text, { delimiter: detectDelimiter(text), typeInference: false }).map((row) =>
      Array.from(row, printed),
    );
  } catch {
    throw new SheetError('这个 CSV 文件的引号不配对，读不了。请用 Excel 或 WPS 另存一次再试。');
  }
}

/** Throws where a text has more rows or cells than any register. Whatever may part cells is counted, quotes aside. */
function refuseLarge(text: string): void {
  let cells = 0;
  let lines = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x0a || code === 0x0d) lines++;
    else if (code === 0x2c || code === 0x3b || code === 0x09 || code === 0x7c) cells++;
  }
  if (lines > limits.lines)
    throw new SheetError(`文件超过 ${limits.lines / 10_000} 万行，没有读取。请分成几份再导入。`);
  if (cells > limits.marks)
    throw new SheetError(`文件里的单元格超过 ${limits.marks / 10_000} 万个，没有读取。请分成几份再导入。`);
}

function printed(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  // A quote before a formula sign is how spreadsheets, and our own exports, keep a text from being a formula.
  return String(cell).replace(/^'(?=[=+\-@\t\r])/, '');
}

/** Writes rows as an Excel file with one sheet. Everything is text, so that no number or date is reinterpreted. */
export async function writeExcel(name: string, header: string[], rows: string[][]): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  return writeXlsx({
    sheets: [
      {
        name,
        rows: [header, ...rows],
        columns: header.map((_, i) => ({
          width: Math.min(
            60,
            Math.max(10, ...[header, ...rows.slice(0, 200)].map((row) => (row[i] ?? '').length * 2 + 2)),
          ),
        })),
      },
    ],
  });
}

/** Writes rows as CSV in UTF-8 with a BOM, which Excel and WPS open as Chinese. */
export async function writeDelimited(header: string[], rows: string[][]): Promise<string> {
  const { writeCsv } = await import('hucre/csv');
  const safe = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);
  return `\ufeff${writeCsv([header, ...rows].map((row) => row.map(safe)))}`;
}
