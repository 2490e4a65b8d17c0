import { demoProse } from '../../src/demo/cejing-2024.ts';
import { decisions } from '../../src/domain/register/registers.ts';
import type { ReportTables } from '../../src/domain/report/tables.ts';
import type { OrganRow } from '../../src/store/database.ts';
import type { House } from '../../src/store/house.ts';
import { publishedReport } from '../../src/store/report/published.ts';
import { adoptReport, publishReport, writeReport } from '../../src/store/report/report-act.ts';
import type { ReportFile } from '../../src/store/report/report-file.ts';
import { explainAll, importRows } from './house.ts';

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
  await explainAll(house, organ, year);
  must(await publishReport(house, 'tester', organ, { year }));
}

/** Adopts a report that was published elsewhere before. */
export async function adoptYear(
  house: House,
  organ: OrganRow,
  year: number,
  tables: ReportTables,
  layout: ReportFile['layout'] = { proactive: '2021', requests: '2021' },
): Promise<ReportFile> {
  const given = {
    year,
    layout,
    tables,
    prose: wordsOf(year),
    url: `https://example.invalid/${year}.html`,
    source: null,
  };
  must(await adoptReport(house, 'tester', organ, { ...given, published_on: `${year + 1}-01-20` }));
  return (await publishedReport(house, house.db, organ, year))!;
}

function must(outcome: { ok: boolean; refusal?: { sentence: string } }): void {
  if (!outcome.ok) throw new Error(outcome.refusal?.sentence ?? 'refused');
}
