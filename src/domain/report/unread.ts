import { proactiveBlocks as blocks2019, otherRow } from '../../../law/report-format/2019.ts';
import { applicantColumns, proactiveBlocks as blocks2021 } from '../../../law/report-format/2021.ts';
import {
  hasSingleOtherRow,
  remedyBlockKeys,
  remedyCell,
  remedyName,
  requestCell,
  rowName,
  tableTitles,
} from './cells.ts';
import { isEmptyMark } from './marks.ts';
import type { CellPath, Report } from './report.ts';
import { type ReportTables, type RequestTable, requestRowKeys } from './tables.ts';

/** A table of the form that was not read to the end: what is missing, and how to give a copy that can be read. */
export interface Unread {
  table: keyof ReportTables;
  what: string;
  advice: string;
}

type Values = readonly (number | string | null)[];

/** A printed row: its name, the paths of its cells, and what was read in them. */
interface Row {
  name: string;
  cells: readonly CellPath[];
  values(tables: ReportTables): Values;
}

const better = '请换 Word、WPS 的原件（.docx）或者网页另存的 html，每格一个数';
const advices = {
  absent: `请核对文件里有没有这张表。表格是图片或扫描件、文件被截断、全文挤成一段的，读不出来；${better}。`,
  empty: `没有的请填 0。原件上填了数的，${better}。`,
  unplaced: `没有的请填 0：数的个数与格子对不上、几个数连写的，分不出是哪一格，明册不猜。${better}。`,
  cut: `这是表的后一截，文件可能被截断了：请给出完整的文件。不是截断的，${better}。`,
} as const;

const proactiveRows2021: readonly Row[] = blocks2021.flatMap((block) =>
  block.rows.map(({ key, label }): Row => {
    if (block.columns.length === 1)
      return {
        name: label,
        cells: [`proactive.${key}`],
        values: ({ proactive }) => [proactive[key as 'admin_licences']],
      };
    const columns = block.columns.map((column) => column.key as 'issued');
    return {
      name: label,
      cells: columns.map((column) => `proactive.${key}.${column}`),
      values: ({ proactive }) => columns.map((column) => proactive[key as 'rules'][column]),
    };
  }),
);
const proactiveRows2019: readonly Row[] = blocks2019.flatMap((block) =>
  block.rows.map(({ key, label }): Row => {
    const columns = block.columns.map((column) => column.key);
    return {
      name: label,
      cells: columns.map((column) => `proactive.layout_2019.${key}.${column}`),
      values: ({ proactive }) =>
        columns.map((column) => (proactive.layout_2019?.[key] as Record<string, number | null>)?.[column] ?? null),
    };
  }),
);
const requestRow = (key: keyof RequestTable): Row => ({
  name: rowName(key),
  cells: applicantColumns.map((_, column) => requestCell(key, column)),
  values: ({ requests }) => requests[key],
});
const requestRows2021: readonly Row[] = requestRowKeys.map(requestRow);
const requestRows2019: readonly Row[] = requestRowKeys.flatMap((key) => {
  if (key.startsWith('results.other.')) return [];
  return key === 'results.total' ? [requestRow(otherRow.key), requestRow(key)] : [requestRow(key)];
});
const remedyRows: readonly Row[] = remedyBlockKeys.map((key) => ({
  name: remedyName(key),
  cells: [0, 1, 2, 3, 4].map((column) => remedyCell(key, column)),
  values: ({ remedies }) => remedies[key],
}));

/** The rows that a table has in the layout of the report. */
function rowsOf(table: Unread['table'], report: Report): readonly Row[] {
  if (table === 'proactive') return report.layout.proactive === '2019' ? proactiveRows2019 : proactiveRows2021;
  if (table === 'requests') return hasSingleOtherRow(report) ? requestRows2019 : requestRows2021;
  return remedyRows;
}

/** Whether no number of a table was read. */
export const nothingRead = (report: Report, table: Unread['table']): boolean =>
  rowsOf(table, report).every(({ values }) => values(report.tables).every((value) => value === null));

/** What of the three tables was not read; empty where every printed cell gave its number, or the mark that stands in it. */
export function unreadOf(report: Report): Unread[] {
  return (['proactive', 'requests', 'remedies'] as const).flatMap((table) => unreadTable(table, report) ?? []);
}

function unreadTable(table: Unread['table'], report: Report): Unread | null {
  const rows = rowsOf(table, report);
  const title = tableTitles[table];
  const states = rows.map((row) => stateOf(row, report));
  if (states.every((state) => state === 'whole')) return null;
  if (!states.some((state) => state === 'whole' || state === 'partly')) {
    if (states.some((state) => state === 'empty'))
      return { table, what: `${title}的格子是空的，没有一个数。`, advice: advices.empty };
    return report.prose?.tablesSeen[table]
      ? { table, what: `认出了${title}，但是其中的数一个也没有读到。`, advice: advices.unplaced }
      : { table, what: `没有读到${title}。`, advice: advices.absent };
  }
  const named = (state: State): string[] => rows.filter((_, at) => states[at] === state).map(({ name }) => name);
  const [none, some] = [named('nothing'), named('partly')];
  if (none.length + some.length === 0) return null;
  const parts = [
    ...(none.length > 0 ? [`有 ${none.length} 行没有读到（${shown(none)}）`] : []),
    ...(some.length > 0 ? [`有 ${some.length} 行没有读全（${shown(some)}）`] : []),
  ];
  const tail = none.length > 1 && states.slice(-none.length).every((state) => state === 'nothing');
  return { table, what: `${title}${parts.join('，')}。`, advice: tail ? advices.cut : advices.unplaced };
}

/** A row of which every cell is known, by number or mark; only some; none; or one whose cells are all marked empty. */
type State = 'whole' | 'partly' | 'nothing' | 'empty';

function stateOf({ cells, values }: Row, { marks, tables }: Report): State {
  const row = values(tables);
  if (!row.includes(null)) return 'whole';
  let numbers = 0;
  let empty = 0;
  for (let at = 0; at < row.length; at++) {
    const mark = row[at] === null ? marks[cells[at]!] : '';
    if (row[at] !== null || (mark !== undefined && !isEmptyMark(mark))) numbers++;
    else if (mark !== undefined) empty++;
  }
  if (empty === row.length) return 'empty';
  if (numbers + empty === row.length) return 'whole';
  return numbers + empty > 0 ? 'partly' : 'nothing';
}

const shown = (names: readonly string[]): string => `${names.slice(0, 4).join('、')}${names.length > 4 ? '等' : ''}`;
