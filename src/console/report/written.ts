import type { ReportProse } from '../../domain/report/writing.ts';

/** Whether any word of a report is written. */
export const hasWords = (prose: ReportProse): boolean => Object.values(prose).some((text) => text.trim() !== '');
