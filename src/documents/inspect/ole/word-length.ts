import { text as limits } from '../../limits.ts';
import { Unreadable } from '../../read/block.ts';

/**
 * Throws Unreadable where an old Word file (doc) says that its text is longer than any report. Its pieces ([MS-DOC]
 * 2.8.35) may name the same bytes again and again, so that a small file holds a text without end.
 */
export function refuseLongWord(streams: ReadonlyMap<string, Uint8Array>): void {
  const main = streams.get('WordDocument');
  if (!main || main.length < 0x1aa) return;
  const head = new DataView(main.buffer, main.byteOffset, main.byteLength);
  const table = streams.get(head.getUint16(0x0a, true) & 0x200 ? '1Table' : '0Table');
  if (!table) return;
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  const end = Math.min(table.length, head.getUint32(0x1a2, true) + head.getUint32(0x1a6, true));
  let at = head.getUint32(0x1a2, true);
  // Properties stand before the pieces.
  while (at + 3 <= end && table[at] === 1) at += 3 + view.getUint16(at + 1, true);
  let length = 0;
  let before = 0;
  const pieces = at + 5 <= end ? Math.floor((view.getUint32(at + 1, true) - 4) / 12) : 0;
  for (let piece = 1; piece <= pieces && at + 5 + piece * 4 + 4 <= table.length; piece++) {
    const place = view.getUint32(at + 5 + piece * 4, true);
    length += Math.max(0, place - before);
    before = place;
    if (length > limits.longest)
      throw new Unreadable('Word 文件的文字超过 800 万字，不像正常的文件，没有读取。请另存为 docx 再试。');
  }
}
