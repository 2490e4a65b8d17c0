import { sections } from '../../../law/report-format/2021.ts';
import type { CellPath, Finding, Severity } from '../../domain/report/report.ts';
import { cellsOfFinding } from '../../domain/report/standing.ts';

export const severities: { key: Severity; label: string }[] = [
  { key: 'error', label: '错误' },
  { key: 'warning', label: '提醒' },
  { key: 'info', label: '提示' },
];

export const severityLabel = (severity: Severity): string => severities.find((one) => one.key === severity)!.label;

/** The gravest kind among findings; undefined where there is none. */
export const worstOf = (findings: readonly Finding[]) =>
  severities.find(({ key }) => findings.some((finding) => finding.severity === key));

/** Findings by the cell that they stand beside. */
export function findingsByCell(findings: readonly Finding[]): Map<CellPath, Finding[]> {
  const found = new Map<CellPath, Finding[]>();
  for (const finding of findings)
    for (const cell of cellsOfFinding(finding)) found.set(cell, [...(found.get(cell) ?? []), finding]);
  return found;
}

export const cellId = (cell: CellPath): string => `cell-${cell.replaceAll('.', '-')}`;
export const sectionId = (key: string): string => `section-${key}`;

/** The element that a finding leads to: its first cell, or the section that it names; null for the report as a whole. */
export function placeOf(finding: Finding): string | null {
  const [cell] = cellsOfFinding(finding);
  if (cell) return cellId(cell);
  if (/引言|统计期限/.test(finding.where)) return sectionId('preamble');
  const section = sections.find(
    ({ no, heading }) => finding.where.includes(heading) || finding.where.startsWith(`第${no}部分`),
  );
  return section ? sectionId(section.key) : null;
}
