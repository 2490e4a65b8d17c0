import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { transitions } from '../law/request/transitions.ts';
import { addDays } from '../src/domain/calendar/day.ts';
import { addWorkingDays } from '../src/domain/calendar/period.ts';
import { posts } from '../src/domain/organ/posts.ts';
import { counts, type Measure, measures } from '../src/domain/report/measure.ts';
import { alertsOf, dueDays, nextDay } from '../src/domain/request/case/alerts.ts';
import { caseClock } from '../src/domain/request/case/clock.ts';
import { decideCase } from '../src/domain/request/case/decide.ts';
import { type CaseEvent, type CaseRecorded, caseEventOf, storedCaseEvent } from '../src/domain/request/case/events.ts';
import { evolveCase } from '../src/domain/request/case/evolve.ts';
import { discloses } from '../src/domain/request/case/kinds.ts';
import { permittedActs } from '../src/domain/request/case/next.ts';
import { type RequestRow, requestRow } from '../src/domain/request/case/row.ts';
import type { CaseState } from '../src/domain/request/case/state.ts';
import { isOpen } from '../src/domain/request/case/terms.ts';
import { aroundCase, calendar, caseId, earlier } from './builders/case.ts';
import { accounts, actKeys, drawsOf, inputOf, secretMark } from './builders/case-commands.ts';
import { atSize } from './support/large.ts';

const everyPost = posts.map(({ key }) => key);
const accountIds = Object.values(accounts);
const consulting = ['third_party_consultation', 'agency_consultation', 'processing'];

/** A command is a day's step and numbers that its act and its input are drawn from. */
const anyCommand = fc.record({
  days: fc.oneof({ weight: 5, arbitrary: fc.nat(2) }, { weight: 2, arbitrary: fc.nat(20) }, fc.nat(60)),
  numbers: fc.array(fc.nat(1_000_000), { minLength: 24, maxLength: 24 }),
});
const anyLife = fc.record({
  begins: fc.nat(900),
  correction: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, fc.constant(true)),
  commands: fc.array(anyCommand, { minLength: 1, maxLength: 60, size: 'max' }),
});

interface Recording {
  recorded: CaseRecorded;
  event: CaseEvent;
}

const seen = { stages: new Set<string>(), types: new Set<string>(), commands: 0, refused: 0 };

/** Lives one case through random commands, and holds after each what must always hold. */
function live({ begins, correction, commands }: typeof anyLife extends fc.Arbitrary<infer T> ? T : never) {
  let state: CaseState | null = null;
  let today = addDays('2023-01-02', begins);
  const history: Recording[] = [];
  let tried = 0;
  for (const { days, numbers } of commands) {
    // A voided case takes nothing any more: one more try shows it.
    if (state?.voided && tried++ > 0) break;
    today = addDays(today, days);
    const draws = drawsOf(numbers);
    const by = accountIds[draws.below(accountIds.length)]!;
    const around = aroundCase(today, {
      by,
      others: [{ ...earlier, open: draws.below(2) === 0 }],
      itemsBefore: draws.below(40),
    });
    const act = nextAct(state, draws.below(10), draws.below(1000), correction, () =>
      permittedActs(state!, everyPost, around),
    );
    const input = inputOf(act, draws, state, today);
    const before = deepFreeze(state);
    const copy = JSON.stringify(before);
    const decision = decideCase(before, { id: caseId, act, input, posts: everyPost }, around);
    expect(JSON.stringify(before)).toBe(copy);
    seen.commands++;
    if ('refusal' in decision) {
      seen.refused++;
      expect(decision.refusal.sentence).toMatch(/。$/);
      continue;
    }
    for (const change of decision.events) {
      const stored = JSON.parse(JSON.stringify(storedCaseEvent(change)));
      expect(JSON.stringify(stored.payload)).not.toContain(secretMark);
      const event = caseEventOf({ type: stored.type, occurred_on: stored.occurredOn, payload: stored.payload });
      expect(event).toEqual(change.event);
      const recorded: CaseRecorded = { id: caseId, version: history.length + 1, by };
      const after: CaseState = evolveCase(state, recorded, event);
      holdsAfter(act, state, after, { event, recorded }, today);
      history.push({ recorded, event });
      state = after;
    }
    standsToday(state!, today);
  }
  return { state, history };
}

