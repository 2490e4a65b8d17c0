import { type Block, type Extract, Unreadable } from '../block.ts';
import { layGrid, type RawCell } from './grid.ts';
import { type Node, parseMarkup } from './node.ts';

const skipped = new Set([
  'script',
  'style',
  'head',
  'template',
  'noscript',
  'select',
  'iframe',
  'svg',
  'object',
  'del',
]);
const breaks =
  /^(?:p|div|li|ul|ol|h[1-6]|br|hr|section|article|header|footer|main|nav|tr|table|dl|dt|dd|center|form|blockquote|pre|body|html|caption)$/;
const hiddenStyle = /display\s*:\s*none|visibility\s*:\s*hidden/i;
/** A cell with more text than this is part of a page's layout, not of the form. */
const longestCell = 400;
const longestMarkup = 6_000_000;

/** A web page as blocks: its data tables as grids, the rest as lines. Layout tables are looked through. */
export async function htmlBlocks(source: string): Promise<Extract> {
  const markup = source.replace(/data:[a-z/+.-]{1,60};base64,[A-Za-z0-9+/=\s]*/gi, '');
  if (markup.length > longestMarkup)
    throw new Unreadable('网页超过 600 万字，不像一份年度报告，没有读取。请只上传报告本身。');
  const nodes = await parseMarkup(markup, false);
  if (nodes === null) throw new Unreadable('网页的标签过多或嵌套过深，不像正常的网页，没有读取。请重新另存一份再试。');
  const tail = source.slice(source.lastIndexOf('>') + 1);
  const cut = /\S/.test(tail.replace(/<.*/s, ''));
  const walker = new Walker();
  walker.flow(nodes);
  walker.end();
  const { blocks } = walker;
  const last = blocks.at(-1);
  const unfinished = source.lastIndexOf('<table') > source.lastIndexOf('</table');
  if (last?.kind === 'row' && unfinished) {
    // Text after the last tag, or a cell that is not closed, may have lost digits.
    if (cut || source.lastIndexOf('<td') > source.lastIndexOf('</td')) last.cells.pop();
    last.open = true;
  }
  return { blocks, cut: cut && last?.kind === 'line', leftovers: [] };
}

class Walker {
  readonly blocks: Block[] = [];
  #line = '';
  #tables = 0;

  flow(nodes: readonly Node[]): void {
    for (const node of nodes) {
      if (node.type === 'text') this.#line += (node.data ?? '').replace(/[\r\n\t ]+/g, ' ');
      else if (node.type !== 'tag' && node.type !== 'root') continue;
      else this.#element(node);
    }
  }

  end(): void {
    if (this.#line.trim() !== '') this.blocks.push({ kind: 'line', text: this.#line.trim() });
    this.#line = '';
  }

  #element(node: Node): void {
    const name = (node.name ?? '').toLowerCase();
    if (skipped.has(name) || hiddenStyle.test(node.attribs?.style ?? '')) return;
    if (name === 'table' && !isLayout(node)) {
      this.end();
      this.#table(node);
      return;
    }
    const parts = breaks.test(name) || name === 'td' || name === 'th';
    if (parts) this.end();
    this.flow(node.children ?? []);
    if (parts) this.end();
  }

  #table(node: Node): void {
    this.#tables++;
    const rows = rowsOf(node).map((row) => cellsOf(row).map(rawCell));
    for (const cells of layGrid(rows)) {
      if (cells.length === 0) continue;
      this.blocks.push({ kind: 'row', cells, table: this.#tables });
    }
  }
}

const named = (node: Node, names: readonly string[]) => names.includes((node.name ?? '').toLowerCase());

function rowsOf(table: Node): Node[] {
  return (table.children ?? []).flatMap((child) =>
    named(child, ['tr']) ? [child] : named(child, ['tbody', 'thead', 'tfoot']) ? rowsOf(child) : [],
  );
}

const cellsOf = (row: Node) => (row.children ?? []).filter((child) => named(child, ['td', 'th']));

function rawCell(cell: Node): RawCell {
  const span = (name: string) => Number.parseInt(cell.attribs?.[name] ?? '1', 10) || 1;
  return { text: textOf(cell).trim(), colspan: span('colspan'), rowspan: span('rowspan') };
}

/** The text of a cell; paragraphs inside it are parted by a space. */
function textOf(node: Node): string {
  if (node.type === 'text') return (node.data ?? '').replace(/[\r\n\t ]+/g, ' ');
  const name = (node.name ?? '').toLowerCase();
  if (skipped.has(name) || hiddenStyle.test(node.attribs?.style ?? '')) return '';
  const inner = (node.children ?? []).map(textOf).join('');
  return breaks.test(name) ? ` ${inner} ` : inner;
}

/** Whether a table only places things on the page: it holds another table, or one of its cells holds running text. */
function isLayout(table: Node): boolean {
  const cells = rowsOf(table).flatMap(cellsOf);
  if (cells.length <= 1) return true;
  return cells.some((cell) => holdsTable(cell) || textOf(cell).length > longestCell);
}

const holdsTable = (node: Node): boolean =>
  (node.children ?? []).some((child) => named(child, ['table']) || holdsTable(child));
