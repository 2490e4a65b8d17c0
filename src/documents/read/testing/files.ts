import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { writeXlsx } from 'hucre/xlsx';
import type { FormCell, Part } from './form.ts';
import { fullGrid } from './shapes.ts';

/** A Word document with merged cells. */
export async function writeDocx(parts: readonly Part[]): Promise<Uint8Array> {
  const children = parts.map((part) =>
    'line' in part ? new Paragraph(part.line) : new Table({ rows: part.rows.map(docxRow) }),
  );
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

const docxRow = (row: FormCell[]) =>
  new TableRow({
    children: row.map(
      (cell) =>
        new TableCell({
          children: [new Paragraph(cell.text)],
          columnSpan: cell.colspan ?? 1,
          rowSpan: cell.rowspan ?? 1,
        }),
    ),
  });

/** An Excel workbook: one sheet, merged cells, numbers as numbers. */
export async function writeSheet(parts: readonly Part[]): Promise<Uint8Array> {
  const rows: (string | number)[][] = [];
  const merges: { startRow: number; startCol: number; endRow: number; endCol: number }[] = [];
  for (const part of parts) {
    if ('line' in part) {
      rows.push([part.line]);
      continue;
    }
    const busy: number[] = [];
    part.rows.forEach((row, y) => {
      let x = 0;
      for (const cell of row) {
        while ((busy[x] ?? 0) > y) x++;
        const across = cell.colspan ?? 1;
        for (let dx = 0; dx < across; dx++) busy[x + dx] = y + (cell.rowspan ?? 1);
        const top = rows.length + y;
        if (across > 1 || (cell.rowspan ?? 1) > 1)
          merges.push({ startRow: top, startCol: x, endRow: top + (cell.rowspan ?? 1) - 1, endCol: x + across - 1 });
        x += across;
      }
    });
    for (const row of fullGrid(part.rows)) rows.push(row.map((text) => (/^-?\d+$/.test(text) ? Number(text) : text)));
  }
  return new Uint8Array(await writeXlsx({ sheets: [{ name: '年报', rows, merges }] }));
}

let table: Map<string, number[]> | null = null;

/** GB18030 bytes of a text: every two-byte code is decoded once to build the way back. */
export function encodeGb18030(text: string): Uint8Array {
  if (table === null) {
    table = new Map();
    const decoder = new TextDecoder('gb18030');
    for (let lead = 0x81; lead <= 0xfe; lead++)
      for (let trail = 0x40; trail <= 0xfe; trail++)
        if (trail !== 0x7f) table.set(decoder.decode(new Uint8Array([lead, trail])), [lead, trail]);
  }
  const known = table;
  return new Uint8Array(
    [...text].flatMap((char) => (char < '\u0080' ? [char.charCodeAt(0)] : (known.get(char) ?? [0x3f]))),
  );
}
