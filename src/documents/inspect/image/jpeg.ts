import { Unreadable } from '../../read/block.ts';
import type { Finding } from '../kinds.ts';
import { orientationOnly, readExif } from './tiff.ts';
import { exifFindings, joined, latin, propertyFinding, refuseNotes, trailing } from './told.ts';

const broken = 'JPEG 图片不完整或已损坏，没有检查。请重新导出一份再试。';

interface Segment {
  marker: number;
  /** From the marker to the end; picture data after a start of scan included. */
  bytes: Uint8Array;
  /** After marker and length. */
  body: Uint8Array;
}

/** The segments of a JPEG in their order, and what stands after its end. */
function segments(bytes: Uint8Array): { list: Segment[]; after: Uint8Array } {
  const list: Segment[] = [];
  let notes = 0;
  let at = 2;
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) throw new Unreadable(broken);
    while (bytes[at + 1] === 0xff) at++;
    const marker = bytes[at + 1]!;
    if (marker === 0xd9) return { list, after: bytes.subarray(at + 2) };
    const length = (bytes[at + 2]! << 8) | bytes[at + 3]!;
    let end = at + 2 + length;
    if (length < 2 || end > bytes.length) throw new Unreadable(broken);
    const body = bytes.subarray(at + 4, end);
    if (marker === 0xda) end = endOfScan(bytes, end);
    if (marker === 0xfe || (marker > 0xe0 && marker <= 0xef)) refuseNotes(++notes);
    list.push({ marker, bytes: bytes.subarray(at, end), body });
    at = end;
  }
  throw new Unreadable(broken);
}

/** Picture data ends at the next marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next !== undefined && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  throw new Unreadable(broken);
}

const starts = (body: Uint8Array, mark: string): boolean => latin(body.subarray(0, mark.length)) === mark;
const isExif = ({ marker, body }: Segment): boolean => marker === 0xe1 && starts(body, 'Exif\0');
/** Density, colour profile and colour transform belong to the picture. */
const isPicture = ({ marker, body }: Segment): boolean =>
  !(marker >= 0xe0 && marker <= 0xef) && marker !== 0xfe
    ? true
    : (marker === 0xe0 && starts(body, 'JFIF\0')) ||
      (marker === 0xe2 && starts(body, 'ICC_PROFILE\0')) ||
      marker === 0xee;

export function inspectJpeg(bytes: Uint8Array): Finding[] {
  const { list, after } = segments(bytes);
  const found = list.flatMap((segment): Finding[] => {
    const { marker, body } = segment;
    if (isExif(segment)) return exifFindings(body.subarray(6));
    if (marker === 0xfe) return [propertyFinding('注释', new TextDecoder().decode(body.subarray(0, 400)))];
    if (marker === 0xe0 && starts(body, 'JFIF\0') && body[12]! * body[13]! > 0)
      return [{ kind: 'thumbnail', where: 'JFIF', sample: '缩略图' }];
    if (isPicture(segment)) return [];
    const name = latin(body.subarray(0, 40)).split('\0')[0]!;
    if (name.startsWith('http://ns.adobe.com'))
      return [propertyFinding('XMP', new TextDecoder().decode(body.subarray(name.length + 1, 4000)))];
    return [propertyFinding(marker === 0xed ? 'IPTC' : `数据段 APP${marker - 0xe0}`, name)];
  });
  return [...found, ...trailing(after)];
}

/** The picture as it is, byte for byte, without what was written beside it; turned pictures stay turned. */
export function cleanJpeg(bytes: Uint8Array): Uint8Array {
  const { list } = segments(bytes);
  const exif = list.find(isExif);
  const orientation = exif ? (readExif(exif.body.subarray(6))?.orientation ?? 1) : 1;
  const head = [new Uint8Array([0xff, 0xd8])];
  const turned = orientation > 1 && orientation <= 8 ? [exifSegment(orientation)] : [];
  const kept = list
    .filter(isPicture)
    .map((segment) => (segment.marker === 0xe0 ? withoutThumbnail(segment) : segment.bytes));
  const first = list[0] && isPicture(list[0]) && list[0].marker === 0xe0 ? 1 : 0;
  return joined([...head, ...kept.slice(0, first), ...turned, ...kept.slice(first), new Uint8Array([0xff, 0xd9])]);
}

function exifSegment(orientation: number): Uint8Array {
  const body = joined([new TextEncoder().encode('Exif\0\0'), orientationOnly(orientation)]);
  return joined([new Uint8Array([0xff, 0xe1, 0, body.length + 2]), body]);
}

function withoutThumbnail({ body }: Segment): Uint8Array {
  const head = body.slice(0, 14);
  head.set([0, 0], 12);
  return joined([new Uint8Array([0xff, 0xe0, 0, 16]), head]);
}
