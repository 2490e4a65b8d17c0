import type { ReportView } from '../../contract/reports.ts';
import { stands } from '../../domain/report/standing.ts';
import { hasWords } from './written.ts';

/** Why a report cannot be published now, in a sentence; null when it can. The decider has the last word. */
export function whyNotPublished(
  report: Pick<ReportView, 'year' | 'written' | 'findings' | 'published' | 'digest'>,
  around: { today: string; asOf: string | null; changed: boolean },
): string | null {
  if (around.asOf !== null) return '正在看以前某一时点的数，回到现在才能发布。';
  if (!hasWords(report.written)) return '还没有写正文：先写好引言和第一、五、六部分并保存。';
  if (around.changed) return '正文有没保存的改动，先保存。';
  if (around.today <= `${report.year}-12-31`)
    return `${report.year} 年还没有结束，统计期限到 12 月 31 日，期满后才能发布。`;
  const open = report.findings.filter(stands);
  const errors = open.filter(({ effect }) => effect === 'mend').length;
  if (errors > 0) return `还有 ${errors} 处错误没有改正。`;
  if (open.length > 0) return `还有 ${open.length} 处没有说明理由。`;
  if (report.published?.digest === report.digest) return '这一版已经发布，内容没有变化。';
  return null;
}