function nextAct(
  state: CaseState | null,
  roll: number,
  pick: number,
  correction: boolean,
  permitted: () => ReturnType<typeof permittedActs>,
): string {
  if (state === null) return correction ? 'register_correction' : 'register';
  if (roll === 0) return actKeys[pick % actKeys.length]!;
  // Ends and repairs are rare in life, and would cut every life short.
  const rare = [
    'withdraw',
    'void',
    'amend',
    'join',
    'leave',
    'propose_publication',
    'note_contact',
    'resume',
    'waive_fee',
  ];
  const open = permitted().filter((act) => act.permitted);
  const usual = open.filter(({ key }) => !rare.includes(key));
  const from = roll > 2 && usual.length > 0 ? usual : open;
  return from.length === 0 ? 'amend' : from[pick % from.length]!.key;
}

/** What no event may break. */
function holdsAfter(
  act: string,
  before: CaseState | null,
  after: CaseState,
  { event, recorded }: Recording,
  today: string,
): void {
  seen.stages.add(after.stage);
  seen.types.add(event.type);
  expect(event.occurred_on <= today).toBe(true);
  const possible = transitions.some(
    (one) =>
      one.act === act &&
      one.kinds.includes(after.kind) &&
      (before === null ? one.from.length === 0 : one.from.includes(before.stage) || act === 'refuse_excessive') &&
      (after.stage === (one.to ?? before?.stage) ||
        (consulting.includes(after.stage) && consulting.includes(one.to ?? ''))),
  );
  expect(possible, `${act}: ${before?.stage} → ${after.stage}`).toBe(true);
  if (before === null) return;
  expect(after.number).toEqual(before.number);
  if (!['amended', 'confirmed'].includes(event.type)) expect(after.receipt_date).toBe(before.receipt_date);
  if (before.outcome && !['amended', 'reopened'].includes(event.type)) expect(after.outcome).toEqual(before.outcome);
  if (event.type === 'redo_begun' || before.redo)
    expect(requestRow({ ...after, voided: false })).toEqual({ ...rowOr(before, event), voided: false });
  if (event.type === 'extended') expect([before.clock.extension, event.facts.days <= 20]).toEqual([null, true]);
  if (event.type === 'clarification_asked') {
    expect(before.clarification).toBeNull();
    expect(event.facts.sent_on <= addWorkingDays(before.receipt_date!, 7, calendar).day).toBe(true);
  }
  if (event.type === 'decided' && event.facts.kind === 'NOT_EXIST') expect(before.searches.at(-1)?.found).toBe('none');
  if (event.type === 'replied') signedProperly(before, event, recorded);
}

/** An amendment may change the row even while a reply is given again; nothing else may. */
const rowOr = (before: CaseState, event: CaseEvent) =>
  requestRow(event.type === 'amended' ? evolveCase(before, { id: caseId, version: 0, by: '' }, event) : before);

function signedProperly(before: CaseState, event: Extract<CaseEvent, { type: 'replied' }>, { by }: CaseRecorded): void {
  const { kind, on_the_spot } = event.facts;
  if (on_the_spot) {
    if (kind !== 'GRANT_PUBLISHED') expect([accounts.approver, by]).toEqual([on_the_spot.approved_by, by]);
    if (discloses({ kind })) expect(on_the_spot.secrecy_by).toBe(accounts.secrecy_reviewer);
    expect(on_the_spot.approved_by === by && kind !== 'GRANT_PUBLISHED').toBe(false);
    return;
  }
  expect(before.draft.by).not.toContain(by);
  expect(before.draft.by).not.toContain(before.draft.reviewed_by);
  expect(before.draft.reviewed_by).not.toBeNull();
  if (discloses({ kind })) expect(before.draft.secrecy?.conclusion).toBe('may_disclose');
}

