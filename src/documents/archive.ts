import { inflateRawSync } from 'node:zlib';
import { archive } from './limits.ts';

const { largestMember, largestTotal, mostMembers } = archive;

interface Member {
  name: string;
  method: number;
  packed: number;
  size: number;
  offset: number;
  encrypted: boolean;
}

const broken = '压缩结构已损坏，文件打不开。请从原来的软件重新另存一份再试。';
const bomb = '文件里有一部分展开后超过 100 MB（或合计超过 200 MB），为安全起见没有展开。请确认这是一份正常的文档。';

/** A zip container (docx, xlsx) that may not be opened; the message is a sentence for a clerk. */
export class ArchiveError extends Error {}

/** The central directory of a zip, without inflating anything. Throws ArchiveError where it is broken or too large. */
export function listArchive(bytes: Uint8Array): Member[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const lowest = Math.max(0, bytes.length - 65_557);
  while (end >= lowest && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < lowest) throw new ArchiveError(broken);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > mostMembers || at === 0xffffffff) throw new ArchiveError(bomb);
  const members: Member[] = [];
  let total = 0;
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw new ArchiveError(broken);
    const nameLength = view.getUint16(at + 28, true);
    const size = view.getUint32(at + 24, true);
    total += size;
    if (size > largestMember || total > largestTotal) throw new ArchiveError(bomb);
    members.push({
      // Some makers write the separators of Windows.
      name: decodeName(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/'),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size,
      offset: view.getUint32(at + 42, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return members;
}

/** A name in UTF-8, or in the encoding of Chinese Windows. */
function decodeName(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** One member, inflated with a stop at 100 MB whatever the directory says; null where there is none of that name. */
export function readMember(bytes: Uint8Array, members: readonly Member[], name: string): Uint8Array | null {
  const member = members.find((one) => one.name === name);
  return member ? inflate(bytes, member) : null;
}

/**
 * Whether a zip container may be handed to a library that inflates it: inflates every member into nothing, so that
 * a directory that lies about sizes is found. Returns a sentence for a clerk, or null where all is well.
 */
export function checkArchive(
  bytes: Uint8Array,
  look: (name: string, content: Uint8Array) => void = () => {},
): string | null {
  try {
    let total = 0;
    for (const member of listArchive(bytes)) {
      if (member.encrypted) return '文件加了密码，没有读取。请去掉密码后重新上传。';
      const content = inflate(bytes, member);
      total += content.length;
      if (total > largestTotal) throw new ArchiveError(bomb);
      look(member.name, content);
    }
    return null;
  } catch (error) {
    return error instanceof ArchiveError ? error.message : broken;
  }
}

/** Inflates with a stop at the largest size, so that a bomb does not fill the memory. */
function inflate(bytes: Uint8Array, member: Member): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset } = member;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50) throw new ArchiveError(broken);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const packed = bytes.subarray(start, start + member.packed);
  if (member.encrypted || (member.method !== 0 && member.method !== 8)) throw new ArchiveError(broken);
  if (packed.length < member.packed) throw new ArchiveError(broken);
  if (member.method === 0) return packed;
  try {
    return inflateRawSync(packed, { maxOutputLength: largestMember });
  } catch (error) {
    throw new ArchiveError((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? bomb : broken);
  }
}
