import { proactiveBlocks as blocks2019, otherRow } from '../../../../law/report-format/2019.ts';
import {
  applicantColumns,
  proactiveBlocks as blocks2021,
  remedyColumns,
  requestGroups,
  requestIdentity,
  requestRows,
  sections,
} from '../../../../law/report-format/2021.ts';
import type { Layout } from '../../../domain/report/tables.ts';

/** An invented report for tests: printed values by cell path, in one layout a table. */
export interface Form {
  proactive: Layout;
  requests: Layout;
  values: Record<string, string>;
}

/** A printed cell of the form. */
export interface FormCell {
  text: string;
  colspan?: number;
  rowspan?: number;
  /** Whether it is a value, so that a renderer may print it in its own way. */
  value?: boolean;
}

export const title = ['青石县柳河镇人民政府', '2024年政府信息公开工作年度报告'] as const;
const value = (form: Form, path: string): FormCell => ({ text: form.values[path] ?? '', value: true });

/** Table 二 as printed, row by row. */
export function proactiveRows(form: Form): FormCell[][] {
  const blocks = form.proactive === '2021' ? blocks2021 : blocks2019;
  return blocks.flatMap((block) => [
    [{ text: block.item, colspan: 4 }],
    [{ text: '信息内容' }, ...block.columns.map((column) => ({ text: column.label }))],
    ...block.rows.map((row) => [
      { text: row.label },
      ...block.columns.map((column) =>
        value(form, proactivePath(form.proactive, row.key, column.key, block.columns.length)),
      ),
    ]),
  ]);
}

function proactivePath(layout: Layout, row: string, column: string, columns: number): string {
  if (layout === '2019') return `proactive.layout_2019.${row}.${column}`;
  return columns > 1 ? `proactive.${row}.${column}` : `proactive.${row}`;
}

/** Table 三 as printed, with its three header rows and merged group cells. */
export function requestRowsOf(form: Form): FormCell[][] {
  const head: FormCell[][] = [
    [
      { text: requestIdentity, colspan: 3, rowspan: 3 },
      { text: '申请人情况', colspan: 7 },
    ],
    [
      { text: '自然人', rowspan: 2 },
      { text: '法人或其他组织', colspan: 5 },
      { text: '总计', rowspan: 2 },
    ],
    applicantColumns.slice(1, 6).map((column) => ({ text: column.label })),
  ];
  const rows = requestRows.filter((row) => form.requests === '2021' || row.group !== 'other');
  const size = (group: string) => rows.filter((row) => row.group === group).length;
  const inResults = rows.filter((row) => row.key.startsWith('results.')).length + (form.requests === '2019' ? 1 : 0);
  let before: string | null = null;
  const body = rows.flatMap((row) => {
    const cells: FormCell[] = [];
    const printed: FormCell[][] = [];
    if (row.key === 'results.total' && form.requests === '2019')
      printed.push([{ text: otherRow.label, colspan: 2 }, ...counts(form, otherRow.key)]);
    if (row.key === 'results.granted') cells.push({ text: requestGroups.results, rowspan: inResults });
    const group = row.group as keyof typeof requestGroups | null;
    if (group !== null && group !== 'results' && group !== before)
      cells.push({ text: requestGroups[group], rowspan: size(group) });
    const width = group === null ? 3 : group === 'results' ? 2 : 1;
    cells.push({ text: row.label, colspan: width }, ...counts(form, row.key));
    before = group;
    printed.push(cells);
    return printed;
  });
  return [...head, ...body];
}

const counts = (form: Form, key: string) =>
  applicantColumns.map((column) => value(form, `requests.${key}.${column.key}`));

/** Table 四 as printed. */
export function remedyRows(form: Form): FormCell[][] {
  const five = remedyColumns.map((column) => ({ text: column.label }));
  const blocks = ['reconsideration', 'litigation_direct', 'litigation_after_reconsideration'];
  return [
    [
      { text: '行政复议', colspan: 5 },
      { text: '行政诉讼', colspan: 10 },
    ],
    [
      ...five.map((cell) => ({ ...cell, rowspan: 2 })),
      { text: '未经复议直接起诉', colspan: 5 },
      { text: '复议后起诉', colspan: 5 },
    ],
    [...five, ...five],
    blocks.flatMap((block) => remedyColumns.map((column) => value(form, `remedies.${block}.${column.key}`))),
  ];
}

/** A part of the report: a line of prose, or a table. */
export type Part = { line: string } | { rows: FormCell[][] };

/** The whole report in printed order. */
export function parts(form: Form): Part[] {
  const heading = (index: number) => ({ line: `${sections[index]!.no}、${sections[index]!.heading}` });
  return [
    ...title.map((line) => ({ line })),
    { line: '本报告所列数据的统计期限为2024年1月1日至12月31日。' },
    heading(0),
    { line: '2024年，柳河镇按照条例公开政府信息36条，收到申请见下表。' },
    heading(1),
    { rows: proactiveRows(form) },
    heading(2),
    { rows: requestRowsOf(form) },
    heading(3),
    { rows: remedyRows(form) },
    heading(4),
    { line: '公开目录更新还不够及时，下一步按月核对。' },
    heading(5),
    { line: '本年度未收取信息处理费。' },
  ];
}
