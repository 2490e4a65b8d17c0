import { load } from 'cheerio';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { demoProse } from '../src/demo/cejing-2024.ts';
import { readReport } from '../src/documents/read/index.ts';
import { reportHtml } from '../src/documents/write/html/fragment.ts';
import { assembleTables } from '../src/domain/report/assemble.ts';
import { checkReport, fileContext } from '../src/domain/report/check.ts';
import type { Report } from '../src/domain/report/report.ts';
import type { Line } from './measure.ts';

const counts = new Map([
  ['proactive.admin_licences', 204],
  ['proactive.admin_penalties', 12],
  ['requests.new_received.natural_person', 9],
  ['requests.results.granted.natural_person', 7],
  ['requests.carried_out.natural_person', 2],
]);
const shown = { organ_name: '测量镇人民政府', year: 2024, prose: demoProse, tables: assembleTables(counts) };
const html = reportHtml({ ...shown, layout: { requests: '2021' }, digest: '' });

/** The report as a Word file with the same merged cells, as a person would hand it in. */
async function asDocx(): Promise<Uint8Array> {
  const $ = load(html);
  const children = $('main')
    .find('h1, h2, p, table')
    .toArray()
    .map((element) => {
      if (element.tagName !== 'table') return new Paragraph($(element).text());
      return new Table({
        rows: $(element)
          .find('tr')
          .toArray()
          .map(
            (row) =>
              new TableRow({
                children: $(row)
                  .find('th, td')
                  .toArray()
                  .map(
                    (cell) =>
                      new TableCell({
                        children: [new Paragraph($(cell).text())],
                        columnSpan: Number($(cell).attr('colspan') ?? 1),
                        rowSpan: Number($(cell).attr('rowspan') ?? 1),
                      }),
                  ),
              }),
          ),
      });
    });
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

const perSecond = (n: number, start: number): number => Math.round((n * 1000) / (performance.now() - start));

/** Rules alone on 100,000 report objects, and Word files read and checked, on one core. */
export async function benchChecker(): Promise<Line[]> {
  const read = await readReport(new TextEncoder().encode(html), 'report.html');
  if (!read.readable) throw new Error(read.reason);
  const withProse = read.report;
  const tablesOnly: Report = { ...withProse, prose: null };
  const lines: Line[] = [];
  for (const [name, report] of [
    ['只有三张表', tablesOnly],
    [`带正文（${JSON.stringify(withProse.prose).length} 字）`, withProse],
  ] as const) {
    for (let i = 0; i < 2000; i++) checkReport(report, fileContext);
    const start = performance.now();
    for (let i = 0; i < 100_000; i++) checkReport(report, fileContext);
    const rate = perSecond(100_000, start);
    lines.push({
      name: `规则核对 100 000 份年报：${name}`,
      measured: `${rate} 份/秒`,
      wanted: '≥ 10 000 份/秒',
      reached: rate >= 10_000,
    });
  }
  const docx = await asDocx();
  const once = async (): Promise<void> => {
    const result = await readReport(docx, 'report.docx');
    if (!result.readable || result.report.tables.proactive.admin_licences !== 204) throw new Error('docx not read');
    checkReport(result.report, fileContext);
  };
  for (let i = 0; i < 30; i++) await once();
  const start = performance.now();
  for (let i = 0; i < 300; i++) await once();
  const rate = perSecond(300, start);
  lines.push({
    name: `Word 年报读取并核对（${Math.round(docx.length / 1024)} KB）`,
    measured: `${rate} 份/秒`,
    wanted: '≥ 100 份/秒',
    reached: rate >= 100,
  });
  return lines;
}
