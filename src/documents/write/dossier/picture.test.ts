import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import type { Store } from './drawn.ts';
import { picturePage } from './picture.ts';
import { jpegHeld, png } from './testing/files.ts';
import { pixelsOf, pngOf } from './testing/pixels.ts';

const store = async (): Promise<Store> => ({
  context: (await PDFDocument.create()).context,
  layers: [],
  layersOff: [],
});

/** Where the first pixel of the first row comes to stand, and the last of that row: by the table of EXIF 2.3, 4.6.4. */
const corners: [orientation: number, first: string, last: string][] = [
  [1, 'top left', 'top right'],
  [2, 'top right', 'top left'],
  [3, 'bottom right', 'bottom left'],
  [4, 'bottom left', 'bottom right'],
  [5, 'top left', 'bottom left'],
  [6, 'top right', 'bottom right'],
  [7, 'bottom right', 'top right'],
  [8, 'bottom left', 'top left'],
];

describe('a picture', () => {
  it.each(corners)('held as EXIF orientation %i stands upright', async (orientation, first, last) => {
    const { width, height, upright } = await picturePage(jpegHeld(orientation), await store());
    expect([width, height]).toEqual(orientation >= 5 ? [6, 12] : [12, 6]);
    const [a, b, c, d, e, f] = upright;
    const corner = (x: number, y: number): string => {
      const [across, up] = [a * x + c * y + e, b * x + d * y + f];
      const side = (at: number, end: number, names: [string, string]) =>
        Math.abs(at) < 1e-6 ? names[0] : Math.abs(at - end) < 1e-6 ? names[1] : `${at}`;
      return `${side(up, height, ['bottom', 'top'])} ${side(across, width, ['left', 'right'])}`;
    };
    expect([corner(0, 6), corner(12, 6)]).toEqual([first, last]);
  });

  it('is refused where it breaks off, or is larger than memory should hold', async () => {
    await expect(picturePage(jpegHeld(1).slice(0, -40), await store())).rejects.toThrow();
    await expect(picturePage(png.slice(0, -20), await store())).rejects.toThrow();
    const large = png.slice();
    new DataView(large.buffer).setUint32(16, 100_000);
    new DataView(large.buffer).setUint32(20, 100_000);
    await expect(picturePage(large, await store())).rejects.toThrow('图片太大');
  });

  it.each(['grey', 'colours', 'palette', 'see-through', 'interlaced'] as const)(
    'as a PNG in %s is what it was',
    async (kind) => {
      const { bytes, pixels } = pngOf(kind);
      const document = await PDFDocument.create();
      const { form } = await picturePage(bytes, { context: document.context, layers: [], layersOff: [] });
      const page = document.addPage([3, 3]);
      page.node.setXObject(PDFName.of('Form'), form);
      page.node.addContentStream(document.context.register(document.context.stream('/Form Do')));
      expect(await pixelsOf(await document.save())).toEqual(pixels);
    },
  );

  it('as a PNG whose rows grow beyond its size is refused', async () => {
    const bomb = pngOf('grey', Buffer.alloc(1_000_000)).bytes;
    await expect(picturePage(bomb, await store())).rejects.toThrow();
  });
});
