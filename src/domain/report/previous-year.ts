import type { Context, Report } from './report.ts';

const bare = (organ: string): string => organ.replace(/\s+/g, '').replace(/(?:人民政府)?(?:办公室)?$/, '');

/** Whether two printed names can be the same organ: one may leave out the county before it, or 人民政府 after it. */
export function sameOrgan(one: string, other: string): boolean {
  const [a, b] = [bare(one), bare(other)];
  return a.endsWith(b) || b.endsWith(a);
}

/**
 * Last year's report of the same organ, where the context holds one. A report of another organ or of a year that is
 * not the one before proves nothing, so it is as good as none.
 */
export function previousYear(report: Report, context: Context): Report | null {
  const { previous } = context;
  if (previous === null) return null;
  if (report.year !== null && previous.year !== null && previous.year !== report.year - 1) return null;
  if (report.organ !== null && previous.organ !== null && !sameOrgan(report.organ, previous.organ)) return null;
  return previous;
}
