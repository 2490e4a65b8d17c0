import { text as limits } from '../../limits.ts';
import { type Block, type Extract, type GridCell, plainCells, Unreadable } from '../block.ts';
import { recognise } from '../labels.ts';
import { looksLikeValue } from '../numbers.ts';
import { barRow, barStyle } from './pipes.ts';

const pageNumber =
  /^\s*(?:[-—–]{1,2}\s*\d{1,3}\s*[-—–]{1,2}|第\s*\d{1,3}\s*页(?:\s*共\s*\d{1,3}\s*页)?|\d{1,3}\s*\/\s*\d{1,3})\s*$/;

/** The beginning of such a foot, where a text is cut off inside it. A negative number has no space after its sign. */
const cutPageNumber = /^\s*(?:[—–]{1,2}\s*\d{1,3}|-{1,2}\s+\d{1,3}|第\s*\d{1,3}(?:\s*页(?:\s*共\s*\d{0,3})?)?)\s*$/;

/** A line of a drawn box that holds no text. */
const boxRule = /^[\s|+=─-╿-]*[─-╿][\s|+=─-╿-]*$/;
const longestRule = 1000;
/** A quoted cell of a report goes over some lines at most; anything longer is a stray quote. */
const mostQuotedLines = 8;

/** Joins the lines of a quoted cell (RFC 4180) that holds line ends. */
function joinQuoted(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    const opens = /(?:^|[,;\t，])\s*"[^"]*$/.test(line.slice(-2000)) && oddQuotes(line);
    const most = opens ? Math.min(lines.length, at + mostQuotedLines) : 0;
    let end = at + 1;
    while (end < most && !oddQuotes(lines[end]!)) end++;
    if (end < most) {
      joined.push(lines.slice(at, end + 1).join(' '));
      at = end;
    } else joined.push(line);
  }
  return joined;
}

const oddQuotes = (line: string) => line.length < 4000 && (line.split('"').length - 1) % 2 === 1;

/** A line of Markdown without the marks of a heading, and without bold around all of it. */
function unmarked(line: string): string {
  if (line.length > 400 || !/[#*_]/.test(line)) return line;
  return line.replace(/^\s{0,3}#{1,6}\s+/, '').replace(/^\s*(\*\*|__)(?!\s)(.+?)\1\s*$/, '$2');
}

/** A plain text as blocks: pasted, scraped, extracted, Markdown, CSV, tab-separated or laid out in columns. */
export function textBlocks(text: string): Extract {
  const cut = /[\d０-９,.，．+\-－]$/.test(text);
  let end = text.length;
  while (end > 0 && /[,.，．]/.test(text[end - 1]!)) end--;
  const lines = joinQuoted(
    text
      .slice(0, end)
      .replace(/[│┃║]/g, '|')
      .split(/\r\n|\n|\r|\u2028|\f/)
      .map(unmarked),
  );
  if (lines.length > limits.mostLines)
    throw new Unreadable('文件超过 10 万行，不像一份年度报告，没有读取。请只上传报告本身。');
  const style = barStyle(lines);
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; ) {
    const record = tabRecord(lines, at);
    if (record) {
      blocks.push(record.block);
      at = record.next;
      continue;
    }
    const line = lines[at]!;
    at++;
    if (pageNumber.test(line) && !looksLikeValue(line)) continue;
    if (at === lines.length && cutPageNumber.test(line)) continue;
    if (line.length < longestRule && boxRule.test(line)) continue;
    if (line.includes('---') && /^[\s|:-]+$/.test(line)) continue;
    const cells = delimited(line) ?? barRow(line, style);
    const open = at === lines.length;
    if (cells) blocks.push({ kind: 'row', cells, table: 0, ...(open ? { open } : {}) });
    else blocks.push({ kind: 'line', text: line, wrapped: true });
  }
  return { blocks, cut, leftovers: [] };
}

/**
 * One cell a line, each line with a tab in front and rows parted by empty lines, as Word's text export writes tables:
 * a line with nothing but the tab is an empty cell.
 */
function tabRecord(lines: readonly string[], from: number): { block: Block; next: number } | null {
  if (!/^\t[^\t]*$/.test(lines[from]!)) return null;
  const cells: string[] = [];
  let at = from;
  for (; at < lines.length && lines[at]!.trim() + (lines[at]!.startsWith('\t') ? 't' : '') !== ''; at++) {
    const line = lines[at]!;
    if (line.startsWith('\t') && !line.slice(1).includes('\t')) cells.push(line.slice(1));
    else if (!line.startsWith('\t') && cells.at(-1)?.trim() === '' && recognise(line)) cells[cells.length - 1] = line;
    else break;
  }
  const open = at >= lines.length;
  return { block: { kind: 'row', cells: plainCells(cells), table: 0, ...(open ? { open } : {}) }, next: at };
}

/** The cells of a line parted by tabs, or by commas or semicolons where its first cell is of the form; else null. */
function delimited(line: string): GridCell[] | null {
  if (line.length > 4000 || /[|｜¦]/.test(line)) return null;
  if (line.includes('\t') && line.trim() !== '') {
    const cells = line.split('\t');
    if (cells.filter((cell) => cell.trim() !== '').length > 1 || recognise(line.trim())) return plainCells(cells);
    return null;
  }
  for (const mark of [',', ';', '，']) {
    if (!line.includes(mark)) continue;
    const cells = splitRecord(line, mark);
    const filled = cells.filter((cell) => cell.trim() !== '');
    if (cells.length < 2 || filled.length === 0) continue;
    const known = filled.filter((cell) => looksLikeValue(cell) || isLabel(cell)).length;
    const values = filled.filter((cell) => looksLikeValue(cell)).length;
    if (known >= filled.length - 1 && (isLabel(filled[0]!) || (values === filled.length && cells.length === 15)))
      return plainCells(cells);
  }
  return null;
}

const isLabel = (cell: string) => {
  const label = recognise(cell);
  return label !== null && label.is !== 'fragment';
};

/** One record of RFC 4180 in one line: quoted cells may hold the mark, and "" is a quote. */
export function splitRecord(line: string, mark: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < line.length; at++) {
    const char = line[at]!;
    if (quoted) {
      if (char !== '"') cell += char;
      else if (line[at + 1] === '"') cell += line[++at];
      else quoted = false;
    } else if (char === '"' && cell.trim() === '') {
      quoted = true;
      cell = '';
    } else if (char === mark) {
      cells.push(cell);
      cell = '';
    } else cell += char;
  }
  cells.push(cell);
  return cells;
}
