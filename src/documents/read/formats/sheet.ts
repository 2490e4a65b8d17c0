import { sheet as limits, text as textLimits } from '../../limits.ts';
import { measureBook } from '../../sheet-measure.ts';
import { type Block, type Extract, type GridCell, Unreadable } from '../block.ts';
import { measureOldBook } from './old-sheet.ts';

const mostRows = 20_000;
const mostCovered = 400_000;

/** An Excel workbook as blocks: every visible sheet, merged cells as one, formulas by the values saved with them. */
export async function sheetBlocks(bytes: Uint8Array, zipped: boolean): Promise<Extract> {
  const { range, refused } = zipped ? measureBook(bytes, limits.report, true) : measureOldBook(bytes);
  if (refused !== undefined) throw new Unreadable(refused);
  const { read } = await import('hucre');
  const workbook = await read(bytes, { range, maxRows: mostRows, sheets: (info) => !info.hidden && !info.veryHidden });
  const blocks: Block[] = [];
  let length = 0;
  workbook.sheets.forEach((sheet, table) => {
    const covered = new Map<string, number>();
    const last = Math.min(sheet.rows.length, mostRows) - 1;
    // No two merges share a cell: what covers far more than there is says nothing of the table.
    let left = mostCovered;
    for (const merge of sheet.merges ?? []) {
      const right = Math.min(merge.endCol, merge.startCol + 64);
      const bottom = Math.min(merge.endRow, merge.startRow + 500, last);
      left -= Math.max(1, bottom - merge.startRow + 1) * Math.max(1, right - merge.startCol + 1);
      if (left < 0)
        throw new Unreadable('合并的单元格互相重叠，或者占满了整张表，没有读取。请取消用不到的合并，再另存一份。');
      for (let row = merge.startRow; row <= bottom; row++)
        for (let col = merge.startCol; col <= right; col++) covered.set(`${row},${col}`, 0);
      covered.set(`${merge.startRow},${merge.startCol}`, right - merge.startCol + 1);
    }
    // Old workbooks end a row at its last filled cell; the empty ones behind it are cells too.
    const width = sheet.rows.slice(0, mostRows).reduce((most, row) => Math.max(most, Math.min(row.length, 64)), 0);
    sheet.rows.forEach((row, index) => {
      const cells = Array.from({ length: Math.max(width, row.length) }, (_, col): GridCell[] => {
        const value = row[col];
        const span = covered.get(`${index},${col}`) ?? 1;
        return span === 0 ? [] : [{ text: shown(value), col, span }];
      }).flat();
      const filled = cells.filter((cell) => cell.text.trim() !== '');
      if (filled.length === 0) return;
      for (const { text } of filled) length += text.length;
      if (length > textLimits.longest)
        throw new Unreadable('表格里的文字超过 800 万字，不像一份年度报告，没有读取。请只上传报告本身。');
      if (filled.length === 1 && filled[0]!.text.length > 30)
        blocks.push(...filled[0]!.text.split(/\r?\n/).map((text): Block => ({ kind: 'line', text })));
      else blocks.push({ kind: 'row', cells, table: table + 1 });
    });
  });
  return { blocks, cut: false, leftovers: [] };
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'number') return String(Math.round(value * 1e8) / 1e8);
  return String(value);
}
