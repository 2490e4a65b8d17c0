import { SentenceError } from '../../../domain/sentence-error.ts';
import { Unreadable } from '../../read/block.ts';
import type { Finding } from '../kinds.ts';
import { cleanGif, inspectGif } from './gif.ts';
import { cleanJpeg, inspectJpeg } from './jpeg.ts';
import { cleanPng, inspectPng } from './png.ts';
import { exifFindings, latin } from './told.ts';
import { cleanWebp, inspectWebp } from './webp.ts';

type Format = 'jpeg' | 'png' | 'webp' | 'gif' | 'tiff' | 'heic' | 'bmp';

/** The format of a picture by its first bytes; null where it is none. */
export function pictureFormat(bytes: Uint8Array): Format | null {
  const head = latin(bytes.subarray(0, 16));
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'webp';
  if (/^GIF8[79]a/.test(head)) return 'gif';
  if (head.startsWith('II*\0') || head.startsWith('MM\0*')) return 'tiff';
  if (/^ftyp(?:hei[cxms]|hev[cx]|mif1|msf1|avif)/.test(head.slice(4))) return 'heic';
  return /^BM[\s\S]{4}\0{4}/.test(head) ? 'bmp' : null;
}

/** What a picture tells beside what it shows. Throws Unreadable where it is broken. */
export function inspectImage(bytes: Uint8Array): Finding[] {
  switch (pictureFormat(bytes)) {
    case 'jpeg':
      return inspectJpeg(bytes);
    case 'png':
      return inspectPng(bytes);
    case 'webp':
      return inspectWebp(bytes);
    case 'gif':
      return inspectGif(bytes);
    case 'tiff':
      return exifFindings(bytes);
    case 'heic':
      return heicFindings(bytes);
    case 'bmp':
      return [];
    default:
      throw new Unreadable('图片的格式认不出，没有检查。请另存为 JPEG 或 PNG 再试。');
  }
}

/** The same picture without it. Throws SentenceError where the format cannot be cleaned without drawing it anew. */
export function cleanImage(bytes: Uint8Array): Uint8Array {
  switch (pictureFormat(bytes)) {
    case 'jpeg':
      return cleanJpeg(bytes);
    case 'png':
      return cleanPng(bytes);
    case 'webp':
      return cleanWebp(bytes);
    case 'gif':
      return cleanGif(bytes);
    case 'bmp':
      return bytes;
    default:
      throw new SentenceError('TIFF、HEIC 图片的信息没法单独去掉，没有写出清理件。请另存为 JPEG 或 PNG，再清理。');
  }
}

/** HEIC keeps Exif as an item of its own, found by its mark. */
function heicFindings(bytes: Uint8Array): Finding[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: Finding[] = [];
  const at = buffer.indexOf('Exif\0\0', 0, 'latin1');
  if (at >= 0) found.push(...exifFindings(bytes.subarray(at + 6)));
  else if (buffer.includes('Exif')) found.push({ kind: 'exif', where: 'EXIF', sample: '读不出的数据' });
  if (buffer.includes('<x:xmpmeta')) found.push({ kind: 'metadata', where: 'XMP', sample: '有 XMP 数据' });
  return found;
}
