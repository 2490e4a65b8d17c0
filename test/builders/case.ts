import { calendarOf } from '../../src/domain/calendar/calendar.ts';
import type { Day } from '../../src/domain/calendar/day.ts';
import type { Post } from '../../src/domain/organ/posts.ts';
import type { Refusal } from '../../src/domain/refusal.ts';
import { caseActOf } from '../../src/domain/request/case/acts/index.ts';
import { type CaseAround, type OtherCase, usualCaseSettings } from '../../src/domain/request/case/around.ts';
import { decideCase } from '../../src/domain/request/case/decide.ts';
import type { CaseChange } from '../../src/domain/request/case/events.ts';
import { evolveCase } from '../../src/domain/request/case/evolve.ts';
import type { CaseState } from '../../src/domain/request/case/state.ts';
import { accountId } from './account-id.ts';

export const calendar = calendarOf();

/** Invented accounts, one a post, and the case that tests act on. */
export const people: Record<'clerk' | 'reviewer' | 'secrecy_reviewer' | 'approver', string> = {
  clerk: accountId('clerk'),
  reviewer: accountId('reviewer'),
  secrecy_reviewer: accountId('secrecy_reviewer'),
  approver: accountId('approver'),
};
export const caseId = '11111111-1111-4111-8111-111111111111';
export const otherId = '22222222-2222-4222-8222-222222222222';

/** An earlier case, answered. */
export const earlier: OtherCase = {
  id: otherId,
  number: '2023-007',
  kind: 'request',
  open: false,
  voided: false,
  replied: true,
  batch_id: null,
};

/** What the decider is told; `others` are the cases that it can ask about. */
export function aroundCase(today: Day, more: Partial<CaseAround> & { others?: OtherCase[] } = {}): CaseAround {
  const { others = [earlier], ...given } = more;
  let serial = 0;
  return {
    today,
    calendar,
    settings: usualCaseSettings,
    by: people.clerk,
    nextSerial: () => 1,
    nextDocument: (series) => ({ series, year: Number(today.slice(0, 4)), serial: ++serial }),
    otherCase: (id) => others.find((other) => other.id === id) ?? null,
    leads: false,
    itemsBefore: 0,
    file: (digest) => ({ digest, size: 1, type: 'pdf' }),
    cleaned: (original) => ({ copy: { digest: original, size: 1, type: 'pdf' }, remaining: [] }),
    queryCode: 'AAAA2222',
    holds: (account, post) => people[post as keyof typeof people] === account,
    ...given,
  };
}

/** One step of a case: the act, what was typed, and the day if it is a later one. */
export type Step = [act: string, input: Record<string, unknown>, today?: Day | undefined];

/** The person who does an act by default: the first of its posts. */
export function doerOf(act: string): { by: string; posts: Post[] } {
  const post = caseActOf(act)!.posts[0] as keyof typeof people;
  return { by: people[post], posts: [post] };
}

/** Decides on one step. */
export function decideStep(
  state: CaseState | null,
  [act, input, today = '2024-03-01']: Step,
  more: Parameters<typeof aroundCase>[1] = {},
) {
  const { by, posts } = doerOf(act);
  return decideCase(state, { id: caseId, act, input, posts }, aroundCase(today, { by, ...more }));
}

/** The refusal of a step. Throws where it was allowed. */
export function refusalOf(state: CaseState | null, step: Step, more: Parameters<typeof aroundCase>[1] = {}): Refusal {
  const decision = decideStep(state, step, more);
  if ('refusal' in decision) return decision.refusal;
  throw new Error(`“${step[0]}” was allowed`);
}

/** Applies the changes that a decision made. */
export const applied = (
  state: CaseState | null,
  changes: readonly CaseChange[],
  by: string,
  id = caseId,
): CaseState | null =>
  changes.reduce<CaseState | null>(
    (now, { event }) => evolveCase(now, { id, version: (now?.version ?? 0) + 1, by }, event),
    state,
  );

/** Plays steps one after another, each on its own day or that of the one before. Throws where one is refused. */
export function play(
  steps: readonly Step[],
  from: CaseState | null = null,
  more: Parameters<typeof aroundCase>[1] = {},
): CaseState {
  let state = from;
  let day: Day | undefined;
  for (const [act, input, today] of steps) {
    day = today ?? day;
    const decision = decideStep(state, [act, input, day], more);
    if ('refusal' in decision)
      throw new Error(`${act}: ${decision.refusal.sentence} ${JSON.stringify(decision.refusal.problems ?? '')}`);
    state = applied(state, decision.events, more.by ?? doerOf(act).by);
  }
  return state!;
}

const applicant = { kind: 'natural_person', name: '演示甲', phone: '演示电话' };

/** A request that was handed in; `more` changes what was registered. */
export const registered = (day: Day, more: Record<string, unknown> = {}): Step => [
  'register',
  { channel: 'in_person', came_on: day, applicants: [applicant], wanted: '青石县某项演示信息', ...more },
  day,
];

export const checksPassed = { complete: true, identified: true, ours: true, first_time: true, reasonable: true };
export const begun: Step = ['begin_review', { checks: checksPassed }];
export const accepted: Step = ['accept', {}];
export const searched = (on: Day, found: 'found' | 'none'): Step => [
  'log_search',
  { on, found, places: '演示档案室', keywords: '演示词', searcher: '演示乙' },
];
export const decided = (kind: string, more: Record<string, unknown> = {}): Step => [
  'decide',
  { kind, grounds: '演示理由', ...more },
];
export const drafted: Step = ['draft', {}];
export const submitted: Step = ['submit', {}];
export const reviewed: Step = ['review', {}];
export const secrecyReviewed: Step = ['review_secrecy', { conclusion: 'may_disclose', opinion: '演示意见' }];
export const approved: Step = ['approve', {}];
/** From the decision to the signed reply, on one day. */
export const answered = (kind: string, more: Record<string, unknown> = {}): Step[] => [
  decided(kind, more),
  drafted,
  submitted,
  reviewed,
  ...(kind === 'GRANT_PROVIDE' || kind === 'PARTIAL' ? [secrecyReviewed] : []),
  approved,
];
export const clarificationAsked = (sent_on: Day, more: Record<string, unknown> = {}): Step => [
  'ask_clarification',
  { sent_on, points: [{ point: 'description', guidance: '演示指引' }], ...more },
  sent_on,
];
export const clarified = (received_on: Day, more: Record<string, unknown> = {}): Step => [
  'receive_clarification',
  { received_on, content: '演示补正', ...more },
  received_on,
];
export const feeNotified = (sent_on: Day, more: Record<string, unknown> = {}): Step => [
  'notify_fee',
  { sent_on, method: 'pages', quantity: 68, grounds: '演示情况', ...more },
  sent_on,
];
export const received = (letter: string, received_on: Day, no: number | null = null): Step => [
  'note_receipt',
  { letter, no, received_on, proof: '演示回执' },
  received_on,
];
export const thirdPartyAsked = (sent_on: Day): Step => [
  'consult_third_party',
  { sent_on, party: '演示丙公司', matter: '演示事项' },
  sent_on,
];
export const agencyAsked = (sent_on: Day, joint = true): Step => [
  'consult_agency',
  { sent_on, party: '演示某局', matter: '演示事项', joint },
  sent_on,
];
export const opinionCame = (no: number, answered_on: Day, opinion = 'consents'): Step => [
  'record_opinion',
  { no, answered_on, opinion, reason: '演示意见' },
  answered_on,
];
