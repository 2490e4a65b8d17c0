import { describe, expect, it } from 'vitest';
import { excelFile, row, text } from '../../test/builders/hostile-office.ts';
import { sheet as limits } from './limits.ts';
import { readReport } from './read/index.ts';
import { readSheet, writeExcel } from './sheet.ts';
import { measureBook } from './sheet-measure.ts';

const refused = (bytes: Uint8Array, whole = true) => measureBook(bytes, limits.report, whole).refused ?? 'read';
const sheet = (rows: string, after = '') => excelFile([{ name: '表', rows, after }]);

describe('a workbook is measured before it is read', () => {
  it('by what its cells hold: formats of empty cells, however far away, count for nothing', async () => {
    const bytes = sheet(
      row(1, `${text('A1', '标题')}${text('B1', '日期')}<c r="XFD1" s="0"/>`) +
        row(2, `${text('A2', '公告')}${text('B2', '2024-01-05')}<c r="XFD2" s="0"></c>`) +
        row(1_048_576, '<c r="A1048576" s="0"/>'),
    );
    expect(measureBook(bytes, limits.register, false)).toEqual({ range: 'A1:B2' });
    expect(await readSheet(bytes)).toEqual({
      header: ['标题', '日期'],
      rows: [{ line: 2, cells: ['公告', '2024-01-05'] }],
    });
  });

  it('and counts the places that the library makes of cells without a place of their own', () => {
    const bytes = sheet('<row><c><v>1</v></c><c/><c><v>2</v></c></row><row><c><v>3</v></c></row>');
    expect(measureBook(bytes, limits.report, true)).toEqual({ range: 'A1:C2' });
  });

  it('and is refused in a sentence where a cell in the last columns holds something', async () => {
    const bytes = sheet(row(1, text('A1', '标题') + text('XFD1', '日期')));
    expect(refused(bytes)).toContain('第 256 列之后还有内容');
    await expect(readSheet(bytes)).rejects.toThrow('第 256 列之后还有内容');
    expect(await readReport(bytes, '表.xlsx')).toMatchObject({
      readable: false,
      reason: expect.stringContaining('256'),
    });
  });

  it('or where a place cannot be read', () => {
    expect(refused(sheet(row(1, '<c r="&#88;FD1"><v>1</v></c>')))).toContain('第 256 列');
  });

  it.each([
    ['内容隔得太远', row(1, text('A1', '一')) + row(1_048_576, text('Z1048576', '二'))],
    ['超过 20 万个', row(1, '<c><v>1</v></c>'.repeat(200)).repeat(1001)],
    [
      '合并的单元格超过 2 万处',
      row(1, text('A1', '一')),
      `<mergeCells>${'<mergeCell ref="A1:B1"/>'.repeat(20_001)}</mergeCells>`,
    ],
    ['超过 50 万项', row(1, text('A1', '一')), '<hyperlink/>'.repeat(500_001)],
  ])('or where it is too large: %s', (sentence, rows, after = '') => {
    expect(refused(sheet(rows, after))).toContain(sentence);
  });

  it('or where merged cells overlap without end', async () => {
    const rows = Array.from({ length: 2000 }, (_, at) =>
      row(at + 1, text(`A${at + 1}`, '其他') + text(`BA${at + 1}`, '1')),
    );
    const bytes = sheet(rows.join(''), `<mergeCells>${'<mergeCell ref="A1:BA2000"/>'.repeat(100)}</mergeCells>`);
    expect(await readReport(bytes, '表.xlsx')).toMatchObject({ reason: expect.stringContaining('互相重叠') });
  });

  it('each sheet alone for an import, all together for a report', () => {
    const rows = row(1, '<c><v>1</v></c>'.repeat(200)).repeat(600);
    const bytes = excelFile([
      { name: '一', rows },
      { name: '二', rows },
    ]);
    expect(refused(bytes, false)).toBe('read');
    expect(refused(bytes)).toContain('超过 20 万个');
  });

  it('and a register of five thousand rows passes', async () => {
    const rows = Array.from({ length: 5000 }, (_, at) => [`公告 ${at}`, '2024-01-05', '1', '2', '3', '4']);
    const bytes = await writeExcel('登记', ['标题', '日期', '甲', '乙', '丙', '丁'], rows);
    expect((await readSheet(bytes)).rows).toHaveLength(5000);
  });
});
