import { listArchive, readMember } from '../../archive.ts';
import { type Block, type Extract, Unreadable } from '../block.ts';
import { altChunks } from './docx-parts.ts';
import { layGrid, type RawCell } from './grid.ts';
import { type Node, parseMarkup } from './node.ts';
import { usualPrefix } from './word-names.ts';

const damaged = '文件的后缀或结构像 Word 文档，但正文缺失或已损坏，没有读取。请用 Word 或 WPS 打开后另存一份再试。';

const tooLarge =
  'Word 文档的段落和表格过多，或者一层套一层过深，不像一份年度报告，没有读取。请只留报告本身，复制到一份新文件再试。';

/** A Word document as blocks: paragraphs and tables of its body in order, merged cells resolved. */
export async function docxBlocks(bytes: Uint8Array): Promise<Extract> {
  const members = listArchive(bytes);
  const main = members.find((member) => /^word\/document\d*\.xml$/.test(member.name));
  const xml = main && readMember(bytes, members, main.name);
  if (!xml) throw new Unreadable(damaged);
  const nodes = await parseMarkup(usualPrefix(new TextDecoder().decode(xml)), true);
  if (nodes === null) throw new Unreadable(tooLarge);
  const body = find(nodes, 'w:document')?.children && find(find(nodes, 'w:document')!.children!, 'w:body');
  if (!body?.children) throw new Unreadable(damaged);
  const reader = new BodyReader(await altChunks(bytes, members, main.name, body.children));
  reader.flow(body.children);
  return { blocks: reader.blocks, cut: false, leftovers: reader.leftovers };
}

const find = (nodes: readonly Node[], name: string) => nodes.find((node) => node.name === name);
const property = (node: Node, container: string, name: string) =>
  find(find(node.children ?? [], container)?.children ?? [], name);

class BodyReader {
  readonly blocks: Block[] = [];
  readonly leftovers: Extract['leftovers'] = [];
  #tables = 0;
  #boxes: Node[] = [];
  /** The text of paragraphs whose mark was deleted: the next paragraph goes on from it. */
  #begun = '';
  readonly #chunks: ReadonlyMap<Node, readonly Block[]>;

  constructor(chunks: ReadonlyMap<Node, readonly Block[]>) {
    this.#chunks = chunks;
  }

  flow(nodes: readonly Node[]): void {
    for (const node of nodes) {
      if (node.name === 'w:p') this.#paragraph(node);
      else if (node.name === 'w:tbl') this.#table(node);
      else if (node.name === 'w:altChunk') this.#chunk(node);
      else if (
        node.children &&
        /^(?:w:sdt|w:sdtContent|w:ins|w:customXml|w:smartTag|w:txbxContent)$/.test(node.name ?? '')
      )
        this.flow(node.children);
    }
  }

