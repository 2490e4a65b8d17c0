import { Unreadable } from '../../read/block.ts';
import type { Finding } from '../kinds.ts';
import { joined, latin, propertyFinding, refuseNotes, trailing } from './told.ts';

const broken = 'GIF 图片不完整或已损坏，没有检查。请重新导出一份再试。';

interface Block {
  /** A comment, or data of a program; null for what belongs to the picture. */
  said: { where: string; text: string } | null;
  bytes: Uint8Array;
}

function blocks(bytes: Uint8Array): { list: Block[]; after: Uint8Array } {
  const table = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  let at = 13 + table(bytes[10] ?? 0);
  let notes = 0;
  const list: Block[] = [{ said: null, bytes: bytes.subarray(0, at) }];
  while (at < bytes.length) {
    const mark = bytes[at]!;
    if (mark === 0x3b) return { list, after: bytes.subarray(at + 1) };
    if (mark !== 0x21 && mark !== 0x2c) break;
    const label = bytes[at + 1]!;
    const data = mark === 0x21 ? at + 2 : at + 10 + table(bytes[at + 9] ?? 0);
    // Picture data begins with one byte for the size of its codes.
    const end = afterSubBlocks(bytes, mark === 0x21 ? data : data + 1);
    const name = latin(bytes.subarray(data + 1, data + 12));
    const isComment = mark === 0x21 && label === 0xfe;
    const isProgram = mark === 0x21 && label === 0xff && !/^(?:NETSCAPE2\.0|ANIMEXTS1\.0|ICCRGBG1012)$/.test(name);
    const said = isComment
      ? { where: '注释', text: new TextDecoder().decode(bytes.subarray(data + 1, Math.min(end, data + 200))) }
      : isProgram
        ? { where: '程序数据', text: name }
        : null;
    if (said) refuseNotes(++notes);
    list.push({ said, bytes: bytes.subarray(at, end) });
    at = end;
  }
  throw new Unreadable(broken);
}

function afterSubBlocks(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length) {
    const length = bytes[at]!;
    if (length === 0) return at + 1;
    at += length + 1;
  }
  throw new Unreadable(broken);
}

export function inspectGif(bytes: Uint8Array): Finding[] {
  const { list, after } = blocks(bytes);
  return [...list.flatMap(({ said }) => (said ? [propertyFinding(said.where, said.text)] : [])), ...trailing(after)];
}

/** The picture as it is without comments and data of programs. */
export const cleanGif = (bytes: Uint8Array): Uint8Array =>
  joined([
    ...blocks(bytes)
      .list.filter(({ said }) => !said)
      .map((block) => block.bytes),
    new Uint8Array([0x3b]),
  ]);
