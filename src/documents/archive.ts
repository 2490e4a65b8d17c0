import { Inflate } from 'fflate';

const largestMember = 100 * 1024 * 1024;
const largestTotal = 200 * 1024 * 1024;
const mostMembers = 5000;

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
  if (!member) return null;
  const chunks: Uint8Array[] = [];
  inflate(bytes, member, (chunk) => chunks.push(chunk));
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/**
 * Whether a zip container may be handed to a library that inflates it: inflates every member into nothing, so that
 * a directory that lies about sizes is found. Returns a sentence for a clerk, or null where all is well.
 */
export function checkArchive(bytes: Uint8Array): string | null {
  try {
    let total = 0;
    for (const member of listArchive(bytes)) {
      if (member.encrypted) return '文件加了密码，没有读取。请去掉密码后重新上传。';
      inflate(bytes, member, (chunk) => {
        total += chunk.length;
        if (total > largestTotal) throw new ArchiveError(bomb);
      });
    }
    return null;
  } catch (error) {
    return error instanceof ArchiveError ? error.message : broken;
  }
}

/** Inflates in small steps, so that a bomb is stopped after one step and not after it has filled the memory. */
function inflate(bytes: Uint8Array, member: Member, take: (chunk: Uint8Array) => void): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset } = member;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50) throw new ArchiveError(broken);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const packed = bytes.subarray(start, start + member.packed);
  if (member.encrypted || (member.method !== 0 && member.method !== 8)) throw new ArchiveError(broken);
  if (packed.length < member.packed) throw new ArchiveError(broken);
  if (member.method === 0) {
    take(packed);
    return;
  }
  let size = 0;
  const stream = new Inflate((chunk) => {
    size += chunk.length;
    if (size > largestMember) throw new ArchiveError(bomb);
    take(chunk);
  });
  const step = 16_384;
  try {
    for (let at = 0; at < packed.length; at += step)
      stream.push(packed.subarray(at, at + step), at + step >= packed.length);
  } catch (error) {
    throw error instanceof ArchiveError ? error : new ArchiveError(broken);
  }
}
