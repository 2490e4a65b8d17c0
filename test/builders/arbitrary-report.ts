import fc from 'fast-check';
import type { Report } from '../../src/domain/report/report.ts';
import {
  type ApplicantCounts,
  type RemedyCounts,
  type requestRowKeys,
  resultRowKeys,
} from '../../src/domain/report/tables.ts';
import { report, zeroTables } from './report.ts';

const count = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 40 }));
const six = fc.tuple(count, count, count, count, count, count);
const block = fc.tuple(count, count, count, count);

const withTotal = (parts: readonly number[]): ApplicantCounts =>
  [...parts, parts.reduce((a, b) => a + b, 0)] as ApplicantCounts;
const blockTotal = (parts: readonly number[]): RemedyCounts =>
  [...parts, parts.reduce((a, b) => a + b, 0)] as RemedyCounts;

/** A town's report of 2024 with random numbers, in which every rule is kept; and last year's, which fits it. */
export const faultless: fc.Arbitrary<{ now: Report; before: Report }> = fc
  .record({
    results: fc.array(six, { minLength: resultRowKeys.length, maxLength: resultRowKeys.length }),
    carriedOut: six,
    share: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 6, maxLength: 6 }),
    reconsideration: block,
    after: block,
    documents: fc.tuple(count, count, count),
    decisions: fc.tuple(count, count, count),
    fen: fc.integer({ min: 0, max: 4_999_999 }),
  })
  .map(({ results, carriedOut, share, reconsideration, after, documents, decisions, fen }) => {
    const tables = zeroTables();
    const { requests, remedies, proactive } = tables;
    resultRowKeys.forEach((row, index) => {
      requests[row] = withTotal(results[index]!);
    });
    const totals = [0, 1, 2, 3, 4, 5].map((column) => results.reduce((sum, row) => sum + row[column]!, 0));
    const carriedIn = totals.map((total, column) => Math.floor((total + carriedOut[column]!) * share[column]! * 0.5));
    requests['results.total'] = withTotal(totals);
    requests.carried_out = withTotal(carriedOut);
    requests.carried_in = withTotal(carriedIn);
    requests.new_received = withTotal(totals.map((total, column) => total + carriedOut[column]! - carriedIn[column]!));
    // One concluded case keeps T4-03 and T4-04 content, and nobody sues directly (T4-05).
    remedies.reconsideration = blockTotal([reconsideration[0] + 1, ...reconsideration.slice(1)]);
    remedies.litigation_after_reconsideration = blockTotal(after);
    const [issued, repealed, stock] = documents;
    proactive.normative_documents = { issued, repealed, in_force: stock + issued };
    [proactive.admin_licences, proactive.admin_penalties, proactive.admin_coercion] = decisions;
    proactive.admin_fees_wan = String(fen / 10_000);

    const before = zeroTables();
    before.requests.carried_out = structuredClone(requests.carried_in);
    before.requests.new_received = structuredClone(requests.new_received);
    before.requests['results.total'] = structuredClone(requests['results.total']);
    before.proactive.normative_documents = { issued: 0, repealed: 0, in_force: stock + repealed };
    before.remedies.reconsideration = [1, 0, 0, 0, 1];
    return { now: report({ tables }), before: report({ year: 2023, tables: before, prose: null }) };
  });

/** The words of section 一（二） that tell a report's own numbers truly. */
export function trueWords({ tables: { requests, remedies } }: Report): string {
  const total = (row: (typeof requestRowKeys)[number]) => requests[row][6];
  const suits = remedies.litigation_direct[4]! + remedies.litigation_after_reconsideration[4]!;
  return [
    `（二）依申请公开。2024年，共收到政府信息公开申请${total('new_received')}件，上年结转${total('carried_in')}件；`,
    `予以公开${total('results.granted')}件，部分公开${total('results.partial')}件；`,
    `办结${total('results.total')}件，结转下年度继续办理${total('carried_out')}件。`,
    `因政府信息公开引起的行政复议${remedies.reconsideration[4]}件、行政诉讼${suits}件。`,
    '\n（五）监督保障。开展工作考核。',
  ].join('');
}
