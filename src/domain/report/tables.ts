import type { otherRow, proactiveBlocks as proactiveBlocks2019 } from '../../../law/report-format/2019.ts';
import { type remedyBlocks, requestRows } from '../../../law/report-format/2021.ts';

/** A count in 件; null where the source does not say. */
export type Count = number | null;

export type RequestRowKey = (typeof requestRows)[number]['key'];
export type RemedyBlockKey = (typeof remedyBlocks)[number]['key'];
export type StockRow = 'rules' | 'normative_documents';
export type DecisionRow = 'admin_licences' | 'admin_penalties' | 'admin_coercion';
export type Layout = '2021' | '2019';

/** 自然人, 商业企业, 科研机构, 社会公益组织, 法律服务机构, 其他, 总计. */
export type ApplicantCounts = [Count, Count, Count, Count, Count, Count, Count];
/** 结果维持, 结果纠正, 其他结果, 尚未审结, 总计. */
export type RemedyCounts = [Count, Count, Count, Count, Count];

/** One row of block （一） of table 二, in 件. */
export interface Stock {
  issued: Count;
  repealed: Count;
  in_force: Count;
}

/** Table 二 of the 2019 layout: rows and columns as printed; 本年增/减 may be negative, 采购总金额 a decimal. */
export type Proactive2019 = {
  [B in (typeof proactiveBlocks2019)[number] as B['rows'][number]['key']]: Record<
    B['columns'][number]['key'],
    number | null
  >;
};

/** Table 二. The keys of the 2021 layout are null in a report of the 2019 layout, whose own cells are in `layout_2019`. */
export interface ProactiveTable extends Record<StockRow, Stock>, Record<DecisionRow, Count> {
  /** 万元 as a decimal string without trailing zeros. */
  admin_fees_wan: string | null;
  layout_2019?: Proactive2019;
}

/** Table 三: the 25 rows of 2021, and the single row （六）其他处理 of 2019. */
export type RequestTable = Record<RequestRowKey | (typeof otherRow)['key'], ApplicantCounts>;

/** Table 四. */
export type RemedyTable = Record<RemedyBlockKey, RemedyCounts>;

export interface ReportTables {
  proactive: ProactiveTable;
  requests: RequestTable;
  remedies: RemedyTable;
}

export const requestRowKeys: readonly RequestRowKey[] = requestRows.map((row) => row.key);

/** Which form of table 三 holds the numbers: 2019 where the single row （六）其他处理 has any, else 2021. */
export const requestsLayout = ({ requests }: ReportTables): Layout =>
  requests['results.other'].some((count) => count !== null) ? '2019' : '2021';

/** Rows of table 三 that a request can end in: one request, one row. */
export const resultRowKeys = requestRowKeys.filter(
  (key): key is ResultRowKey => key.startsWith('results.') && key !== 'results.total',
);
export type ResultRowKey = Exclude<Extract<RequestRowKey, `results.${string}`>, 'results.total'>;

const noApplicants = (): ApplicantCounts => [null, null, null, null, null, null, null];
const noRemedies = (): RemedyCounts => [null, null, null, null, null];
const noStock = (): Stock => ({ issued: null, repealed: null, in_force: null });

/** Tables in which nothing is known yet. */
export function emptyTables(): ReportTables {
  // In printed order: the single row of 2019 stands where the three of 2021 stand, before the total.
  const requests = {} as RequestTable;
  for (const key of requestRowKeys) {
    if (key === 'results.total') requests['results.other'] = noApplicants();
    requests[key] = noApplicants();
  }
  return {
    proactive: {
      rules: noStock(),
      normative_documents: noStock(),
      admin_licences: null,
      admin_penalties: null,
      admin_coercion: null,
      admin_fees_wan: null,
    },
    requests,
    remedies: {
      reconsideration: noRemedies(),
      litigation_direct: noRemedies(),
      litigation_after_reconsideration: noRemedies(),
    },
  };
}
