import { picture } from '../../limits.ts';
import { Unreadable } from '../../read/block.ts';
import type { Finding } from '../kinds.ts';
import { mask } from '../mask.ts';
import { readExif } from './tiff.ts';

/** Exif as findings: the place, the preview, and all else in one. */
export function exifFindings(bytes: Uint8Array): Finding[] {
  const told = readExif(bytes);
  if (!told) return [{ kind: 'exif', where: 'EXIF', sample: '读不出的数据' }];
  const found: Finding[] = [];
  if (told.place) found.push({ kind: 'exif_gps', where: 'EXIF', sample: told.place });
  if (told.thumbnail) found.push({ kind: 'thumbnail', where: 'EXIF', sample: '缩略图' });
  if (told.fields.length > 0) found.push({ kind: 'exif', where: 'EXIF', sample: mask('exif', told.fields.join('，')) });
  return found;
}

/** Throws Unreadable where a picture has more notes beside it than any program writes. */
export function refuseNotes(count: number): void {
  if (count > picture.notes)
    throw new Unreadable(`图片里的附注超过 ${picture.notes} 处，不像正常的图片，没有检查。请重新导出一份再试。`);
}

/** A text or block of properties in a picture. */
export const propertyFinding = (where: string, text: string): Finding => ({
  kind: 'metadata',
  where,
  sample: mask('metadata', text.replace(/<[^<>]*>/g, ' ').replace(/\s+/g, ' ')),
});

export const trailing = (bytes: Uint8Array): Finding[] =>
  bytes.some((byte) => byte !== 0)
    ? [{ kind: 'trailing_data', where: '图片数据之后', sample: `${bytes.length} 字节` }]
    : [];

/** Pieces one after another. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

export const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);
