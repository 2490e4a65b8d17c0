import {
  at,
  hasSingleOtherRow,
  remedyAt,
  remedyCell,
  requestCell,
  rowsOf,
  sum,
  sumRows,
  totalColumn,
} from './cells.ts';
import type { Claim, Subject } from './prose/claim.ts';
import type { CellPath, Report } from './report.ts';
import type { Count, RemedyBlockKey, RequestTable } from './tables.ts';

/** What the tables say about a subject that the text claims a number for. */
export interface Told {
  /** The cell in a clerk's words. */
  words: string;
  value: Count;
  /** Other numbers that the same words may also mean. */
  also: Count[];
  cells: CellPath[];
}

const add = (a: Count, b: Count): Count => (a === null || b === null ? null : a + b);
const group = { denied: rowsOf('denied'), unable: rowsOf('unable'), not_processed: rowsOf('not_processed') } as const;
const otherRows = rowsOf('other');

type Reader = (report: Report, claim: Claim) => Told;

const row =
  (key: keyof RequestTable, words: string): Reader =>
  ({ tables }) => ({
    words,
    value: at(tables.requests[key], totalColumn),
    also: [],
    cells: [requestCell(key, totalColumn)],
  });

const groupTotal =
  (key: keyof typeof group, words: string): Reader =>
  ({ tables }) => ({
    words,
    value: sumRows(tables.requests, group[key], totalColumn),
    also: [],
    cells: group[key].map((each) => requestCell(each, totalColumn)),
  });

const decision =
  (key: 'admin_licences' | 'admin_penalties' | 'admin_coercion', words: string): Reader =>
  ({ tables }) => ({ words, value: tables.proactive[key], also: [], cells: [`proactive.${key}`] });

const stock =
  (key: 'issued' | 'repealed' | 'in_force', words: string): Reader =>
  ({ tables }) => ({
    words,
    value: tables.proactive.normative_documents[key],
    also: [],
    cells: [`proactive.normative_documents.${key}`],
  });

const suits: readonly RemedyBlockKey[] = ['litigation_direct', 'litigation_after_reconsideration'];

const remedyResult =
  (column: 'upheld' | 'corrected', words: string, blocks: readonly RemedyBlockKey[]): Reader =>
  ({ tables }) => ({
    words: `表四${blocks.length === 1 ? '“行政复议”' : '“行政诉讼”两块'}结果${words}`,
    value: sum(blocks.map((block) => tables.remedies[block][remedyAt[column]])),
    also: [],
    cells: blocks.map((block) => remedyCell(block, remedyAt[column])),
  });

function litigationTotal({ tables }: Report): Count {
  const { litigation_direct, litigation_after_reconsideration } = tables.remedies;
  return add(litigation_direct[remedyAt.total], litigation_after_reconsideration[remedyAt.total]);
}
const litigationCells = [
  remedyCell('litigation_direct', remedyAt.total),
  remedyCell('litigation_after_reconsideration', remedyAt.total),
];

const readers: Record<Subject, Reader> = {
  received({ tables: { requests } }, { withCarriedIn }) {
    const value = at(requests.new_received, totalColumn);
    const both = add(value, at(requests.carried_in, totalColumn));
    return {
      words: '表三“本年新收”总计',
      value,
      also: withCarriedIn ? [both, at(requests['results.total'], totalColumn)] : [],
      cells: [requestCell('new_received', totalColumn)],
    };
  },
  carried_in: row('carried_in', '表三“上年结转”总计'),
  carried_out: row('carried_out', '表三“结转下年度”总计'),
  concluded: row('results.total', '表三“办理结果总计”'),
  answered({ tables: { requests } }) {
    const value = at(requests['results.total'], totalColumn);
    const other = sumRows(requests, otherRows, totalColumn) ?? at(requests['results.other'], totalColumn);
    const without = sumRows(requests, group.not_processed, totalColumn);
    const answered = value === null || other === null ? null : value - other;
    return {
      words: '表三“办理结果总计”',
      value,
      also: [answered, answered === null || without === null ? null : answered - without],
      cells: [requestCell('results.total', totalColumn)],
    };
  },
  granted: row('results.granted', '表三“（一）予以公开”总计'),
  partial: row('results.partial', '表三“（二）部分公开”总计'),
  denied: groupTotal('denied', '表三“（三）不予公开”各行之和'),
  unable: groupTotal('unable', '表三“（四）无法提供”各行之和'),
  not_processed: groupTotal('not_processed', '表三“（五）不予处理”各行之和'),
  other(report) {
    const rows = hasSingleOtherRow(report) ? (['results.other'] as const) : otherRows;
    return {
      words: '表三“（六）其他处理”',
      value: sumRows(report.tables.requests, rows, totalColumn),
      also: [],
      cells: rows.map((each) => requestCell(each, totalColumn)),
    };
  },
  natural: ({ tables: { requests } }) => ({
    words: '表三“本年新收”自然人',
    value: at(requests.new_received, 0),
    also: [add(at(requests.new_received, 0), at(requests.carried_in, 0))],
    cells: [requestCell('new_received', 0)],
  }),
  legal({ tables: { requests } }) {
    const value = sum(requests.new_received.slice(1, totalColumn));
    return {
      words: '表三“本年新收”法人或其他组织各列之和',
      value,
      also: [add(value, sum(requests.carried_in.slice(1, totalColumn)))],
      cells: [1, 2, 3, 4, 5].map((column) => requestCell('new_received', column)),
    };
  },
  reconsideration: ({ tables }) => ({
    words: '表四“行政复议”总计',
    value: tables.remedies.reconsideration[remedyAt.total],
    also: [],
    cells: [remedyCell('reconsideration', remedyAt.total)],
  }),
  litigation: (report) => ({
    words: '表四“行政诉讼”两块总计之和',
    value: litigationTotal(report),
    also: [],
    cells: litigationCells,
  }),
  remedies(report) {
    return {
      words: '表四行政复议、行政诉讼总计之和',
      value: add(report.tables.remedies.reconsideration[remedyAt.total], litigationTotal(report)),
      also: [],
      cells: [remedyCell('reconsideration', remedyAt.total), ...litigationCells],
    };
  },
  reconsideration_upheld: remedyResult('upheld', '维持', ['reconsideration']),
  reconsideration_corrected: remedyResult('corrected', '纠正', ['reconsideration']),
  litigation_upheld: remedyResult('upheld', '维持', suits),
  litigation_corrected: remedyResult('corrected', '纠正', suits),
  licences: decision('admin_licences', '表二“行政许可”'),
  penalties: decision('admin_penalties', '表二“行政处罚”'),
  coercion: decision('admin_coercion', '表二“行政强制”'),
  issued: stock('issued', '表二“行政规范性文件”本年制发件数'),
  repealed: stock('repealed', '表二“行政规范性文件”本年废止件数'),
  in_force: stock('in_force', '表二“行政规范性文件”现行有效件数'),
};

/** What the tables say about the subject of a claim. */
export const toldBy = (report: Report, claim: Claim): Told => readers[claim.subject](report, claim);
