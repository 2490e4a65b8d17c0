import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { excelFile, row, text } from '../../../test/builders/hostile-office.ts';
import { goldenTables } from '../../../test/builders/report.ts';
import { testApart } from '../../../test/support/apart.ts';
import { readSheet, writeDelimited, writeExcel } from '../../documents/sheet.ts';
import { pngOf } from '../../documents/write/dossier/testing/pixels.ts';
import { fileFormats, writeReport } from '../../documents/write/formats.ts';
import { readRows } from '../../domain/register/import.ts';
import { publications } from '../../domain/register/registers.ts';
import { packed, unpacked } from './rows.ts';
import { type ArgsOf, type TaskName, tasks } from './tasks.ts';

const fixtures = join(import.meta.dirname, '../../../test/fixtures/reports');
const report = {
  organ_name: '青石县柳河镇人民政府',
  year: 2024,
  prose: { preamble: '本报告由柳河镇编制。', s1_overview: '公开信息。', s5_problems: '无。', s6_other: '无。' },
  tables: goldenTables(),
  layout: { requests: '2021' as const },
  digest: '',
};
const hidden = excelFile([
  { name: '公示', rows: row(1, text('A1', '电话：13812345678')) },
  { name: '底稿', state: 'hidden', rows: row(1, text('A1', '内部口径')) },
]);
const rows = Array.from({ length: 1201 }, (_, i) => [`第${i}行`, '', '，"']);
const dossier = {
  organ: '青石县柳河镇人民政府',
  title: '王演示申请公开合同',
  number: '2025-018',
  year: 2025,
  retention: '30年',
  from: '2025-07-08',
  to: null,
  parts: [
    { name: '照片.png', bytes: pngOf('colours').bytes },
    { name: '损坏.pdf', bytes: Buffer.from('%PDF-1.7') },
  ].map(({ name, bytes }) => ({
    title: name,
    docNo: null,
    responsible: null,
    on: null,
    content: { kind: 'file' as const, name, bytes },
  })),
};

/** What a task gives in a child, and here. */
async function both<K extends TaskName>(task: K, ...args: ArgsOf<K>) {
  const there = await testApart().run(task, args);
  const here = await (tasks[task].work as (...args: ArgsOf<K>) => Promise<unknown>)(...args);
  return { there, here };
}

describe('what is done in a child is what would be done here', () => {
  it.each(readdirSync(fixtures).filter((name) => !name.endsWith('.json')))('when %s is checked', async (name) => {
    const { there, here } = await both('check', name, readFileSync(join(fixtures, name)), 'town');
    expect(there).toEqual(here);
  });

  it.each(fileFormats)('when a report is written as %s, and read to be filled in', async (format) => {
    const written = await both('report', report, format);
    // Packed files tell when they were made.
    if (format === 'pdf' || format === 'html') expect(written.there).toEqual(new Uint8Array(written.here as never));
    const { there, here } = await both('fill', `年报.${format}`, await writeReport(report, format));
    expect(there).toEqual(here);
    expect(there).toMatchObject({ readable: true, year: 2024 });
  });

  it('when a file is inspected and cleaned', async () => {
    for (const { there, here } of [
      await both('inspect', '名单.xlsx', hidden),
      await both('clean', '名单.xlsx', hidden, true),
      await both('release', hidden, false),
    ])
      expect(there).toEqual(here);
    expect(await both('release', Buffer.from('{\\rtf1 a}'), false)).toEqual({ there: null, here: null });
  });

  it('when a sheet is read for a register', async () => {
    const header = ['标题', '渠道', '发布日期', '领域', '记录编号', '备注'];
    const lines = rows.map(([title], i) => [title!, '政府网站', i === 7 ? '去年' : '2024-03-01', '', '', '']);
    const bytes = await writeExcel('表', header, lines);
    const { digest, rows: count, read } = await testApart().run('sheet', [bytes, 'publications']);
    expect(digest).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(count).toBe(1201);
    const there = {
      rows: await unpacked(read.rows),
      errors: await unpacked(read.errors),
      notes: await unpacked(read.notes),
    };
    expect(there).toEqual(readRows(publications, await readSheet(bytes)));
    expect(there.rows).toHaveLength(1200);
    expect(there.errors).toMatchObject([{ line: 9, column: '发布日期' }]);
    expect(there.notes[0]).toMatchObject({ line: 1, column: '备注' });
  });

  it('when a table is written', async () => {
    const header = ['甲', '乙', '丙'];
    const csv = await testApart().run('table', ['表', header, await packed(rows), 'csv']);
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(csv)).toBe(await writeDelimited(header, rows));
    const sheet = await readSheet(await testApart().run('table', ['表', header, await packed(rows), 'xlsx']));
    expect([sheet.header, ...sheet.rows.map(({ cells }) => cells)]).toEqual([header, ...rows]);
  });

  it('when a case file is bound', async () => {
    const { there, here } = await both('dossier', dossier);
    expect(there).toEqual(here);
  });

  it('when it is refused with a sentence', async () => {
    await expect(testApart().run('sheet', [await writeExcel('表', [], []), 'decisions'])).rejects.toThrow(
      '没有找到表头。',
    );
    await expect(testApart().run('sheet', [new Uint8Array(), 'decisions'])).rejects.toThrow(
      '文件是空的，没有可导入的内容。',
    );
  });
});
