import { createRequire } from 'node:module';
import { type Extract, Unreadable } from '../block.ts';
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
  return textBlocks(`${text.replaceAll('\u0007', '\t')}\n`);
}
