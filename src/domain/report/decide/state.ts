import type { zeroSources } from '../../../../law/report-rules/zero-checks.ts';
import type { Decision, Refusal } from '../../refusal.ts';
import type { Adjustment } from '../adjust.ts';
import type { CellPath } from '../report.ts';
import type { Explanation } from '../standing.ts';
import { noProse, type ReportProse } from '../writing.ts';

/** An organ's report of one year as people left it: words, cells filled in otherwise, reasons, and what is published. */
export interface ReportState {
  year: number;
  version: number;
  /** The words as they were written, living numbers as `{{key}}`. */
  prose: ReportProse;
  adjustments: Adjustment[];
  explanations: Explanation[];
  zero: ZeroCheck | null;
  published: Published | null;
}

/** What fixes a published report: the last event that it counts, its digest, and the file that holds it. */
export interface Published {
  on: string;
  seq: number;
  digest: string;
  file_digest: string;
  /** It was published elsewhere before, and entered here afterwards (补录). */
  adopted: boolean;
}

export type ZeroSource = (typeof zeroSources)[number]['key'];

/** One place that was looked through: nothing came in, or the organ has no such channel. */
export interface ZeroLook {
  source: ZeroSource;
  found: 'nothing' | 'no_channel';
  on: string;
  note: string;
}

/** The signed list that zero is true: who looked where, when. `by` is the id of an account, `at` an instant. */
export interface ZeroCheck {
  looks: ZeroLook[];
  by: string;
  at: string;
}

export type ReportEvent =
  | { type: 'written'; prose: ReportProse }
  | { type: 'adjusted'; cells: Record<CellPath, number | string | null>; reason: string }
  | { type: 'explained'; rule: string; message: string; reason: string }
  | { type: 'zero_checked'; looks: ZeroLook[] }
  | { type: 'published'; published: Published }
  | { type: 'adopted'; published: Published; source: string | null };

/** When an event was recorded, by whom, and as which version of the report. */
export interface Recorded {
  year: number;
  version: number;
  by: string;
  at: string;
}

/** A report of which nothing was recorded. */
export const blankReport = (year: number): ReportState => ({
  year,
  version: 0,
  prose: noProse,
  adjustments: [],
  explanations: [],
  zero: null,
  published: null,
});

/** Applies an event. */
export function evolveReport(
  before: ReportState | null,
  { year, version, by, at }: Recorded,
  event: ReportEvent,
): ReportState {
  const state = { ...(before ?? blankReport(year)), version };
  switch (event.type) {
    case 'written':
      return { ...state, prose: event.prose };
    case 'adjusted':
      return { ...state, adjustments: withAdjusted(state.adjustments, event) };
    case 'explained':
      return { ...state, explanations: withExplained(state.explanations, event) };
    case 'zero_checked':
      return { ...state, zero: { looks: event.looks, by, at } };
    case 'published':
    case 'adopted':
      return { ...state, published: event.published };
  }
}

function withAdjusted(
  before: readonly Adjustment[],
  { cells, reason }: Extract<ReportEvent, { type: 'adjusted' }>,
): Adjustment[] {
  return [
    ...before.filter(({ cell }) => !(cell in cells)),
    ...Object.entries(cells).flatMap(([cell, value]) => (value === null ? [] : [{ cell, value, reason }])),
    // The ledger does not keep the order of keys: what is made again from it must not depend on it.
  ].sort((a, b) => (a.cell < b.cell ? -1 : 1));
}

/** A reason that is empty takes the earlier one back. */
function withExplained(
  before: readonly Explanation[],
  { rule, message, reason }: Extract<ReportEvent, { type: 'explained' }>,
): Explanation[] {
  const others = before.filter((one) => one.rule !== rule || one.message !== message);
  return reason === '' ? others : [...others, { rule, message, reason }];
}

/** The refusal where somebody else wrote since `expected` was read; null where nobody did. */
export function overtaken(state: ReportState | null, expected: number | undefined): { refusal: Refusal } | null {
  if (expected === undefined || expected === (state?.version ?? 0)) return null;
  return {
    refusal: {
      code: 'stale',
      sentence: '别人刚刚改过这份年报，您的改动没有写入，填写的还在页面上。请看过最新内容再做一次。',
    },
  };
}

export type ReportDecision = Decision<ReportEvent>;
