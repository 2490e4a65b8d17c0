import { listArchive } from '../archive.ts';
import { largestFile, text as textLimits } from '../limits.ts';
import { type Block, type Extract, Unreadable } from './block.ts';
import { decodeText } from './decode.ts';
import { textBlocks } from './formats/text.ts';
import { kindOf, looksLikeHtml } from './kind.ts';
import { toSimplified } from './traditional.ts';

const tooLong = '文字超过 800 万字，不像一份年度报告，没有读取。请只上传报告本身。';

/** The blocks of a file of any kind, in simplified characters. Throws Unreadable with a sentence for a clerk. */
export async function extractFile(bytes: Uint8Array): Promise<Extract> {
  if (bytes.length > largestFile)
    throw new Unreadable('文件超过 64 MB，没有读取。年度报告不会这么大，请确认选对了文件。');
  const extract = await byKind(bytes);
  refuseLong(extract);
  return simplified(extract);
}

/** A text that many cells name may be long without the file being large. */
function refuseLong({ blocks }: Extract): void {
  let length = 0;
  for (const block of blocks) {
    for (const text of textsOf(block)) length += text.length;
    if (length > textLimits.longest * 2) throw new Unreadable(tooLong);
  }
}

async function byKind(bytes: Uint8Array): Promise<Extract> {
  const kind = kindOf(bytes);
  switch (kind) {
    case 'empty':
      throw new Unreadable('文件是空的，没有可读取的内容。');
    case 'picture':
      throw new Unreadable('这是图片，没有可读取的文字。请上传 Word、网页，或能复制出文字的 PDF。');
    case 'binary':
      throw new Unreadable('文件不是文档，或者已损坏，没有读取。请用原来的软件打开，另存一份再试。');
    case 'pdf':
      return (await import('./formats/pdf.ts')).pdfBlocks(bytes);
    case 'ole':
      return (await import('./formats/ole.ts')).oleBlocks(bytes);
    case 'rtf':
      return (await import('./formats/rtf.ts')).rtfBlocks(bytes);
    case 'zip':
      return zipped(bytes);
    case 'text':
      return plain(bytes);
  }
}

async function zipped(bytes: Uint8Array): Promise<Extract> {
  const names = listArchive(bytes).map((member) => member.name);
  if (names.some((name) => name.startsWith('word/'))) return (await import('./formats/docx.ts')).docxBlocks(bytes);
  if (names.some((name) => name.startsWith('xl/')))
    return (await import('./formats/sheet.ts')).sheetBlocks(bytes, true);
  if (names.includes('content.xml') && names.includes('META-INF/manifest.xml'))
    throw new Unreadable('这是 OpenDocument 文件（.odt、.ods），没有读取。请另存为 docx 或 xlsx 再试。');
  throw new Unreadable('这是压缩包，不是单个文档，没有读取。请先解压，再上传里面的报告。');
}

async function plain(bytes: Uint8Array): Promise<Extract> {
  if (bytes.length > textLimits.largest) throw new Unreadable(tooLong);
  const text = decodeText(bytes);
  if (text.trim() === '') throw new Unreadable('文件里没有文字，没有可读取的内容。');
  if (looksLikeHtml(text)) return (await import('./formats/html.ts')).htmlBlocks(text);
  if (text.length > textLimits.longest) throw new Unreadable(tooLong);
  return textBlocks(toSimplified(text));
}

/** Converts what a format gave in traditional characters, all at once, so that words keep their context. */
function simplified(extract: Extract): Extract {
  const joined = extract.blocks.map((block) => textsOf(block).join('\u0001')).join('\u0002');
  const converted = toSimplified(joined);
  if (converted === joined) return extract;
  const texts = converted.split('\u0002').map((text) => text.split('\u0001'));
  const blocks = extract.blocks.map((block, index): Block => {
    const [first = '', ...pieces] = texts[index] ?? [];
    if (block.kind === 'row')
      return { ...block, cells: block.cells.map((cell, at) => ({ ...cell, text: texts[index]![at] ?? cell.text })) };
    if (!block.segments) return { ...block, text: first };
    return {
      ...block,
      text: first,
      segments: block.segments.map((segment, at) => ({ ...segment, text: pieces[at] ?? segment.text })),
    };
  });
  return { ...extract, blocks };
}

const textsOf = (block: Block): string[] =>
  block.kind === 'row'
    ? block.cells.map((cell) => cell.text)
    : [block.text, ...(block.segments ?? []).map((segment) => segment.text)];
