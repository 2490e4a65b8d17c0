import { createRequire } from 'node:module';
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
  if (holds('WordDocument')) return wordBlocks(buffer);
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
 * Some programs write wide tables without ends of rows, only ends of cells: a line breaks before a heading or a label
 * that follows values, and before values that follow an empty cell behind column headings.
 */
function brokenRows(line: string): string {
  const cells = line.split('\t');
  if (cells.length < 24) return line;
  let broken = cells[0]!;
  let before: 'value' | 'other' = isValue(cells[0]!) ? 'value' : 'other';
  for (let at = 1; at < cells.length; at++) {
    const cell = cells[at]!;
    const value = isValue(cell);
    const starts =
      headingOf(cell) !== null ||
      (value ? before === 'other' && cells[at - 1]!.trim() === '' : before === 'value' && startsRow(cell));
    broken += (cell.trim() !== '' && starts ? '\n' : '\t') + cell;
    if (cell.trim() !== '') before = value ? 'value' : 'other';
  }
  return broken;
}

const isValue = (cell: string) => cell.trim() !== '' && looksLikeValue(cell);
const startsRow = (cell: string) => {
  const label = recognise(cell);
  return label !== null && label.is !== 'fragment';
};
