import { ArchiveError } from '../archive.ts';
import { text as limits } from '../limits.ts';
import { Unreadable } from './block.ts';
import { extractFile } from './extract.ts';
import { textBlocks } from './formats/text.ts';
import { toSimplified } from './traditional.ts';
import { type ReadResult, understand } from './understand.ts';

export type { ReadResult } from './understand.ts';

/**
 * Reads a report file of any kind; `name` is for the sentence only, the kind is decided by content.
 * Never guesses: what cannot be read is null and has a mark if something was printed. Never throws.
 * Traditional characters are converted: tables, title and prose come in simplified ones.
 */
export async function readReport(bytes: Uint8Array, name: string): Promise<ReadResult> {
  try {
    return understand(await extractFile(bytes));
  } catch (error) {
    return failure(error, `《${name}》`);
  }
}

/** The same for text already at hand. */
export function readReportText(text: string): ReadResult {
  try {
    if (text.trim() === '') throw new Unreadable('文件是空的，没有可读取的内容。');
    if (text.length > limits.longest) throw new Unreadable(tooLong);
    return understand(textBlocks(toSimplified(text)));
  } catch (error) {
    return failure(error, '这段文字');
  }
}

const tooLong = '文字超过 800 万字，不像一份年度报告，没有读取。请只上传报告本身。';

function failure(error: unknown, what: string): ReadResult {
  const own = error instanceof Unreadable || error instanceof ArchiveError;
  const reason = own ? error.message : `${what}已损坏或格式不对，没有读取。请用原来的软件打开，另存一份再试。`;
  return { readable: false, reason };
}
