/**
 * Numbers that the reconciliation rules of the annual report compare with. None is printed in a statute: they are
 * practice, kept as data so that an office can see and change them.
 */
export const thresholds = {
  /** T3-09: how many times this year's total may be last year's before somebody should look. */
  jump: { above: 5, below: 0.2 },
  /** T3-09: below this many 件 in both years a jump says nothing. */
  jumpFloor: 10,
  /** T4-04: so many refusals (不予公开) without one remedy are worth a look. */
  refusalsWithoutRemedy: 20,
  /** A2-07: fees in 万元 above which 元 was probably typed for 万元, by level. */
  feesWan: { town: 500, subdistrict: 500, department: 50000 },
  /** A2-07: a round amount in 万元 from which 元 is likely; cities and provinces reach it honestly. */
  roundFeesWan: 1000,
  /** D-05: similarity (0 … 1) above which a section counts as copied from last year. */
  copied: 0.8,
  /** D-05: shorter texts (in characters) are alike by nature. */
  copiedFloor: 30,
  /** D-09: similarity from which a cited title is taken for a misspelt one of the library. */
  nearTitle: 0.72,
} as const;

/** Years from which a rule of the law bears on a report. */
export const since = {
  /** D-07: 国办函〔2020〕109号 is in force from 2021-01-01. */
  processingFee: 2021,
  /** T4-05: 行政复议法 (2023 revision), in force from 2024-01-01: refusals go to 复议 first. */
  reconsiderationFirst: 2024,
} as const;
