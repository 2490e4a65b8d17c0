import { constants, inflateSync } from 'node:zlib';
import { pdf as limits } from '../../limits.ts';
import { Unreadable } from '../../read/block.ts';
import type { Box } from './geometry.ts';
import type { PageMarks } from './marks.ts';
import { Painter } from './painter.ts';

export const mostPages = 2000;
const longest = 10 * 60_000;

// pdf.js asks for this when it lists operators; Node has it from version 21.
type Buffers = ArrayBuffer & { transferToFixedLength?: (length: number) => ArrayBuffer };
(ArrayBuffer.prototype as Buffers).transferToFixedLength ??= function (this: ArrayBuffer, length: number) {
  return this.slice(0, length);
};

const bomb = 'PDF 里有一部分展开后超过 256 MB，为安全起见没有检查。请重新导出一份再试。';
const crowd = 'PDF 里的对象超过 30 万个，不像正常的文件，没有检查。请打印成一份新的 PDF 再试。';

/** Throws Unreadable where streams of a PDF grow beyond all measure when they are unpacked, or objects are too many. */
export function refuseBombs(bytes: Uint8Array): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let total = 0;
  let objects = 0;
  for (let at = buffer.indexOf('endobj'); at >= 0; at = buffer.indexOf('endobj', at + 6))
    if (++objects > limits.objects) throw new Unreadable(crowd);
  for (let at = buffer.indexOf('stream'); at >= 0; at = buffer.indexOf('stream', at + 6)) {
    if (buffer.toString('latin1', Math.max(0, at - 3), at) === 'end') continue;
    let start = at + 6;
    if (buffer[start] === 13) start++;
    if (buffer[start] === 10) start++;
    const head = buffer
      .toString('latin1', Math.max(0, at - 4000), at)
      .split(/\bobj\b/)
      .at(-1)!;
    if (/\/Type\s*\/ObjStm\b/.test(head)) {
      objects += Number(/\/N\s+(\d{1,9})/.exec(head)?.[1] ?? 0);
      if (objects > limits.objects) throw new Unreadable(crowd);
      // Objects are unpacked while the file is opened: by what is measured here, or not at all.
      if (/\/(?:LZW|LZWDecode|RunLengthDecode|RL|ASCII85Decode|A85|ASCIIHexDecode|AHx)\b/.test(head))
        throw new Unreadable(crowd);
    }
    if (((buffer[start] ?? 0) & 0x0f) !== 8) continue;
    const end = buffer.indexOf('endstream', start);
    const times = Math.max(1, [...head.matchAll(/\/(?:FlateDecode|Fl)\b/g)].length);
    let data: Uint8Array = buffer.subarray(start, end < 0 ? buffer.length : end);
    try {
      for (let layer = 0; layer < Math.min(times, 4); layer++)
        data = inflateSync(data, { maxOutputLength: limits.largestStream, finishFlush: constants.Z_SYNC_FLUSH });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw new Unreadable(bomb);
    }
    if (!/\/Subtype\s*\/Image\b/.test(head)) total += data.length;
    if (total > limits.largestTotal) throw new Unreadable(bomb);
    at = Math.max(at, end);
  }
}

/** Throws Unreadable where a PDF cannot be opened without a password, or has too many pages. */
export async function refuseLocked(bytes: Uint8Array): Promise<void> {
  const { getDocumentProxy } = await import('unpdf');
  try {
    const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, isEvalSupported: false });
    const { numPages } = document;
    await document.loadingTask.destroy();
    if (numPages > mostPages) throw new Unreadable(`PDF 超过 ${mostPages} 页，没有检查。请分成几份再检查。`);
  } catch (error) {
    throw asSentence(error);
  }
}

function asSentence(error: unknown): Unreadable {
  if (error instanceof Unreadable) return error;
  if ((error as Error).name === 'PasswordException') return new Unreadable('PDF 加了密码，没有检查。请去掉密码再试。');
  return new Unreadable('PDF 已损坏或不完整，没有检查。请重新导出一份再试。');
}

export interface OpenPdf {
  marks: PageMarks[];
  /** Names of layers that are off. */
  layersOff: string[];
  /** The texts of the properties (Info), those of one's own included. */
  properties: [name: string, value: string][];
}

