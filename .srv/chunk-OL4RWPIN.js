// src/documents/archive.ts
import { Inflate } from "fflate";
var largestMember = 100 * 1024 * 1024;
var largestTotal = 200 * 1024 * 1024;
var mostMembers = 5e3;
var broken = "\u538B\u7F29\u7ED3\u6784\u5DF2\u635F\u574F\uFF0C\u6587\u4EF6\u6253\u4E0D\u5F00\u3002\u8BF7\u4ECE\u539F\u6765\u7684\u8F6F\u4EF6\u91CD\u65B0\u53E6\u5B58\u4E00\u4EFD\u518D\u8BD5\u3002";
var bomb = "\u6587\u4EF6\u91CC\u6709\u4E00\u90E8\u5206\u5C55\u5F00\u540E\u8D85\u8FC7 100 MB\uFF08\u6216\u5408\u8BA1\u8D85\u8FC7 200 MB\uFF09\uFF0C\u4E3A\u5B89\u5168\u8D77\u89C1\u6CA1\u6709\u5C55\u5F00\u3002\u8BF7\u786E\u8BA4\u8FD9\u662F\u4E00\u4EFD\u6B63\u5E38\u7684\u6587\u6863\u3002";
var ArchiveError = class extends Error {
};
function listArchive(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const lowest = Math.max(0, bytes.length - 65557);
  while (end >= lowest && view.getUint32(end, true) !== 101010256) end--;
  if (end < lowest) throw new ArchiveError(broken);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > mostMembers || at === 4294967295) throw new ArchiveError(bomb);
  const members = [];
  let total = 0;
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 33639248) throw new ArchiveError(broken);
    const nameLength = view.getUint16(at + 28, true);
    const size = view.getUint32(at + 24, true);
    total += size;
    if (size > largestMember || total > largestTotal) throw new ArchiveError(bomb);
    members.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size,
      offset: view.getUint32(at + 42, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return members;
}
function readMember(bytes, members, name) {
  const member = members.find((one) => one.name === name);
  if (!member) return null;
  const chunks = [];
  inflate(bytes, member, (chunk) => chunks.push(chunk));
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
function checkArchive(bytes) {
  try {
    let total = 0;
    for (const member of listArchive(bytes)) {
      if (member.encrypted) return "\u6587\u4EF6\u52A0\u4E86\u5BC6\u7801\uFF0C\u6CA1\u6709\u8BFB\u53D6\u3002\u8BF7\u53BB\u6389\u5BC6\u7801\u540E\u91CD\u65B0\u4E0A\u4F20\u3002";
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
function inflate(bytes, member, take) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset } = member;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 67324752) throw new ArchiveError(broken);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const packed = bytes.subarray(start, start + member.packed);
  if (member.encrypted || member.method !== 0 && member.method !== 8) throw new ArchiveError(broken);
  if (packed.length < member.packed) throw new ArchiveError(broken);
  if (member.method === 0) return take(packed);
  let size = 0;
  const stream = new Inflate((chunk) => {
    size += chunk.length;
    if (size > largestMember) throw new ArchiveError(bomb);
    take(chunk);
  });
  const step = 16384;
  try {
    for (let at = 0; at < packed.length; at += step)
      stream.push(packed.subarray(at, at + step), at + step >= packed.length);
  } catch (error) {
    throw error instanceof ArchiveError ? error : new ArchiveError(broken);
  }
}

export {
  ArchiveError,
  listArchive,
  readMember,
  checkArchive
};
