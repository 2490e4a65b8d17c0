import type { Context, Finding, Report } from './report.ts';
import { rules } from './rules/index.ts';

/** What a rule may know when nobody says more: a file alone. */
export const fileContext: Context = {
  level: null,
  previous: null,
  occasion: 'file',
  recount: null,
  clarificationNotices: null,
};

/** All findings about a report, in the order of the rules. */
export function checkReport(report: Report, context: Context = fileContext): Finding[] {
  const findings: Finding[] = [];
  for (const rule of rules) {
    const found = rule.check(report, context);
    if (found.length > 0) findings.push(...found);
  }
  return findings;
}
