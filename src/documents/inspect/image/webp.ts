import { Unreadable } from '../../read/block.ts';
import type { Finding } from '../kinds.ts';
import { orientationOnly, readExif } from './tiff.ts';
import { exifFindings, joined, latin, propertyFinding, refuseNotes, trailing } from './told.ts';

const broken = 'WebP 图片不完整或已损坏，没有检查。请重新导出一份再试。';
const pictureChunks = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);

interface Chunk {
  type: string;
  body: Uint8Array;
}

function chunks(bytes: Uint8Array): { list: Chunk[]; after: Uint8Array } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = 8 + view.getUint32(4, true);
  if (end > bytes.length) throw new Unreadable(broken);
  const list: Chunk[] = [];
  for (let at = 12; at + 8 <= end; ) {
    const size = view.getUint32(at + 4, true);
    if (at + 8 + size > end) throw new Unreadable(broken);
    list.push({ type: latin(bytes.subarray(at, at + 4)), body: bytes.subarray(at + 8, at + 8 + size) });
    at += 8 + size + (size % 2);
  }
  return { list, after: bytes.subarray(end) };
}

/** Some programs write the mark of JPEG before the data. */
const exifBody = (body: Uint8Array): Uint8Array => (latin(body.subarray(0, 4)) === 'Exif' ? body.subarray(6) : body);

export function inspectWebp(bytes: Uint8Array): Finding[] {
  const { list, after } = chunks(bytes);
  refuseNotes(list.filter(({ type }) => !pictureChunks.has(type)).length);
  const found = list.flatMap(({ type, body }): Finding[] => {
    if (type === 'EXIF') return exifFindings(exifBody(body));
    if (type === 'XMP ') return [propertyFinding('XMP', new TextDecoder().decode(body.subarray(0, 4000)))];
    return pictureChunks.has(type) ? [] : [propertyFinding(`数据块 ${type.trim()}`, latin(body.subarray(0, 40)))];
  });
  return [...found, ...trailing(after)];
}

/** The picture as it is without Exif and XMP; turned pictures stay turned. */
export function cleanWebp(bytes: Uint8Array): Uint8Array {
  const { list } = chunks(bytes);
  const exif = list.find(({ type }) => type === 'EXIF');
  const orientation = exif ? (readExif(exifBody(exif.body))?.orientation ?? 1) : 1;
  const turned = orientation > 1 && orientation <= 8;
  const kept = list
    .filter(({ type }) => pictureChunks.has(type))
    .map(({ type, body }) => {
      if (type !== 'VP8X') return chunkOf(type, body);
      const head = body.slice();
      // Bits of the head say that there is Exif (8) and XMP (4).
      head[0] = (head[0]! & ~0x0c) | (turned ? 0x08 : 0);
      return chunkOf(type, head);
    });
  const body = joined([...kept, ...(turned ? [chunkOf('EXIF', orientationOnly(orientation))] : [])]);
  return joined([new TextEncoder().encode('RIFF'), size(body.length + 4), new TextEncoder().encode('WEBP'), body]);
}

const size = (length: number): Uint8Array =>
  new Uint8Array([length & 255, (length >>> 8) & 255, (length >>> 16) & 255, length >>> 24]);

const chunkOf = (type: string, body: Uint8Array): Uint8Array =>
  joined([new TextEncoder().encode(type), size(body.length), body, new Uint8Array(body.length % 2)]);
