import { sections as lawful } from '../../law/report-format/2021.ts';
import { checkReport, fileContext } from '../../src/domain/report/check.ts';
import type { Context, Finding, Prose, Report } from '../../src/domain/report/report.ts';
import {
  type ApplicantCounts,
  emptyTables,
  type ReportTables,
  requestRowKeys,
} from '../../src/domain/report/tables.ts';

/** Tables in which every cell is 0. */
export function zeroTables(): ReportTables {
  const tables = emptyTables();
  for (const key of requestRowKeys) tables.requests[key] = [0, 0, 0, 0, 0, 0, 0];
  for (const key of ['reconsideration', 'litigation_direct', 'litigation_after_reconsideration'] as const) {
    tables.remedies[key] = [0, 0, 0, 0, 0];
  }
  for (const key of ['rules', 'normative_documents'] as const) {
    tables.proactive[key] = { issued: 0, repealed: 0, in_force: 0 };
  }
  Object.assign(tables.proactive, { admin_licences: 0, admin_penalties: 0, admin_coercion: 0, admin_fees_wan: '0' });
  return tables;
}

const golden: Record<string, ApplicantCounts> = {
  new_received: [13612, 252, 0, 45, 128, 32, 14069],
  carried_in: [535, 6, 0, 1, 18, 0, 560],
  'results.granted': [5345, 129, 0, 41, 19, 14, 5548],
  'results.partial': [2120, 39, 0, 1, 6, 2, 2168],
  'results.denied.state_secret': [13, 0, 0, 0, 0, 0, 13],
  'results.denied.forbidden_by_law': [30, 0, 0, 0, 0, 0, 30],
  'results.denied.three_securities_one_stability': [11, 0, 0, 0, 0, 0, 11],
  'results.denied.third_party_rights': [49, 2, 0, 0, 0, 0, 51],
  'results.denied.internal_affairs': [103, 1, 0, 0, 0, 0, 104],
  'results.denied.process_information': [84, 1, 0, 0, 0, 0, 85],
  'results.denied.enforcement_file': [282, 4, 0, 0, 0, 0, 286],
  'results.denied.administrative_inquiry': [147, 0, 0, 0, 1, 2, 150],
  'results.unable.not_held': [3075, 50, 0, 0, 89, 8, 3222],
  'results.unable.needs_creation': [177, 3, 0, 0, 0, 0, 180],
  'results.unable.unclear_after_clarification': [19, 0, 0, 0, 0, 0, 19],
  'results.not_processed.petition_complaint': [199, 1, 0, 0, 3, 0, 203],
  'results.not_processed.repeat': [147, 1, 0, 0, 0, 0, 148],
  'results.not_processed.public_publication': [0, 0, 0, 0, 0, 0, 0],
  'results.not_processed.unreasonable_volume': [100, 1, 0, 0, 0, 0, 101],
  'results.not_processed.confirm_or_reissue': [5, 0, 0, 0, 0, 0, 5],
  'results.other.clarification_overdue': [315, 3, 0, 0, 0, 0, 318],
  'results.other.fee_unpaid': [202, 0, 0, 1, 0, 0, 203],
  'results.other.misc': [941, 17, 0, 1, 3, 3, 965],
  'results.total': [13364, 252, 0, 44, 121, 29, 13810],
  carried_out: [783, 6, 0, 2, 25, 3, 819],
};

/** A real city's tables, every identity of which holds. */
export function goldenTables(): ReportTables {
  const tables = zeroTables();
  Object.assign(tables.requests, structuredClone(golden));
  tables.proactive.rules = { issued: 3, repealed: 5, in_force: 74 };
  tables.proactive.normative_documents = { issued: 564, repealed: 984, in_force: 4185 };
  Object.assign(tables.proactive, { admin_licences: 11398889, admin_penalties: 6937489, admin_coercion: 166105 });
  tables.proactive.admin_fees_wan = '316441';
  tables.remedies.reconsideration = [376, 97, 196, 121, 790];
  tables.remedies.litigation_direct = [16, 1, 12, 27, 56];
  tables.remedies.litigation_after_reconsideration = [74, 1, 30, 51, 156];
  return tables;
}

/** The words of each section of a faultless report, by its number. */
export type Words = Partial<Record<'一' | '二' | '三' | '四' | '五' | '六', string>>;

/** A faultless text for an organ and a year; `words` replaces the text of a section. */
export function prose(organ: string, year: number, words: Words = {}): Prose {
  const text = {
    一: `（一）主动公开。及时更新栏目。\n（二）依申请公开。依法办理。\n（三）政府信息管理。先审后发。\n（四）政府信息公开平台建设。维护栏目。\n（五）监督保障。开展工作考核和社会评议，没有发生责任追究。`,
    二: '',
    三: '',
    四: '',
    五: '一些栏目更新不够及时，复议和诉讼中发现的问题还要改进，下一步加强培训。',
    六: '本年度未收取信息处理费，未发出收费通知。',
    ...words,
  };
  return {
    title: `${organ}${year}年政府信息公开工作年度报告`,
    preamble: [`本报告依据《中华人民共和国政府信息公开条例》编制，统计期限为${year}年1月1日至${year}年12月31日。`],
    sections: lawful.map(({ no, heading }) => ({
      no,
      heading,
      line: `${no}、${heading}`,
      paragraphs: text[no] === '' ? [] : text[no].split('\n'),
    })),
    tablesSeen: { proactive: true, requests: true, remedies: true },
  };
}

/** A report without a fault: all cells 0, the 2021 layout, the words of `prose`. */
export function report(changes: Partial<Report> & { words?: Words } = {}): Report {
  const { words, ...rest } = changes;
  const organ = rest.organ === undefined ? '清河市柳林镇人民政府' : rest.organ;
  const year = rest.year === undefined ? 2024 : rest.year;
  return {
    organ,
    year,
    layout: { proactive: '2021', requests: '2021' },
    tables: zeroTables(),
    marks: {},
    prose: prose(organ ?? '清河市柳林镇人民政府', year ?? 2024, words),
    leftovers: [],
    ...rest,
  };
}

/** A context of a checked file with some of it known. */
export const context = (changes: Partial<Context> = {}): Context => ({ ...fileContext, ...changes });

/** The ids of the rules that find something, each once, in order. */
export const ruleIds = (findings: readonly Finding[]): string[] => [...new Set(findings.map(({ rule }) => rule))];

/** The rules that fire on a report. */
export const firing = (given: Report, changes: Partial<Context> = {}): string[] =>
  ruleIds(checkReport(given, context(changes)));

/** The same numbers with table 三 in the form of 2019: （六）其他处理 as one row. */
export function inForm2019(tables: ReportTables): ReportTables {
  const { requests, ...rest } = structuredClone(tables);
  const three = (['clarification_overdue', 'fee_unpaid', 'misc'] as const).map(
    (key) => `results.other.${key}` as const,
  );
  requests['results.other'] = requests[three[0]!].map((_, i) =>
    three.reduce((sum, row) => sum + requests[row][i]!, 0),
  ) as ApplicantCounts;
  for (const row of three) requests[row] = [null, null, null, null, null, null, null];
  return { requests, ...rest };
}
