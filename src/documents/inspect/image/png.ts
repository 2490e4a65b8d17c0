import { Unreadable } from '../../read/block.ts';
import type { Finding } from '../kinds.ts';
import { orientationOnly, readExif } from './tiff.ts';
import { exifFindings, joined, latin, propertyFinding, refuseNotes, trailing } from './told.ts';

const broken = 'PNG 图片不完整或已损坏，没有检查。请重新导出一份再试。';
/** Chunks beside the critical ones that change how the picture looks. */
const looks = new Set(
  'tRNS gAMA cHRM sRGB iCCP sBIT bKGD hIST pHYs sPLT acTL fcTL fdAT cICP mDCv mDCV cLLi cLLI'.split(' '),
);

interface Chunk {
  type: string;
  bytes: Uint8Array;
  body: Uint8Array;
}

function chunks(bytes: Uint8Array): { list: Chunk[]; after: Uint8Array } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const list: Chunk[] = [];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) throw new Unreadable(broken);
    const type = latin(bytes.subarray(at + 4, at + 8));
    list.push({ type, bytes: bytes.subarray(at, end), body: bytes.subarray(at + 8, end - 4) });
    at = end;
    if (type === 'IEND') return { list, after: bytes.subarray(at) };
  }
  throw new Unreadable(broken);
}

const isPicture = ({ type }: Chunk): boolean => /^[A-Z]/.test(type) || looks.has(type);

export function inspectPng(bytes: Uint8Array): Finding[] {
  const { list, after } = chunks(bytes);
  refuseNotes(list.filter((chunk) => !isPicture(chunk)).length);
  const found = list.flatMap(({ type, body }): Finding[] => {
    if (type === 'eXIf') return exifFindings(body);
    if (!/^(?:tEXt|zTXt|iTXt)$/.test(type)) return [];
    const name = latin(body.subarray(0, 79)).split('\0')[0]!;
    const text =
      type === 'zTXt' ? name : new TextDecoder().decode(body.subarray(name.length + 1, 4000)).replaceAll('\0', ' ');
    return [propertyFinding(name.startsWith('XML:com.adobe.xmp') ? 'XMP' : `文字“${name}”`, text)];
  });
  return [...found, ...trailing(after)];
}

/** The picture as it is without texts, times and private chunks; turned pictures stay turned. */
export function cleanPng(bytes: Uint8Array): Uint8Array {
  const { list } = chunks(bytes);
  const exif = list.find(({ type }) => type === 'eXIf');
  const orientation = exif ? (readExif(exif.body)?.orientation ?? 1) : 1;
  const kept = list.filter(isPicture).map((chunk) => chunk.bytes);
  const turned = orientation > 1 && orientation <= 8 ? [chunkOf('eXIf', orientationOnly(orientation))] : [];
  return joined([bytes.subarray(0, 8), ...kept.slice(0, 1), ...turned, ...kept.slice(1)]);
}

function chunkOf(type: string, body: Uint8Array): Uint8Array {
  const inner = joined([new TextEncoder().encode(type), body]);
  const number = (value: number) =>
    new Uint8Array([value >>> 24, value >>> 16, value >>> 8, value].map((byte) => byte & 255));
  return joined([number(body.length), inner, number(crc32(inner))]);
}

/** The check sum of a chunk (ISO 3309). */
function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
