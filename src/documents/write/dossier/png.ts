import { inflateSync } from 'node:zlib';
import { type PDFContext, PDFHexString, PDFRawStream, type PDFRef, PngEmbedder } from '@cantoo/pdf-lib';
import { cleanImage } from '../../inspect/image/index.ts';
import { Undrawable } from './drawn.ts';

/** What is drawn anew is unpacked in memory, four bytes a pixel and more. */
const mostPixels = 40_000_000;
const mostBytes = 1 << 30;

interface Picture {
  image: PDFRef;
  width: number;
  height: number;
}

/**
 * A PNG as an image of a PDF: its packed rows as they are where PDF can say the same, else drawn anew. Throws Undrawable
 * where it is too large, and an error where it is not whole.
 */
export async function pngImage(bytes: Uint8Array, context: PDFContext): Promise<Picture> {
  const { width, height, depth, type, interlaced, palette, transparent, animated, data } = read(bytes);
  if (animated) throw new Undrawable('图片会动');
  const channels = [1, 0, 3, 1, 2, 0, 4][type];
  if (!channels) throw new Error('no such kind of PNG');
  // Interlaced rows are cut in seven, each with bytes of its own.
  const rows = height * (1 + Math.ceil((width * channels * depth) / 8));
  const most = interlaced ? rows * 2 + 1024 : rows;
  if (most > mostBytes) throw new Undrawable('图片太大');
  const unpacked = inflateSync(data, { maxOutputLength: Math.max(1, most) }).length;
  if (unpacked < rows) throw new Error('rows of a PNG are missing');
  if (interlaced || transparent || channels % 2 === 0) {
    if (width * height > mostPixels) throw new Undrawable('图片太大');
    // Without the texts beside the picture, which may be packed as well.
    const drawn = await PngEmbedder.for(cleanImage(bytes));
    return { image: await drawn.embedIntoContext(context), width, height };
  }
  const grey = type === 0;
  const colours = grey ? 'DeviceGray' : 'DeviceRGB';
  const stream = context.obj({
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    BitsPerComponent: depth,
    ColorSpace: palette
      ? ['Indexed', colours, palette.length / 3 - 1, PDFHexString.of(Buffer.from(palette).toString('hex'))]
      : colours,
    Filter: 'FlateDecode',
    DecodeParms: { Predictor: 15, Colors: channels, BitsPerComponent: depth, Columns: width },
  });
  return { image: context.register(PDFRawStream.of(stream, data)), width, height };
}

function read(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const rows: Uint8Array[] = [];
  const found = new Map<string, Uint8Array>();
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 8 + view.getUint32(at);
    const type = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1');
    if (type === 'IDAT') rows.push(bytes.subarray(at + 8, end));
    else found.set(type, bytes.subarray(at + 8, end));
    at = end + 4;
  }
  const type = bytes[25]!;
  return {
    width: view.getUint32(16),
    height: view.getUint32(20),
    depth: bytes[24]!,
    type,
    interlaced: bytes[28] !== 0,
    palette: type === 3 ? found.get('PLTE')! : null,
    transparent: found.has('tRNS'),
    animated: found.has('acTL'),
    data: Buffer.concat(rows),
  };
}
