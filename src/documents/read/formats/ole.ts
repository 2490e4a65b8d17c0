import { createRequire } from 'node:module';
import { oleStreams } from '../../inspect/ole/container.ts';
import { refuseLongWord } from '../../inspect/ole/word-length.ts';
import { type Extract, Unreadable } from '../block.ts';
import { headingOf } from '../headings.ts';
import { recognise } from '../labels.ts';
import { looksLikeValue } from '../numbers.ts';
import { sheetBlocks } from './sheet.ts';
import { textBlocks } from './text.ts';

const utf16 = (name: string) => Buffer.from(name, 'utf16le');

/** An old Office container: Word 97–2003, Excel 97–2003, or a document under a password. */
export async function oleBlocks(bytes: Uint8Array): Promise<Extract> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (name: string) => buffer.includes(utf16(name));
  if (holds('EncryptedPackage') || holds('EncryptionInfo'))
    throw new Unreadable('文件加了密码，没有读取。请去掉密码后另存一份再试。');
  if (holds('WordDocument')) {
    refuseLongWord(oleStreams(bytes));
    return wordBlocks(buffer);
  }
  if (holds('Workbook') || holds('Book')) return sheetBlocks(bytes, false);
  throw new Unreadable('这是旧式 Office 文件，但里面没有 Word 正文或 Excel 表格，没有读取。请另存为 docx 再试。');
}

async function wordBlocks(buffer: Buffer): Promise<Extract> {
  const Extractor = createRequire(import.meta.url)('word-extractor') as typeof import('word-extractor');
  const document = await new Extractor().extract(buffer);
  const text = document.getBody();
  if (text.trim() === '') throw new Unreadable('Word 文件里没有文字，没有读取。请打开确认内容后另存为 docx 再试。');
  return textBlocks(`${text.replaceAll('\u0007', '\t').split('\n').map(brokenRows).join('\n')}\n`);
}

/**
 * Some programs write wide tables with ends of cells only: the end of a row is then one more empty cell. A line breaks
 * before a heading or a label that follows values, and after the end of a row of column headings before values.
 */
function brokenRows(line: string): string {
  const cells = line.split('\t');
  if (cells.length < 24) return line;
  const rows: string[][] = [[]];
  let before: CellKind = 'other';
  for (const cell of cells) {
    const row = rows.at(-1)!;
    const kind = kindOfCell(cell);
    const blanks = row.length - 1 - row.findLastIndex((text) => text.trim() !== '');
    if (kind === 'heading' || (before === 'value' && (kind === 'label' || kind === 'column'))) {
      if (blanks > 0) row.pop();
      rows.push([cell]);
    } else if (kind === 'value' && before === 'column' && blanks > 0) {
      rows[rows.length - 1] = row.slice(0, row.length - blanks);
      rows.push([...row.slice(row.length - blanks + 1), cell]);
    } else row.push(cell);
    if (kind !== 'blank') before = kind;
  }
  return rows.map((row) => row.join('\t')).join('\n');
}

type CellKind = 'blank' | 'heading' | 'value' | 'column' | 'label' | 'other';

function kindOfCell(cell: string): CellKind {
  if (cell.trim() === '') return 'blank';
  if (looksLikeValue(cell)) return 'value';
  if (headingOf(cell)) return 'heading';
  const label = recognise(cell);
  if (label === null || label.is === 'fragment') return 'other';
  return /^(?:总计|结果维持)$/.test(cell.trim()) || label.is === 'column' ? 'column' : 'label';
}
