import * as layout2021 from '../../../../law/report-format/2021.ts';
import { hasSingleOtherRow, rowName, tableTitles } from '../cells.ts';
import { joined, type SectionKey, sectionOf } from '../prose/sections.ts';
import type { Report } from '../report.ts';
import { type RequestTable, requestRowKeys } from '../tables.ts';
import { type Draft, nothing, rule } from './rule.ts';

export const layoutOfTheYear = rule({
  id: 'D-03',
  severity: 'warning',
  words: '三张表齐全；2021年起的报告用2021年版式：表三有 25 行，“（六）其他处理”分三行',
  source: `${layout2021.notice}；此前的2019年、2020年报告用2019年试行版式`,
  find(report, { occasion }) {
    const { layout } = report;
    const oldRequests = layout.requests !== null && hasSingleOtherRow(report);
    const mixed = layout.proactive === '2021' && oldRequests;
    const newLaw = report.year === null ? mixed : report.year >= layout2021.firstYear;
    const found: Draft[] = [];
    if (newLaw && oldRequests) {
      found.push({
        where: `${tableTitles.requests}，（六）其他处理`,
        message: `表三用的是2019年版式，“（六）其他处理”只有一行。${layout2021.notice}要求分三行：逾期不补正、逾期不缴费、其他。${occasion === 'submission' ? '这是机关设置里选的；上级机关没有要求用旧格式的，请改回 2021 年格式。' : '请换用现行表格；这一行的数字保留在“其他处理”，没有替您分到三行里。'}`,
        evidence: { layout: '2019', expected: '2021', cells: ['requests.results.other.total'] },
      });
    }
    if (newLaw && layout.proactive === '2019') {
      found.push({
        where: tableTitles.proactive,
        message: `表二用的是2019年版式（上一年项目数量、本年增/减等列）。${layout2021.notice}改为本年制发、废止、现行有效件数和处理决定数量。请换用现行表格重新填报。`,
        evidence: { layout: '2019', expected: '2021' },
      });
    }
    const missing = missingRows(report);
    if (missing.length > 0) {
      found.push({
        where: tableTitles.requests,
        message: `表三应有 25 行，有 ${missing.length} 行没有读到：${missing.slice(0, 4).map(rowName).join('、')}${missing.length > 4 ? '等' : ''}。可能是表格不全，也可能是文件被截断；没有读到的按未知处理，不当作 0。`,
        evidence: { missing },
      });
    }
    for (const { key, section, words } of tablesOf) {
      const text = lost(report, key, section);
      if (text === null) continue;
      const name = tableTitles[key].slice(0, 2);
      found.push({
        where: tableTitles[key],
        message: words.test(text)
          ? `有${name}的标题，表格的文字也在，但是连成了一片，没有读出其中的数；这些格按未知处理，不当作 0。请换一份表格没有打散的文件再检查，并用文字表格公开。`
          : `有${name}的标题，没有读到表格。可能是图片，也可能在复制时丢失了；这些格按未知处理，不当作 0。请用文字表格公开。`,
        evidence: { missing: tableTitles[key] },
      });
    }
    return found.length === 0 ? nothing : found;
  },
});

const tablesOf = [
  { key: 'proactive', section: 's2_proactive', words: /第二十条第|信息内容/ },
  { key: 'requests', section: 's3_requests', words: /勾稽关系|本年新收政府信息公开申请数量/ },
  { key: 'remedies', section: 's4_remedies', words: /结果维持|尚未审结/ },
] as const;

/** The text of a section in which no table was met, where the text goes on after it; else null. */
function lost(report: Report, key: keyof typeof tableTitles, name: SectionKey): string | null {
  if (report.prose === null || report.prose.tablesSeen[key]) return null;
  const section = sectionOf(report, name);
  return section === null || section === report.prose.sections.at(-1) ? null : joined(section.paragraphs);
}

/** Rows of which neither a number nor a mark was met, in a table 三 of which some row was. */
function missingRows(report: Report): (keyof RequestTable)[] {
  if (report.prose === null || !report.prose.tablesSeen.requests) return [];
  const single = hasSingleOtherRow(report);
  const expected: (keyof RequestTable)[] = single
    ? [...requestRowKeys.filter((key) => !key.startsWith('results.other.')), 'results.other']
    : [...requestRowKeys];
  const absent = expected.filter((row) => report.tables.requests[row].every((count) => count === null));
  if (absent.length === 0) return absent;
  const marked = Object.keys(report.marks).map((path) => path.slice('requests.'.length, path.lastIndexOf('.')));
  const missing = absent.filter((row) => !marked.includes(row));
  return missing.length === expected.length ? [] : missing;
}
