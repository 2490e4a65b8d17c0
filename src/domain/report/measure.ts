import { applicantColumns, remedyBlocks, remedyColumns } from '../../../law/report-format/2021.ts';
import { firstDayOf } from '../calendar/day.ts';
import type { FactValue } from '../register/field.ts';
import type { RegisterName } from '../register/registers.ts';
import { resultRowKeys, type StockRow } from './tables.ts';

/**
 * What a record must be to count. From these three come the SQL that counts and the plain function it is compared with:
 * a day that falls in the year, or in one month of it; a record open at the turn of the year (opened before, not closed before); a code.
 */
export type Condition =
  | { in_year: string; month?: number }
  | { open_at: 'start' | 'end'; opened: string; closed: string | null }
  | { field: string; is: string };

/** One number of the report: which records of which register it counts, in a sentence, and when. */
export interface Measure {
  /** The cell of the report: `requests.new_received.natural_person`. */
  cell: string;
  /** The definition that stands beside the number. */
  definition: string;
  register: RegisterName;
  conditions: Condition[];
  /** A field that is summed instead of counting records; 分 for money. */
  sum?: string;
}

/** The boundary of a year that a condition speaks of: the first day of the year, or of the next. */
export const boundary = (at: 'start' | 'end', year: number): string => firstDayOf(at === 'start' ? year : year + 1);

/** The days of a year, or of one of its months, that a condition speaks of: from the first on, before the second. */
export function daysOf({ month }: { month?: number }, year: number): [from: string, before: string] {
  if (month === undefined) return [boundary('start', year), boundary('end', year)];
  const firstOf = (n: number): string => `${year}-${String(n).padStart(2, '0')}-01`;
  return [firstOf(month), month === 12 ? boundary('end', year) : firstOf(month + 1)];
}

/** Whether a record counts: the plain function of the measure. */
export function counts(measure: Measure, year: number, record: Record<string, FactValue>): boolean {
  return measure.conditions.every((condition) => holds(condition, year, record));
}

function holds(condition: Condition, year: number, record: Record<string, FactValue>): boolean {
  if ('in_year' in condition) {
    const day = record[condition.in_year];
    const [from, before] = daysOf(condition, year);
    return typeof day === 'string' && day >= from && day < before;
  }
  if ('open_at' in condition) {
    const [opened, closed] = [record[condition.opened], condition.closed ? record[condition.closed] : null];
    const turn = boundary(condition.open_at, year);
    return typeof opened === 'string' && opened < turn && (typeof closed !== 'string' || closed >= turn);
  }
  return record[condition.field] === condition.is;
}

const kinds = applicantColumns.filter((column) => column.key !== 'total');
const openRequests = (at: 'start' | 'end'): Condition => ({
  open_at: at,
  opened: 'receipt_date',
  closed: 'reply_date',
});

/** The rows of table 三 that are counted; the totals follow from them. */
const requestMeasures: { row: string; definition: string; conditions: Condition[] }[] = [
  { row: 'new_received', definition: '收到日期在本年的申请', conditions: [{ in_year: 'receipt_date' }] },
  { row: 'carried_in', definition: '本年 1 月 1 日前收到、当时还没有办结的申请', conditions: [openRequests('start')] },
  ...resultRowKeys.map((row) => ({
    row,
    definition: '答复日期在本年、办理结果为本项的申请',
    conditions: [{ in_year: 'reply_date' }, { field: 'result', is: row }] satisfies Condition[],
  })),
  {
    row: 'carried_out',
    definition: '本年 12 月 31 日前收到、24 时还没有办结的申请',
    conditions: [openRequests('end')],
  },
];

const ofKind = (kind: string): Condition => ({ field: 'kind', is: kind });

/** 本年废止件数 counts papers that ended in the year, or only those that were repealed, as the organ chooses. */
function stockMeasures(row: StockRow, lapseCounts: boolean): Measure[] {
  const prefix = `proactive.${row}`;
  return [
    {
      cell: `${prefix}.issued`,
      definition: '成文日期在本年的文件',
      register: 'documents',
      conditions: [{ in_year: 'written_on' }, ofKind(row)],
    },
    {
      cell: `${prefix}.repealed`,
      definition: lapseCounts ? '本年废止、宣布失效或有效期届满的文件' : '本年废止或宣布失效的文件',
      register: 'documents',
      conditions: [{ in_year: lapseCounts ? 'ended_on' : 'repealed_on' }, ofKind(row)],
    },
    {
      cell: `${prefix}.in_force`,
      definition: '本年 12 月 31 日现行有效的文件',
      register: 'documents',
      conditions: [{ open_at: 'end', opened: 'written_on', closed: 'ended_on' }, ofKind(row)],
    },
  ];
}

/** Every number of the report that is counted and not computed from others. */
export function measures(settings: { lapse_counts_as_repealed: boolean }): Measure[] {
  return [
    ...stockMeasures('rules', settings.lapse_counts_as_repealed),
    ...stockMeasures('normative_documents', settings.lapse_counts_as_repealed),
    ...(['admin_licences', 'admin_penalties', 'admin_coercion'] as const).map(
      (kind): Measure => ({
        cell: `proactive.${kind}`,
        definition: '决定日期在本年的决定',
        register: 'decisions',
        conditions: [{ in_year: 'decided_on' }, ofKind(kind)],
      }),
    ),
    {
      cell: 'proactive.admin_fees_wan',
      definition: '收取日期在本年的收费金额之和（不含信息处理费）',
      register: 'fees',
      conditions: [{ in_year: 'collected_on' }],
      sum: 'amount_fen',
    },
    ...requestMeasures.flatMap(({ row, definition, conditions }) =>
      kinds.map(
        (column): Measure => ({
          cell: `requests.${row}.${column.key}`,
          definition,
          register: 'requests',
          conditions: [...conditions, { field: 'applicant_kind', is: column.key }],
        }),
      ),
    ),
    ...remedyBlocks.flatMap((block) =>
      remedyColumns
        .filter((column) => column.key !== 'total')
        .map(
          (column): Measure => ({
            cell: `remedies.${block.key}.${column.key}`,
            definition: column.key === 'pending' ? '本年 12 月 31 日尚未审结的案件' : '本年审结、结果为本项的案件',
            register: 'remedies',
            conditions:
              column.key === 'pending'
                ? [{ open_at: 'end', opened: 'accepted_on', closed: 'concluded_on' }, ofKind(block.key)]
                : [{ in_year: 'concluded_on' }, { field: 'outcome', is: column.key }, ofKind(block.key)],
          }),
        ),
    ),
  ];
}
