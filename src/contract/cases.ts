import { z } from 'zod';
import type { PermittedAct } from '../domain/request/case/next.ts';
import type { TimelineEntry } from '../domain/request/case/timeline.ts';
import { alert, caseClock } from './case-clock.ts';
import { caseKind, caseState, stage } from './case-state.ts';
import { caseWords } from './case-words.ts';
import { maybe, same } from './same.ts';

/** A case in a list; the applicant's name is masked. */
const caseRow = z
  .object({
    id: z.string(),
    version: z.int(),
    number: z.string(),
    kind: caseKind,
    stage,
    voided: z.boolean(),
    applicant: z.string(),
    wanted: z.string(),
    came_on: z.string(),
    receipt_date: z.string().nullable(),
    due: z.string().nullable(),
    provisional: z.boolean().describe('due 还可能变'),
    clock: caseClock.shape.status,
    left: z.int().nullable().describe('还有几个工作日；负数是已经过了几个'),
    overdue: z.boolean(),
    extended: z.boolean(),
    joined: z.boolean(),
    alerts: z.array(alert),
  })
  .meta({ id: 'CaseRow' });
export type CaseRow = z.infer<typeof caseRow>;

/** A page of the cases of an organ, and how many open ones wait in each list that people work from. */
export const caseList = z
  .object({
    rows: z.array(caseRow),
    total: z.int(),
    waiting: z.object({ todo: z.int(), overdue: z.int(), soon: z.int(), approval: z.int() }),
  })
  .meta({ id: 'CaseList' });
export type CaseList = z.infer<typeof caseList>;

const boardColumn = z.object({ stage, total: z.int(), rows: z.array(caseRow) });
export type BoardColumn = z.infer<typeof boardColumn>;

/** The open cases by state. */
export const board = z.object({ columns: z.array(boardColumn) }).meta({ id: 'Board' });
export type Board = z.infer<typeof board>;

const calendarChange = z.object({
  known: z.string(),
  title: z.string(),
  moved: z.array(
    z.object({
      id: z.string(),
      number: z.string(),
      from: z.string().nullable(),
      to: z.string().nullable(),
      provisional: z.boolean(),
    }),
  ),
});

/** What newer notices of holidays would move; null where there are none. */
export const calendarNews = z.object({ change: calendarChange.nullable() });
export type CalendarNews = z.infer<typeof calendarNews>;

/** Who holds a post today. */
export const holders = z.object({ holders: z.array(z.object({ id: z.string(), name: z.string() })) });
export type Holders = z.infer<typeof holders>;

const paperLine = z.object({
  version: z.int(),
  letter: z.string(),
  label: z.string(),
  docNo: z.string().nullable(),
  dated: z.string(),
  draft: z.boolean(),
});
export type PaperLine = z.infer<typeof paperLine>;

const told = z.object({ title: z.string(), lines: z.array(z.tuple([z.string(), z.string()])) });
same<TimelineEntry>()(told);
const caseEntry = told.extend({
  version: z.int(),
  type: z.string(),
  on: z.string(),
  recordedAt: z.string(),
  actor: z.string(),
  paper: paperLine.nullable(),
});

const permittedAct = same<PermittedAct>()(
  z.object({
    key: z.string(),
    title: z.string(),
    permitted: z.boolean(),
    reason: z.string().nullable(),
    article: z.string().nullable(),
  }),
);

const remedy = z.object({
  id: z.string(),
  case_no: z.string().nullable(),
  kind: z.string(),
  procedure: z.string().nullable(),
  accepted_on: z.string(),
  received_on: z.string().nullable(),
  answered_on: z.string().nullable(),
  concluded_on: z.string().nullable(),
  outcome: z.string().nullable(),
  answer_due: z.string().nullable(),
  answer_provisional: z.boolean(),
});

/** Everything that the page of a case shows; the applicants' data are masked. */
export const caseView = z
  .object({
    id: z.string(),
    number: z.string(),
    state: caseState,
    words: caseWords,
    clock: caseClock,
    left: z.int().nullable(),
    alerts: z.array(alert),
    acts: z.array(permittedAct),
    timeline: z.array(caseEntry),
    papers: z.array(paperLine),
    fileNames: z.array(z.string()),
    releaseNames: z.array(z.string()),
    joined: z.array(z.object({ id: z.string(), number: z.string() })),
    remedies: z.array(remedy),
    unmaskings: z.int(),
  })
  .meta({ id: 'Case' });
export type CaseView = z.infer<typeof caseView>;

/** What the house finds before a request is answered. */
export const searchedBefore = z
  .object({
    publications: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        published_on: z.string(),
        url: z.string().nullable(),
        likeness: z.number(),
      }),
    ),
    cases: z.array(
      z.object({
        id: z.string(),
        number: z.string(),
        wanted: z.string(),
        came_on: z.string(),
        result: z.string().nullable(),
        same_applicant: z.boolean(),
        likeness: z.number(),
      }),
    ),
    frequency: z.object({
      month: z.int(),
      year: z.int(),
      open: z.int(),
      others: z.array(z.object({ id: z.string(), number: z.string() })),
    }),
  })
  .meta({ id: 'SearchedBefore' });
export type SearchedBefore = z.infer<typeof searchedBefore>;

/** A file that was taken in. */
export const storedUpload = z.object({ digest: z.string(), size: z.int(), type: z.string(), name: z.string() });
export type StoredUpload = z.infer<typeof storedUpload>;

/** What became of each of many cases. */
export const batchResult = z.object({
  title: z.string(),
  results: z.array(z.object({ id: z.string(), ok: z.boolean(), sentence: maybe(z.string()) })),
});
export type BatchResult = z.infer<typeof batchResult>;
