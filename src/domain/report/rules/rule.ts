import type { CellPath, Context, Effect, Finding, Report, Rule, Severity } from '../report.ts';

/** A finding before it carries its rule's number; `severity` only where it differs from the rule's own. */
export interface Draft {
  where: string;
  message: string;
  evidence: Record<string, unknown>;
  severity?: Severity;
}

/** Shared by the rules that have nothing to say: no allocation for the usual case. */
export const nothing: readonly Draft[] = [];

/** Makes a rule of its words and of a function that only says what is wrong. */
export function rule(spec: {
  id: string;
  severity: Severity;
  effect?: Effect;
  words: string;
  source: string;
  find(report: Report, context: Context): readonly Draft[];
}): Rule {
  const { id, severity, effect, words, source, find } = spec;
  return {
    id,
    severity,
    ...(effect ? { effect } : {}),
    words,
    source,
    check(report, context) {
      const drafts = find(report, context);
      if (drafts.length === 0) return [];
      return drafts.map(
        (draft): Finding => ({
          rule: id,
          severity: draft.severity ?? severity,
          where: draft.where,
          message: draft.message,
          evidence: draft.evidence,
        }),
      );
    },
  };
}

/** One side of a comparison, in words and as a number. */
export interface Side {
  words: string;
  value: number;
}

/** Evidence of two numbers that should agree: both sides, left minus right, the cells, and the likely cause. */
export function disagreement(left: Side, right: Side, cells: CellPath[], cause: string | null) {
  return { left, right, difference: left.value - right.value, cells, ...(cause === null ? {} : { cause }) };
}

/** The end of a message: the cause as a sentence of its own, or nothing. */
export const because = (cause: string | null): string => (cause === null ? '' : `${cause}。`);