/** Every page of a PDF as the marks on it. Throws Unreadable with a sentence. */
export async function readPages(bytes: Uint8Array): Promise<OpenPdf> {
  const { getDocumentProxy, getResolvedPDFJS } = await import('unpdf');
  const { OPS } = await getResolvedPDFJS();
  const names = new Map(Object.entries(OPS).map(([name, code]) => [code as number, name]));
  const started = performance.now();
  try {
    const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, isEvalSupported: false });
    try {
      const layers = await document.getOptionalContentConfig();
      const layersOff = [...(layers as unknown as Iterable<[string, { name?: string }]>)]
        .filter(([id]) => !layers.isVisible({ type: 'OCG', id }))
        .map(([, { name }]) => name ?? '');
      const properties = textsOf((await document.getMetadata()).info as Record<string, unknown>);
      const marks: PageMarks[] = [];
      for (let number = 1; number <= document.numPages; number++) {
        if (performance.now() - started > longest)
          throw new Unreadable('PDF 太复杂，检查超过 10 分钟，没有检查完。请分成几份再检查。');
        marks.push(await readPage(await document.getPage(number), number, names, layers));
      }
      return { marks, layersOff, properties };
    } finally {
      await document.loadingTask.destroy();
    }
  } catch (error) {
    throw asSentence(error);
  }
}

/** What pdf.js itself notes of a file stands among its properties. */
const noted = /^(?:PDFFormatVersion|Language|EncryptFilterName)$/;

const textsOf = (info: Record<string, unknown>): [string, string][] =>
  Object.entries(info).flatMap(([name, value]): [string, string][] => {
    if (typeof value === 'string') return noted.test(name) ? [] : [[name, value]];
    return name === 'Custom' && value ? textsOf(value as Record<string, unknown>) : [];
  });

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof import('unpdf').getDocumentProxy>>['getPage']>>;
interface Layers {
  isVisible(group: unknown): boolean;
}

async function readPage(
  page: Page,
  number: number,
  names: ReadonlyMap<number, string>,
  layers: Layers,
): Promise<PageMarks> {
  const list = await page.getOperatorList();
  const pictures = await picturesOf(page, list, names);
  const painter = new Painter({
    font: (name) => (page.commonObjs.has(name) ? page.commonObjs.get(name) : null),
    opaque: (picture) => (typeof picture === 'string' ? (pictures.get(picture) ?? true) : isOpaque(picture)),
    layerOff: (properties) => properties !== null && properties !== undefined && !layers.isVisible(properties),
  });
  for (const [index, code] of list.fnArray.entries()) painter.step(names.get(code) ?? '', list.argsArray[index]);
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  page.cleanup();
  return painter.marks(number, { left, bottom, right, top } satisfies Box);
}

/** Which pictures of a page hide what is under them. */
async function picturesOf(
  page: Page,
  list: { fnArray: number[]; argsArray: unknown[] },
  names: ReadonlyMap<number, string>,
) {
  const found = new Map<string, boolean>();
  for (const [index, code] of list.fnArray.entries()) {
    if (!/^paintImageXObject/.test(names.get(code) ?? '')) continue;
    const [id] = list.argsArray[index] as [string];
    if (found.has(id)) continue;
    const store = id.startsWith('g_') ? page.commonObjs : page.objs;
    found.set(id, isOpaque(await arrived(store, id)));
  }
  return found;
}

/** A picture may still be on its way from the decoder. */
const arrived = (store: Page['objs'], id: string): Promise<unknown> =>
  new Promise((done) => {
    const late = setTimeout(() => done(null), 20_000);
    store.get(id, (picture: unknown) => {
      clearTimeout(late);
      done(picture);
    });
  });

/** A picture with transparent parts, such as a seal, hides little; one that could not be decoded may hide all. */
function isOpaque(picture: unknown): boolean {
  const { kind, data } = (picture ?? {}) as { kind?: number; data?: Uint8Array };
  const withAlpha = 3;
  if (kind !== withAlpha || !data) return true;
  let opaque = 0;
  const step = 4 * Math.max(1, Math.floor(data.length / 4 / 10_000));
  let looked = 0;
  for (let at = 3; at < data.length; at += step) {
    looked++;
    if (data[at]! > 250) opaque++;
  }
  return opaque > looked * 0.9;
}
