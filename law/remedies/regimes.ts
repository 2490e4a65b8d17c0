/**
 * Which way a person may go against a reply, by the day of the decision. P: 行政复议 first (复议前置); O: 行政复议 or
 * 行政诉讼; N: procedural, no remedy. 行政复议法 (2023 revision) Art. 23 (1) (4); 法释〔2025〕8号.
 */
export type RemedyClass = 'P' | 'O' | 'N';

export interface Regime {
  /** The first day on which a decision falls under it. */
  since: string;
  basis: string;
  /** What is withheld under Arts 14–16. */
  withheld: RemedyClass;
  /** Every other reply; `setting` where practice differs and the organ chooses (default O). */
  others: RemedyClass | 'setting';
}

/** The latest last. */
export const regimes: readonly Regime[] = [
  { since: '2019-05-15', basis: '《政府信息公开条例》第五十一条', withheld: 'O', others: 'O' },
  { since: '2024-01-01', basis: '《行政复议法》第二十三条第一款第（四）项', withheld: 'P', others: 'setting' },
  { since: '2025-06-01', basis: '法释〔2025〕8号', withheld: 'P', others: 'O' },
];

/** Replies that no remedy paragraph follows: the applicant took the request back, or it was no request. */
export const withoutRemedy: readonly string[] = ['WITHDRAWN', 'OTHER'];