/** What must hold of a case on any day. */
function standsToday(state: CaseState, today: string): void {
  const clock = caseClock(state, today, calendar);
  const open = isOpen(state.stage);
  expect(clock.why).toMatch(/。$/);
  if (open && !state.voided) expect(clock.due !== null || ['not_started', 'stopped'].includes(clock.status)).toBe(true);
  if (clock.due !== null && state.clock.delayed_to === null && state.replies.length === 0)
    expect(clock.due >= state.receipt_date!).toBe(true);
  if (state.kind === 'request') {
    if (!open) expect(state.outcome).not.toBeNull();
    else if (state.outcome) expect(state.redo).not.toBeNull();
  } else expect(state.outcome).toBeNull();
  const row = requestRow(state);
  if (row?.reply_date) expect(row.reply_date >= row.receipt_date).toBe(true);
  const waiting = state.consultations.some(({ ended_on }) => ended_on === null);
  if (open) expect(waiting).toBe(state.stage === 'third_party_consultation' || state.stage === 'agency_consultation');
  // What a list calls overdue is what the reminders and the page call so, today and on any later day.
  for (const day of [today, addDays(today, 9), addDays(today, 60)]) {
    const must = dueDays(state, day, calendar).filter(({ key }) => key !== 'extension');
    expect(nextDay(state, calendar)).toBe(must[0]?.day ?? null);
    const then = caseClock(state, day, calendar);
    if (then.status === 'excluded') expect(then.overdue).toBe(false);
    if (open && !state.voided && then.overdue) expect(nextDay(state, calendar)! < day).toBe(true);
    const late = alertsOf(state, day, calendar).some(({ left }) => left < 0);
    expect(late).toBe(must.some((one) => one.day < day));
  }
  for (const alert of alertsOf(state, today, calendar)) expect(alert.sentence).toMatch(/。$/);
}

function deepFreeze<T>(value: T): T {
  if (value && typeof value === 'object' && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

const rowMeasures = measures({ lapse_counts_as_repealed: true }).filter(({ register }) => register === 'requests');
const years = [2022, 2023, 2024, 2025, 2026, 2027];

/** 新收＋上年结转＝办结＋结转, by the report's own measures, in every column of every year. */
function balances(rows: readonly RequestRow[]): void {
  const standing = rows.filter(({ voided }) => !voided).map(({ voided: _, ...row }) => row);
  const cell = (measure: Measure, year: number): number => standing.filter((row) => counts(measure, year, row)).length;
  for (const year of years) {
    const of = (part: string): number =>
      rowMeasures
        .filter((one) => one.cell.startsWith(`requests.${part}`))
        .reduce((sum, one) => sum + cell(one, year), 0);
    expect(of('new_received') + of('carried_in')).toBe(of('results.') + of('carried_out'));
    const received = standing.filter(({ receipt_date }) => receipt_date.startsWith(`${year}`)).length;
    expect(of('new_received')).toBe(received);
  }
}

const runs = atSize(100, 10_000);

describe(`${runs} random lives of a case`, () => {
  it(
    'never reach an illegal state, replay to the same one, keep what was typed out of events, and count once',
    () => {
      const rows: RequestRow[] = [];
      const last: { state: CaseState | null; history: Recording[] }[] = [];
      fc.assert(
        fc.property(anyLife, (life) => {
          const { state, history } = live(life);
          const replayed = history.reduce<CaseState | null>(
            (now, { recorded, event }) => evolveCase(now, recorded, event),
            null,
          );
          expect(replayed).toEqual(state);
          // Any event, on any state and on none, leads to a state.
          const [strangers] = last;
          for (const { recorded, event } of strangers?.history ?? [])
            for (const from of [null, state]) expect(evolveCase(from, recorded, event).stage).toBe(event.to);
          last[0] = { state, history };
          const row = state && requestRow(state);
          if (row) rows.push(row);
          balances(rows.slice(-12));
        }),
        // A life of sixty commands shrinks for minutes; what fails is found again by its seed.
        { numRuns: runs, endOnFailure: true },
      );
      balances(rows);
      expect(seen.refused).toBeGreaterThan(0);
      expect(seen.commands - seen.refused).toBeGreaterThan(seen.refused);
      if (runs >= 10_000) expect([seen.stages.size, seen.types.size]).toEqual([17, 42]);
    },
    atSize(120_000, 1_800_000),
  );
});
