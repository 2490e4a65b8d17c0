import { JpegEmbedder, type PDFContext } from '@cantoo/pdf-lib';
import { picture as measures } from '../../../../law/document-format/case-file.ts';
import { inspectImage, pictureFormat } from '../../inspect/image/index.ts';
import { readExif } from '../../inspect/image/tiff.ts';
import { type DrawnPage, type Matrix, type Store, times, uprightMatrix } from './drawn.ts';
import { pngImage } from './png.ts';

/** A picture as a drawing that stands upright. Throws Undrawable, or what the reader of the format throws. */
export async function picturePage(bytes: Uint8Array, { context }: Store): Promise<DrawnPage> {
  // What breaks off is refused: the embedder of JPEG looks at its head alone.
  inspectImage(bytes);
  const { image, width, height } = await (pictureFormat(bytes) === 'png' ? pngImage : jpegImage)(bytes, context);
  const { mirrored, quarters } = standing(orientationOf(bytes));
  const [w, h] = [width, height].map((length) => (length * 72) / measures.density) as [number, number];
  const form = context.register(
    context.flateStream(`${w} 0 0 ${h} 0 0 cm /Image Do`, {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, w, h],
      Resources: { XObject: { Image: image } },
    }),
  );
  const turned = uprightMatrix({ left: 0, bottom: 0, right: w, top: h }, quarters);
  const mirror: Matrix = [-1, 0, 0, 1, w, 0];
  return { form, ...turned, upright: mirrored ? times(mirror, turned.upright) : turned.upright };
}

async function jpegImage(bytes: Uint8Array, context: PDFContext) {
  const jpeg = await JpegEmbedder.for(bytes);
  return { image: await jpeg.embedIntoContext(context), width: jpeg.width, height: jpeg.height };
}

/** EXIF orientation 1 to 8, in a JPEG or a PNG; 1 where none is given. */
function orientationOf(bytes: Uint8Array): number {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [inJpeg, inPng] = [buffer.indexOf('Exif\0\0', 0, 'latin1'), buffer.indexOf('eXIf', 0, 'latin1')];
  const at = pictureFormat(bytes) === 'png' ? (inPng < 0 ? -1 : inPng + 4) : inJpeg < 0 ? -1 : inJpeg + 6;
  return at < 0 ? 1 : (readExif(bytes.subarray(at))?.orientation ?? 1);
}

/** How a picture is stood upright: mirrored left to right first, then turned clockwise. */
function standing(orientation: number): { mirrored: boolean; quarters: number } {
  const quarters = [0, 0, 0, 2, 2, 3, 1, 1, 3][orientation] ?? 0;
  return { mirrored: [2, 4, 5, 7].includes(orientation), quarters };
}
