import { z } from 'zod';
import { isDay } from '../calendar/day.ts';
import type { Action } from '../organ/permissions.ts';
import type { Register } from '../register/register.ts';

/** What an act is about. */
export type Subject =
  | { kind: 'record'; register: Register }
  | { kind: 'batch' }
  | { kind: 'report' }
  | { kind: 'organ' };

type OrganVerb = 'configure' | 'adopt_calendar' | 'word_letter';

/**
 * Whatever changes data is one act: the API route, its place in the OpenAPI document, the form and the guard come from
 * it; the decider is the subject's.
 */
export interface Act {
  /** `requests.record`, `annual_report.publish`. */
  name: string;
  /** The button. */
  title: string;
  subject: Subject;
  verb: 'record' | 'amend' | 'void' | 'write' | 'adjust' | 'explain' | 'check_zero' | 'publish' | 'adopt' | OrganVerb;
  action: Action;
  input: z.ZodType<Record<string, unknown>>;
}

export const expected = z.int().min(0).optional().describe('记录在您看到时的版本；与现在的不同就不写入');
export const reason = z.string({ error: '请写明理由。' }).max(500, '理由最多 500 个字。');
export const year = z.int({ error: '年度要填四位数的公历年份。' }).min(2008).max(2199);
export const day = (label: string) => z.string().refine(isDay, `${label}要写成 2025-01-20 这样的日期。`);
