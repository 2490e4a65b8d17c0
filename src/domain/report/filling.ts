import { allCells, cellValue } from './cell-name.ts';
import { sectionOf } from './prose/sections.ts';
import type { CellPath, Report } from './report.ts';
import { noProse, type ProsePart, proseParts, type ReportProse } from './writing.ts';

/** The printed cells of which a file says nothing: what is left for a person. */
export const unreadCells = (report: Report): CellPath[] =>
  allCells(report.layout.requests ?? '2021').filter((cell) => cellValue(report.tables, cell) === null);

/**
 * The words of a file by the parts that people write, and paragraphs that stand in none of them: those of the sections
 * that hold tables.
 */
export function wordsOf(report: Report): { prose: ReportProse; unplaced: string[] } {
  if (report.prose === null) return { prose: noProse, unplaced: [] };
  const { preamble, sections } = report.prose;
  const placed = new Map<ProsePart, readonly string[]>([['preamble', preamble]]);
  const taken = new Set<unknown>();
  for (const { key } of proseParts) {
    if (key === 'preamble') continue;
    const section = sectionOf(report, key);
    if (section === null || taken.has(section)) continue;
    taken.add(section);
    placed.set(key, section.paragraphs);
  }
  const text = (key: ProsePart): string => (placed.get(key) ?? []).join('\n');
  return {
    prose: {
      preamble: text('preamble'),
      s1_overview: text('s1_overview'),
      s5_problems: text('s5_problems'),
      s6_other: text('s6_other'),
    },
    unplaced: sections.filter((section) => !taken.has(section)).flatMap(({ paragraphs }) => paragraphs),
  };
}
