import { demoProse } from '../../src/demo/cejing-2024.ts';
import { decisions } from '../../src/domain/register/registers.ts';
import type { ReportTables } from '../../src/domain/report/tables.ts';
import type { OrganRow } from '../../src/store/database.ts';
import type { House } from '../../src/store/house.ts';
import { type ReportFile, reportDigest } from '../../src/store/report/report.ts';
import { publishReport, writeReport } from '../../src/store/report/report-act.ts';
import { projectReport } from '../../src/store/report/report-state.ts';
import { importRows } from './house.ts';

type SetHouse = House & { at: (instant: string) => void };

/** The demo's words, told of another year. */
export const wordsOf = (year: number): ReportFile['prose'] => ({
  ...(JSON.parse(JSON.stringify(demoProse).replaceAll('2024', String(year))) as ReportFile['prose']),
  s5_problems: `${year}年存在的问题是栏目更新不够及时（演示${year}）。下一步按月核对公开目录。`,
});

/** Publishes a report of a year through the acts that a clerk uses, with so many licences. */
export async function publishYear(house: SetHouse, organ: OrganRow, year: number, licences: number): Promise<void> {
  house.at(`${year + 1}-01-20T02:00:00Z`);
  const rows = Array.from({ length: licences }, (_, i) => ({
    决定书文号: `演示许决〔${year}〕${i + 1}号`,
    类型: '行政许可',
    决定日期: `${year}-${String((i % 12) + 1).padStart(2, '0')}-15`,
    相对人: `演示相对人${i + 1}`,
    事项: '演示事项',
  }));
  if (rows.length > 0) must(await importRows(house, organ, decisions, rows, { name: `${year}.csv` }));
  must(await writeReport(house, 'tester', organ, { year, prose: wordsOf(year) }));
  must(await publishReport(house, 'tester', organ, { year }));
}

/** Stores a report that was published elsewhere before, as the file and the row that adopting one leaves behind. */
export async function adoptYear(
  house: House,
  organ: OrganRow,
  year: number,
  tables: ReportTables,
  layout: ReportFile['layout'] = { proactive: '2021', requests: '2021' },
): Promise<ReportFile> {
  const prose = wordsOf(year);
  const adopted = { url: `https://example.gov.cn/${year}.html`, adopted_on: '2025-02-01' };
  const head = { organ: organ.code, organ_name: organ.name, year, layout, adopted, ledger: { seq: 0, head: '' } };
  const draft: ReportFile = { ...head, prose, tables, findings: [], digest: '' };
  const file = { ...draft, digest: reportDigest(draft) };
  const file_digest = await house.files.put(Buffer.from(JSON.stringify(file)));
  await house.db.transaction().execute((tx) =>
    projectReport(tx, organ.organ_id, {
      year,
      version: 1,
      textVersion: 1,
      prose,
      published: { on: `${year + 1}-01-20`, seq: 0, digest: file.digest, file_digest },
    }),
  );
  return file;
}

function must(outcome: { ok: boolean; refusal?: { sentence: string } }): void {
  if (!outcome.ok) throw new Error(outcome.refusal?.sentence ?? 'refused');
}
