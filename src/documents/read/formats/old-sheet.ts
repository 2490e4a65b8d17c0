import { oleStreams } from '../../inspect/ole/container.ts';
import { sheet as limits } from '../../limits.ts';
import type { Measured } from '../../sheet-measure.ts';

/** Records that begin with the row and the column of a cell ([MS-XLS] 2.4). */
const cells = new Set([0x0006, 0x0201, 0x0203, 0x0204, 0x0205, 0x027e, 0x00bd, 0x00be, 0x00d6, 0x00fd]);
const begin = 0x0809;

/** Measures an old workbook (xls) by the records of its cells, as measureBook does a new one. Throws Unreadable. */
export function measureOldBook(bytes: Uint8Array): Measured {
  const streams = oleStreams(bytes);
  const book = streams.get('Workbook') ?? streams.get('Book') ?? new Uint8Array();
  const view = new DataView(book.buffer, book.byteOffset, book.byteLength);
  let [count, places, row, column] = [0, 0, 0, 0];
  for (let at = 0; at + 8 <= book.length; at += 4 + view.getUint16(at + 2, true)) {
    const type = view.getUint16(at, true);
    if (type === begin) {
      places += row * column;
      [row, column] = [0, 0];
    } else if (cells.has(type)) {
      count++;
      row = Math.max(row, view.getUint16(at + 4, true) + 1);
      column = Math.max(column, view.getUint16(at + 6, true) + 1);
    }
  }
  if (count > limits.report.cells || places + row * column > limits.report.places)
    return { refused: '表格的单元格太多，或者隔得太远，没有读取。请把用不到的行和列删掉，再另存一份。' };
  return { range: 'A1:IV65536' };
}
