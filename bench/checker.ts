import { demoProse } from '../src/demo/cejing-2024.ts';
import { readReport } from '../src/documents/read/index.ts';
import { writeReport } from '../src/documents/write/formats.ts';
import { assembleTables } from '../src/domain/report/assemble.ts';
import { checkReport, fileContext } from '../src/domain/report/check.ts';
import type { Report } from '../src/domain/report/report.ts';
import type { Line, Scale } from './measure.ts';

const counts = new Map([
  ['proactive.admin_licences', 204],
  ['proactive.admin_penalties', 12],
  ['requests.new_received.natural_person', 9],
  ['requests.results.granted.natural_person', 7],
  ['requests.carried_out.natural_person', 2],
]);
const shown = {
  organ_name: '测量镇人民政府',
  year: 2024,
  prose: demoProse,
  tables: assembleTables(counts),
  layout: { requests: '2021' as const },
  digest: '',
};

const perSecond = (n: number, start: number): number => Math.round((n * 1000) / (performance.now() - start));

/** Rules alone on 100,000 report objects, and Word files read and checked, on one core. */
export async function benchChecker(at: Scale): Promise<Line[]> {
  const docx = await writeReport(shown, 'docx');
  const read = await readReport(docx, 'report.docx');
  if (!read.readable) throw new Error(read.reason);
  const withProse = read.report;
  const tablesOnly: Report = { ...withProse, prose: null };
  const lines: Line[] = [];
  for (const [name, report] of [
    ['只有三张表', tablesOnly],
    [`带正文（${JSON.stringify(withProse.prose).length} 字）`, withProse],
  ] as const) {
    const times = at(100_000, 100);
    for (let i = 0; i < times / 50; i++) checkReport(report, fileContext);
    const start = performance.now();
    for (let i = 0; i < times; i++) checkReport(report, fileContext);
    const rate = perSecond(times, start);
    lines.push({
      name: `规则核对 ${times} 份年报：${name}`,
      measured: `${rate} 份/秒`,
      wanted: '≥ 10 000 份/秒',
      reached: rate >= 10_000,
    });
  }
  const once = async (): Promise<void> => {
    const result = await readReport(docx, 'report.docx');
    if (!result.readable || result.report.tables.proactive.admin_licences !== 204) throw new Error('docx not read');
    checkReport(result.report, fileContext);
  };
  const times = at(300, 3);
  for (let i = 0; i < times / 10; i++) await once();
  const start = performance.now();
  for (let i = 0; i < times; i++) await once();
  const rate = perSecond(times, start);
  lines.push({
    name: `Word 年报读取并核对（${Math.round(docx.length / 1024)} KB）`,
    measured: `${rate} 份/秒`,
    wanted: '≥ 100 份/秒',
    reached: rate >= 100,
  });
  return lines;
}
