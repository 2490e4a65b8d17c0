import type { Adjustment } from './adjust.ts';
import type { CellPath, Effect, Finding } from './report.ts';
import { rules } from './rules/index.ts';

/** Why a finding may stand: written by a person, for this finding as it was worded then. */
export interface Explanation {
  rule: string;
  message: string;
  reason: string;
}

/** A finding, what it asks for before the report may be published, and the reason given for it. */
export interface Standing extends Finding {
  effect: Effect;
  reason: string | null;
}

const effects = new Map(rules.map(({ id, effect }) => [id, effect]));

/** What a finding asks for: an error is mended, a warning explained in writing, unless its rule says otherwise. */
export function effectOf({ rule, severity }: Finding): Effect {
  if (severity === 'info') return 'none';
  return severity === 'warning' ? 'explain' : (effects.get(rule) ?? 'mend');
}

/** The cells that a finding speaks of, as its evidence names them. */
export const cellsOfFinding = ({ evidence }: Finding): CellPath[] =>
  Array.isArray(evidence.cells) ? evidence.cells.filter((cell): cell is string => typeof cell === 'string') : [];

/** Where each finding stands. The reason for filling in cells otherwise also explains what is found about just them. */
export function standings(
  findings: readonly Finding[],
  given: { explanations: readonly Explanation[]; adjustments: readonly Adjustment[] },
): Standing[] {
  const adjusted = new Map(given.adjustments.map(({ cell, reason }) => [cell, reason]));
  return findings.map((finding) => {
    const effect = effectOf(finding);
    const cells = cellsOfFinding(finding);
    const own = given.explanations.find(({ rule, message }) => rule === finding.rule && message === finding.message);
    const ofCells = cells.length > 0 && cells.every((cell) => adjusted.has(cell)) ? adjusted.get(cells[0]!)! : null;
    return { ...finding, effect, reason: effect === 'explain' ? (own?.reason ?? ofCells) : null };
  });
}

/** Whether a finding still stands in the way of publishing. */
export const stands = ({ effect, reason }: Standing): boolean =>
  effect === 'mend' || (effect === 'explain' && reason === null);
