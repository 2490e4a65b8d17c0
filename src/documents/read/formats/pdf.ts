import { pagesOf, refuseEndless } from '../../inspect/pdf/bounds.ts';
import { refuseBombs } from '../../inspect/pdf/open.ts';
import { openTree } from '../../inspect/pdf/tree.ts';
import { type Block, type Extract, type Segment, Unreadable } from '../block.ts';
import { withoutRadicals } from './radicals.ts';

interface Item {
  str: string;
  x: number;
  y: number;
  width: number;
  fontSize: number;
}

const scanned =
  '这是扫描件或图片型 PDF，没有可读取的文字。请上传 Word、网页，或能复制出文字的 PDF；扫描件需先做文字识别并核对。';
const mostPages = 300;

/** A PDF with a text layer as blocks: lines rebuilt from the places of the words, with their columns kept. */
export async function pdfBlocks(bytes: Uint8Array): Promise<Extract> {
  const { extractTextItems, getDocumentProxy } = await import('unpdf');
  let items: Item[][];
  try {
    const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    if (document.numPages > mostPages) throw new Unreadable(`PDF 超过 ${mostPages} 页，不像一份年度报告，没有读取。`);
    // The reader cannot be stopped once it has begun: what it will have to do is counted before.
    refuseBombs(bytes);
    const tree = await openTree(bytes);
    refuseEndless(tree, pagesOf(tree, mostPages));
    ({ items } = await extractTextItems(document));
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    if ((error as Error).name === 'PasswordException')
      throw new Unreadable('PDF 加了密码，没有读取。请去掉密码后重新上传。');
    throw new Unreadable('PDF 已损坏或不完整，没有读取。请重新导出一份再试。');
  }
  if (!items.some((page) => page.some((item) => item.str.trim() !== ''))) throw new Unreadable(scanned);
  // One measure for all pages: a column stands where it stood on the page before, whatever else is printed on each.
  const measure = halfOf(items.flat());
  const blocks = items.flatMap((page, index) => pageBlocks(page, index + 1, measure));
  return { blocks, cut: false, leftovers: [] };
}

/** Half the usual size of letters, in points: the width of a Latin one. */
const halfOf = (items: readonly Item[]): number =>
  median(items.filter((item) => item.str.trim() !== '').map((item) => item.fontSize || 10)) / 2 || 5;

function pageBlocks(page: readonly Item[], number: number, measure: number): Block[] {
  const words = page
    .filter((item) => item.str.trim() !== '')
    .map((item) => ({ ...item, str: withoutRadicals(item.str) }));
  const unit = halfOf(words);
  const size = 2 * unit;
  const lines: Item[][] = [];
  for (const item of [...words].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const line = lines.at(-1);
    if (line && Math.abs(line[0]!.y - item.y) < size * 0.45) line.push(item);
    else lines.push([item]);
  }
  const blocks = lines.map((line): Block => {
    const pieces = joinItems(
      line.sort((a, b) => a.x - b.x),
      unit,
      measure,
    );
    return { kind: 'line', text: pieces.map((piece) => piece.text).join('  '), segments: pieces, wrapped: true };
  });
  const isNumber = (block: Block | undefined) =>
    block?.kind === 'line' && new RegExp(`^[-—–\\s]*${number}[-—–\\s]*$`).test(block.text);
  if (blocks.length > 1 && isNumber(blocks.at(-1))) blocks.pop();
  return blocks;
}

/** Words of a line that touch are one piece; a gap wider than half a character parts them. */
function joinItems(line: readonly Item[], unit: number, measure: number): Segment[] {
  const pieces: Segment[] = [];
  let edge = Number.NEGATIVE_INFINITY;
  for (const item of line) {
    const last = pieces.at(-1);
    const gap = item.x - edge;
    edge = Math.max(edge, item.x + item.width);
    if (last && gap < unit * 0.9) {
      last.text +=
        gap > unit * 0.4 && /[\d\w]$/.test(last.text) && /^[\d\w]/.test(item.str) ? ` ${item.str}` : item.str;
      last.right = edge / measure;
    } else pieces.push({ text: item.str, left: item.x / measure, right: edge / measure });
  }
  return pieces.map((piece) => ({ ...piece, text: piece.text.trim() }));
}

function median(numbers: number[]): number {
  return numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 10;
}
