import { createRequire } from 'node:module';
import { Unreadable } from '../../read/block.ts';
import type { Finding } from '../kinds.ts';
import { mask } from '../mask.ts';
import { findInText } from '../text/index.ts';
import { oleStreams } from './container.ts';
import { oleProperties } from './properties.ts';
import { refuseLongWord } from './word-length.ts';

const where = '全文';

/** What can be had of an old Office file (doc, xls, ppt): properties, comments, hidden sheets, text. */
export async function inspectOle(bytes: Uint8Array): Promise<Finding[]> {
  const streams = oleStreams(bytes);
  if (streams.has('EncryptedPackage')) throw new Unreadable('文件加了密码，没有检查。请去掉密码再试。');
  const found: Finding[] = [];
  let text = '';
  const book = streams.get('Workbook') ?? streams.get('Book');
  if (streams.has('WordDocument')) {
    refuseLongWord(streams);
    const word = await wordTexts(bytes);
    text = word.text;
    if (word.comments) found.push({ kind: 'comment', where: '批注', sample: mask('comment', word.comments) });
  } else if (book) {
    text = await sheetText(bytes);
    found.push(...hiddenSheets(book));
  }
  for (const name of ['Macros', '_VBA_PROJECT', 'VBA'])
    if (streams.has(name)) {
      found.push({ kind: 'macro', where: '文件', sample: name });
      break;
    }
  found.push(...oleProperties(streams, text.replace(/\s+/g, '')), ...findInText(text));
  found.push({
    kind: 'not_inspected',
    where,
    sample: book ? '旧格式 .xls 里隐藏的行列和缓存查不全' : '旧格式里的修订痕迹和隐藏文字查不全',
  });
  return found;
}

async function wordTexts(bytes: Uint8Array): Promise<{ text: string; comments: string }> {
  const Extractor = createRequire(import.meta.url)('word-extractor') as typeof import('word-extractor');
  try {
    const document = await new Extractor().extract(Buffer.from(bytes));
    const parts = [
      document.getBody(),
      document.getHeaders(),
      document.getFootnotes(),
      document.getEndnotes(),
      document.getTextboxes(),
    ];
    return { text: parts.join('\n').replaceAll('\u0007', '\t'), comments: document.getAnnotations().trim() };
  } catch {
    throw new Unreadable('Word 文件已损坏，没有检查。请用 Word 或 WPS 打开，另存为 docx 再试。');
  }
}

/** The cells of an xls as text; a workbook that cannot be read is told as not inspected in any case. */
async function sheetText(bytes: Uint8Array): Promise<string> {
  const { extractFile } = await import('../../read/extract.ts');
  try {
    const { blocks } = await extractFile(bytes);
    return blocks
      .map((block) => (block.kind === 'row' ? block.cells.map(({ text }) => text).join('\t') : block.text))
      .join('\n');
  } catch {
    return '';
  }
}

const boundSheet = 0x0085;

/** Sheets that the workbook's globals ([MS-XLS] BoundSheet8) say are hidden. */
function hiddenSheets(book: Uint8Array): Finding[] {
  const view = new DataView(book.buffer, book.byteOffset, book.byteLength);
  const found: Finding[] = [];
  for (let at = 0; at + 4 <= book.length; ) {
    const [type, length] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    if (type === 0x000a || at + 4 + length > book.length) break;
    if (type === boundSheet && length > 8) {
      const state = book[at + 8]! & 3;
      const wide = (book[at + 11]! & 1) === 1;
      const raw = book.subarray(at + 12, at + 12 + book[at + 10]! * (wide ? 2 : 1));
      const name = new TextDecoder(wide ? 'utf-16le' : 'latin1').decode(raw);
      if (state > 0)
        found.push({
          kind: 'hidden_sheet',
          where: `工作表“${name}”${state === 2 ? '（深度隐藏）' : ''}`,
          sample: name,
        });
    }
    at += 4 + length;
  }
  return found;
}
