import { checkArchive } from './archive.ts';
import { sheet as limits, type SheetLimits } from './limits.ts';

/** The rectangle that holds all that is in the sheets, as `A1:K30`; or the sentence why the workbook is not read. */
export type Measured = { range: string; refused?: undefined } | { range?: undefined; refused: string };

interface Part {
  cells: number;
  row: number;
  column: number;
  strings: number;
  merges: number;
  /** Tags that are neither cells nor their content. */
  others: number;
  columns: number;
}

/**
 * Measures a workbook (xlsx) in one pass over its unpacked parts, before a library makes objects of it. Formats of
 * empty cells, however far away, count for nothing. With `whole`, the sheets are measured together, else each alone.
 */
export function measureBook(bytes: Uint8Array, most: SheetLimits, whole: boolean): Measured {
  let sheets = 0;
  const all = { cells: 0, places: 0, row: 1, column: 1 };
  let refused = '';
  const refuse = (sentence: string) => {
    refused ||= sentence;
  };
  const broken = checkArchive(bytes, (name, content) => {
    if (refused !== '' || !/\.(?:xml|rels|vml)$/i.test(name)) return;
    const part = measurePart(content);
    const places = part.row * part.column;
    if (part.cells > 0 || part.row > 0) sheets++;
    all.cells = whole ? all.cells + part.cells : Math.max(all.cells, part.cells);
    all.places = whole ? all.places + places : Math.max(all.places, places);
    all.row = Math.max(all.row, part.row);
    all.column = Math.max(all.column, part.column);
    if (part.column > limits.columns)
      refuse(`工作表在第 ${limits.columns} 列之后还有内容，没有读取。请把用不到的列删掉，再另存一份。`);
    else if (sheets > limits.sheets)
      refuse(`工作表超过 ${limits.sheets} 张，没有读取。请只留需要的工作表，再另存一份。`);
    else if (all.cells > most.cells)
      refuse(`表格里有内容的单元格超过 ${most.cells / 10_000} 万个，没有读取。请只留需要的内容，或者分成几份。`);
    else if (all.places > most.places)
      refuse('表格的内容隔得太远，中间空着几百万个单元格，没有读取。请把远处用不到的单元格删掉，再另存一份。');
    else if (part.strings > most.strings)
      refuse(`表格里的文字超过 ${most.strings / 10_000} 万条，没有读取。请只留需要的内容，或者分成几份。`);
    else if (part.merges > limits.merges)
      refuse(`合并的单元格超过 ${limits.merges / 10_000} 万处，没有读取。请取消用不到的合并，再另存一份。`);
    else if (part.columns > limits.columns * 64 || part.others > limits.tags)
      refuse('表格里的格式、批注等超过 50 万项，没有读取。请把内容复制到一个新的工作簿，再另存一份。');
  });
  if (broken !== null || refused !== '') return { refused: broken ?? refused };
  return { range: `A1:${lettersOf(all.column)}${all.row}` };
}

const [less, greater, slash] = [0x3c, 0x3e, 0x2f];
const content = new Set('v is t f r rPr rPh phoneticPr sz color rFont family charset scheme b i u'.split(' '));

function measurePart(bytes: Uint8Array): Part {
  const xml = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const part: Part = { cells: 0, row: 0, column: 0, strings: 0, merges: 0, others: 0, columns: 0 };
  let [row, column] = [0, 0];
  for (let at = xml.indexOf(less); at >= 0; at = xml.indexOf(less, at + 1)) {
    if (xml[at + 1] === slash) continue;
    const end = xml.indexOf(greater, at);
    if (end < 0) break;
    const name = nameAt(xml, at + 1);
    if (name === 'c') {
      const place = placeOf(latin(xml, at, Math.min(end, at + 400)));
      column = place ? place.column : column + 1;
      const empty = xml[end - 1] === slash || (xml[end + 1] === less && xml[end + 2] === slash);
      if (empty) continue;
      part.cells++;
      part.row = Math.max(part.row, place?.row ?? row);
      part.column = Math.max(part.column, column);
    } else if (name === 'row') {
      row = Number(/\sr\s*=\s*["'](\d{1,9})["']/.exec(latin(xml, at, Math.min(end, at + 400)))?.[1] ?? row + 1);
      column = 0;
    } else if (name === 'si') part.strings++;
    else if (name === 'mergeCell') part.merges++;
    else if (name === 'col') part.columns++;
    else if (!content.has(name)) part.others++;
  }
  return part;
}

const latin = (xml: Buffer, from: number, to: number): string => xml.toString('latin1', from, to);

/** The name of a tag without its prefix; only as far as a name is needed. */
function nameAt(xml: Buffer, from: number): string {
  let start = from;
  let at = from;
  for (; at < from + 40 && at < xml.length; at++) {
    const code = xml[at]!;
    if (code === 0x3a) start = at + 1;
    else if (code <= 0x20 || code === greater || code === slash) break;
  }
  return at - start > 12 ? '' : latin(xml, start, at);
}

/** The place that a cell names; one that cannot be read lies beyond all limits. */
function placeOf(tag: string): { row: number; column: number } | null {
  const named = /\sr\s*=\s*["']([^"']*)/.exec(tag)?.[1];
  if (named === undefined) return null;
  const [, letters = '', digits = ''] = /^([A-Za-z]{1,3})(\d{1,7})$/.exec(named) ?? [];
  if (letters === '') return { row: 1, column: Number.POSITIVE_INFINITY };
  return { row: Number(digits), column: numberOf(letters.toUpperCase()) };
}

const numberOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

function lettersOf(number: number): string {
  let letters = '';
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}
