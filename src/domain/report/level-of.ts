import { inferLevel } from '../organ/infer-level.ts';
import type { OrganLevel } from '../organ/level.ts';
import type { Context, Report } from './report.ts';

/** The organ's level: as given, else as its name tells, else null. */
export const levelOf = (report: Report, context: Context): OrganLevel | null =>
  context.level ?? (report.organ === null ? null : inferLevel(report.organ));