  #paragraph(node: Node): void {
    this.#begun += this.#text(node);
    if (markDeleted(node)) this.#note(`删除：段落标记（“${this.#begun.slice(-40)}”之后）`);
    else this.#finish();
    const boxes = this.#boxes;
    this.#boxes = [];
    for (const box of boxes) this.flow(box.children ?? []);
  }

  /** A document of another kind that Word shows as if it stood here; its tables are none of this document's. */
  #chunk(node: Node): void {
    if (this.#begun !== '') this.#finish();
    const blocks = this.#chunks.get(node) ?? [];
    const first = this.#tables + 1;
    for (const block of blocks) {
      if (block.kind === 'row') this.#tables = Math.max(this.#tables, first + block.table);
      this.blocks.push(block.kind === 'row' ? { ...block, table: first + block.table } : block);
    }
  }

  /** The text of a paragraph as it would be if all changes were accepted; a change is noted as left over. */
  #text(node: Node): string {
    switch (node.name) {
      case 'w:t':
        return (node.children ?? []).map((child) => child.data ?? '').join('');
      case 'w:tab':
        return node.attribs && 'w:pos' in node.attribs ? '' : ' ';
      case 'w:br':
      case 'w:cr':
        return node.attribs?.['w:type'] === 'page' ? '' : '\n';
      case 'w:noBreakHyphen':
        return '-';
      case 'w:del':
      case 'w:moveFrom':
        this.#change('删除', node);
        return '';
      case 'w:ins':
      case 'w:moveTo':
        this.#change('插入', node);
        break;
      case 'w:txbxContent':
        this.#boxes.push(node);
        return '';
      case 'w:pPr':
      case 'w:rPr':
      case 'w:instrText':
      case 'mc:Fallback':
        return '';
    }
    return (node.children ?? []).map((child) => this.#text(child)).join('');
  }

  #change(what: string, node: Node): void {
    const text = everyText(node).trim();
    if (text !== '') this.#note(`${what}：${text.slice(0, 200)}`);
  }

  #note(text: string): void {
    if (this.leftovers.length < 50) this.leftovers.push({ kind: 'tracked_change', text });
  }

  /** Writes the paragraph at hand. */
  #finish(): void {
    for (const text of this.#begun.split('\n')) this.blocks.push({ kind: 'line', text });
    this.#begun = '';
  }

  #table(node: Node): void {
    if (this.#begun !== '') this.#finish();
    const rows = (node.children ?? []).flatMap((child) => rowsIn(child));
    const nested = rows.some((row) => cellsIn(row).some((cell) => holdsTable(cell)));
    if (nested || rows.every((row) => cellsIn(row).length <= 1)) {
      for (const row of rows) for (const cell of cellsIn(row)) this.flow(cell.children ?? []);
      return;
    }
    this.#tables++;
    const table = this.#tables;
    const grid = layGrid(rows.map((row) => this.#rawRow(row)));
    rows.forEach((row, index) => {
      if (property(row, 'w:trPr', 'w:del')) this.#change('删除', row);
      const kept = (grid[index] ?? []).filter((cell) => cell.text !== continued);
      if (kept.length > 0 && !property(row, 'w:trPr', 'w:del')) this.blocks.push({ kind: 'row', cells: kept, table });
    });
  }

  #rawRow(row: Node): RawCell[] {
    const skip = (name: string) => Number(property(row, 'w:trPr', name)?.attribs?.['w:val'] ?? 0);
    const cells = cellsIn(row).map((cell): RawCell => {
      const merge = property(cell, 'w:tcPr', 'w:vMerge');
      const goesOn = merge !== undefined && merge.attribs?.['w:val'] !== 'restart';
      return {
        text: goesOn ? continued : this.#cellText(cell),
        colspan: Number(property(cell, 'w:tcPr', 'w:gridSpan')?.attribs?.['w:val'] ?? 1) || 1,
        rowspan: 1,
      };
    });
    const before = skip('w:gridBefore');
    return before > 0 && before < 64 ? [{ text: continued, colspan: before, rowspan: 1 }, ...cells] : cells;
  }

  #cellText(cell: Node): string {
    return (cell.children ?? [])
      .filter((child) => child.name !== 'w:tcPr')
      .map((child) => this.#text(child))
      .join(' ')
      .trim();
  }
}

/** A cell that goes on from the row above holds no text of its own. */
const continued = '\u0000';

/** Whether the mark at the end of a paragraph is a tracked deletion. */
const markDeleted = (paragraph: Node): boolean =>
  property(paragraph, 'w:pPr', 'w:rPr')?.children?.some((child) => child.name === 'w:del') === true;

const wrappers = new Set(['w:sdt', 'w:sdtContent', 'w:ins', 'w:customXml']);
const rowsIn = (node: Node): Node[] =>
  node.name === 'w:tr' ? [node] : wrappers.has(node.name ?? '') ? (node.children ?? []).flatMap(rowsIn) : [];
const cellsIn = (row: Node): Node[] =>
  (row.children ?? []).flatMap((node): Node[] =>
    node.name === 'w:tc' ? [node] : wrappers.has(node.name ?? '') ? cellsIn(node) : [],
  );
const holdsTable = (node: Node): boolean =>
  (node.children ?? []).some((child) => child.name === 'w:tbl' || holdsTable(child));
const everyText = (node: Node): string =>
  node.name === 'w:t' || node.name === 'w:delText'
    ? (node.children ?? []).map((child) => child.data ?? '').join('')
    : (node.children ?? []).map(everyText).join('');
