import { z } from 'zod';
import type { Alert } from '../domain/request/case/alerts.ts';
import type { CaseClock } from '../domain/request/case/clock.ts';
import { same } from './same.ts';

const limitKeys = ['clarification_notice', 'clarification_answer', 'reasons_answer', 'consultation', 'fee'] as const;
const years = z.array(z.int());

/** The clock of a case as it stands today, with its explanation day by day. */
export const caseClock = z
  .object({
    status: z.enum(['not_started', 'running', 'stopped', 'excluded', 'ended']),
    why: z.string(),
    due: z.string().nullable(),
    provisional: z.boolean(),
    years,
    days: z.array(
      z.object({
        date: z.string(),
        kind: z.enum(['workday', 'weekend', 'holiday', 'makeup', 'paused']),
        counts: z.boolean(),
        why: z.string(),
      }),
    ),
    overdue: z.boolean(),
    limits: z.array(
      z.object({
        key: z.enum(limitKeys),
        no: z.int().nullable(),
        label: z.string(),
        day: z.string(),
        provisional: z.boolean(),
        years,
        basis: z.string(),
      }),
    ),
  })
  .meta({ id: 'CaseClock' });
same<CaseClock>()(caseClock);

/** One thing that a person should know today about a case. */
export const alert = same<Alert>()(
  z.object({
    key: z.enum(['reply', 'extension', 'confirmation', 'remedy_answer', ...limitKeys]),
    no: z.int().nullable(),
    day: z.string(),
    stage: z.string().describe('t-5：还有 5 个工作日；overdue-3：已经过了 3 个工作日'),
    left: z.int(),
    sentence: z.string(),
  }),
).meta({ id: 'Alert' });
