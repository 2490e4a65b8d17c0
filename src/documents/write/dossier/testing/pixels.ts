import { crc32, deflateSync } from 'node:zlib';
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';

type Rgb = [number, number, number];
/** Two rows of two pixels. */
const square: Rgb[] = [
  [255, 0, 0],
  [0, 128, 0],
  [0, 0, 255],
  [9, 90, 200],
];
const greys: Rgb[] = [10, 200, 30, 40].map((level) => [level, level, level]);

export type PngKind = 'grey' | 'colours' | 'palette' | 'see-through' | 'interlaced';

/** A PNG of 2 × 2 pixels and what it shows; `rows` stand in it instead of its own. */
export function pngOf(kind: PngKind, rows?: Uint8Array): { bytes: Uint8Array; pixels: Rgb[] } {
  const [a, b, c, d] = square as [Rgb, Rgb, Rgb, Rgb];
  const solid = (one: Rgb) => [...one, 255];
  const kinds = {
    grey: { type: 0, data: [0, 10, 200, 0, 30, 40] },
    colours: { type: 2, data: [0, ...a, ...b, 0, ...c, ...d] },
    palette: { type: 3, data: [0, 0, 1, 0, 2, 3] },
    'see-through': { type: 6, data: [0, ...solid(a), ...solid(b), 0, ...solid(c), ...d, 127] },
    interlaced: { type: 2, data: [0, ...a, 0, ...b, 0, ...c, ...d] },
  };
  const { type, data } = kinds[kind];
  const bytes = Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', [0, 0, 0, 2, 0, 0, 0, 2, 8, type, 0, 0, kind === 'interlaced' ? 1 : 0]),
    ...(type === 3 ? [chunk('PLTE', square.flat())] : []),
    chunk('IDAT', deflateSync(rows ?? Buffer.from(data))),
    chunk('IEND', []),
  ]);
  return { bytes: new Uint8Array(bytes), pixels: kind === 'grey' ? greys : square };
}

function chunk(type: string, body: ArrayLike<number>): Buffer {
  const inner = Buffer.concat([Buffer.from(type), Uint8Array.from(body)]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  sum.writeUInt32BE(crc32(inner));
  return Buffer.concat([length, inner, sum]);
}

/** The pixels of the first picture on the first page of a PDF. */
export async function pixelsOf(bytes: Uint8Array): Promise<Rgb[]> {
  const { OPS } = await getResolvedPDFJS();
  const page = await (await getDocumentProxy(bytes.slice(), { verbosity: 0 })).getPage(1);
  const { fnArray, argsArray } = await page.getOperatorList();
  const [id] = argsArray[fnArray.indexOf(OPS.paintImageXObject)] as [string];
  const { data } = await new Promise<{ data: Uint8Array }>((done) => page.objs.get(id, done));
  const step = data.length / 4;
  return [0, 1, 2, 3].map((i) => [...data.subarray(i * step, i * step + 3)] as Rgb);
}
