import type { Finding } from '../../../domain/report/report.ts';
import { type Standing, stands } from '../../../domain/report/standing.ts';

/** Findings by what they ask for; of those to be explained, the ones without a reason come first. */
export function grouped(findings: readonly Standing[]) {
  const of = (effect: Standing['effect']) => findings.filter((finding) => finding.effect === effect);
  const explain = of('explain');
  return {
    mend: of('mend'),
    explain: [...explain.filter(stands), ...explain.filter((finding) => !stands(finding))],
    none: of('none'),
  };
}

/** The findings that nobody has explained, as grave as what they ask for: what may be explained is no error to be mended. */
export const openFindings = (findings: readonly Standing[]): Finding[] =>
  findings
    .filter((finding) => finding.effect === 'none' || stands(finding))
    .map((finding) => ({ ...finding, severity: severityOf(finding) }));

/** How grave a finding is by what it asks for. */
export const severityOf = ({ effect, severity }: Standing): Finding['severity'] =>
  effect === 'explain' ? 'warning' : severity;

/** What stands in the way of publishing: 还有 1 处错误、2 处要说明; null where nothing does. */
export function leftInWords(findings: readonly Standing[]): string | null {
  const { mend, explain } = grouped(findings);
  const open = explain.filter(stands).length;
  const left = [mend.length > 0 ? `${mend.length} 处错误` : '', open > 0 ? `${open} 处要说明` : ''].filter(Boolean);
  return left.length > 0 ? `还有 ${left.join('、')}` : null;
}
