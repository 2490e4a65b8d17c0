import type { Calendar } from '../../domain/calendar/calendar.ts';
import { dayInChina } from '../../domain/calendar/day.ts';
import type { Post } from '../../domain/organ/posts.ts';
import { type Alert, alertsOf } from '../../domain/request/case/alerts.ts';
import { type CaseClock, caseClock } from '../../domain/request/case/clock.ts';
import { workingDaysLeft } from '../../domain/request/case/days-left.ts';
import { type CaseEvent, caseEventOf } from '../../domain/request/case/events.ts';
import { maskedWords } from '../../domain/request/case/mask.ts';
import { type PermittedAct, permittedActs } from '../../domain/request/case/next.ts';
import { caseNumber } from '../../domain/request/case/number.ts';
import { type Paper, paperLabel } from '../../domain/request/case/papers/paper.ts';
import type { CaseState } from '../../domain/request/case/state.ts';
import { type TimelineEntry, timelineEntry } from '../../domain/request/case/timeline.ts';
import { type CaseWords, type Typed, wordsOf } from '../../domain/request/case/words.ts';
import { answerDue, type RemedyCase } from '../../domain/request/remedy-answer.ts';
import { type LedgerRow, type OrganKey, query, type Reader } from '../database.ts';
import type { House } from '../house.ts';
import { actorNames } from '../people.ts';
import { inOrganSnapshot } from '../snapshot.ts';
import { loadCase } from './case-act.ts';
import { guardAround } from './case-around.ts';
import { calendarFor } from './case-calendar.ts';
import { caseStream } from './case-projection.ts';

/** A document of a case, in the order of making. */
export interface PaperLine {
  version: number;
  letter: string;
  label: string;
  /** null: it has no number, or is a draft. */
  docNo: string | null;
  dated: string;
  draft: boolean;
}

/** Something that happened to a case, as those who work on it read it. */
export interface CaseEntry extends TimelineEntry {
  version: number;
  type: CaseEvent['type'];
  on: string;
  recordedAt: string;
  actor: string;
  paper: PaperLine | null;
}

/** Everything that the page of a case shows; the applicants' data are masked. */
export interface CasePage {
  id: string;
  number: string;
  state: CaseState;
  words: CaseWords;
  clock: CaseClock;
  /** Working days left while the clock runs, negative when the day has passed. */
  left: number | null;
  alerts: Alert[];
  acts: PermittedAct[];
  timeline: CaseEntry[];
  papers: PaperLine[];
  /** Names of the files, in the order of `state.files`, and of the releases. */
  fileNames: string[];
  releaseNames: string[];
  /** Cases that are answered together with it. */
  joined: { id: string; number: string }[];
  /** 行政复议 and 行政诉讼 against its reply. */
  remedies: CaseRemedy[];
  /** How often somebody looked at the applicants' data. */
  unmaskings: number;
}

export interface CaseRemedy {
  id: string;
  case_no: string | null;
  kind: string;
  accepted_on: string;
  concluded_on: string | null;
  outcome: string | null;
  /** The last day of the organ's own answer; null where none is due. */
  answer_due: string | null;
  /** Whether that day may still move. */
  answer_provisional: boolean;
}

/** What of a row of the ledger tells an event of a case. */
export type CaseRecord = Pick<
  LedgerRow,
  'stream_id' | 'version' | 'type' | 'occurred_on' | 'recorded_at' | 'actor' | 'payload'
>;

/** The events of a case with what was typed beside them, oldest first; none where there is no such case. */
export async function caseHistory(
  { sealer }: Pick<House, 'sealer'>,
  db: Reader,
  organId: string,
  id: string,
): Promise<{ rows: CaseRecord[]; textOf: (version: number) => Typed }> {
  const { rows } = await db.executeQuery<CaseRecord & { salt: Buffer | null; cipher: Buffer | null }>(
    query(
      `select l.stream_id, l.version, l.type, l.occurred_on, l.recorded_at, l.actor, l.payload, t.salt, t.cipher
       from ledger l left join sealed_text t
         on t.organ_id = l.organ_id and t.stream_id = l.stream_id and t.version = l.version
       where l.organ_id = $1 and l.stream_id = $2 and l.stream = '${caseStream}' order by l.version`,
      [organId, id],
    ) as never,
  );
  const texts = new Map(
    rows.map(({ version, salt, cipher }) => [version, salt && cipher ? sealer.open({ salt, cipher }) : {}]),
  );
  return { rows, textOf: (version) => texts.get(version) ?? {} };
}

/** The page of a case for a person who holds these posts; null where there is none. */
export function casePage(
  house: House,
  db: Reader,
  organ: OrganKey,
  id: string,
  reader: { account: string; posts: readonly Post[] },
): Promise<CasePage | null> {
  return inOrganSnapshot(db, organ, async (db, organ) => {
    const organId = organ.organ_id;
    const present = await loadCase(db, organId, id);
    if (!present) return null;
    const { rows, textOf } = await caseHistory(house, db, organId, id);
    const names = await actorNames(
      db,
      rows.map(({ actor }) => actor),
    );
    const timeline = rows.map((row): CaseEntry => {
      const event = caseEventOf(row);
      const text = textOf(row.version);
      // Spelled out: a spread costs more than all the rest of a line, two hundred times.
      const { title, lines } = timelineEntry(event, text);
      return {
        title,
        lines,
        version: row.version,
        type: event.type,
        on: row.occurred_on,
        recordedAt: row.recorded_at.toISOString(),
        actor: names[row.actor] ?? '（账号已注销）',
        paper: paperLine(event, row.version, text),
      };
    });
    const today = dayInChina(house.now());
    const around = await guardAround(db, organ, { today, by: reader.account, id }, present);
    const words = wordsOf(present, textOf);
    const clock = caseClock(present, today, around.calendar);
    const running = clock.status === 'running' && clock.due !== null;
    return {
      id,
      number: caseNumber(present.number),
      state: present,
      words: maskedWords(words),
      clock,
      left: running ? workingDaysLeft(today, clock.due!, around.calendar) : null,
      alerts: alertsOf(present, today, around.calendar),
      acts: permittedActs(present, reader.posts, around),
      timeline,
      papers: timeline.flatMap(({ paper }) => paper ?? []),
      fileNames: present.files.map(({ version, place }) => textOf(version)[`files.${place}.name`] ?? '（名称已清除）'),
      releaseNames: present.releases.map(({ version }) => textOf(version).name ?? '（名称已清除）'),
      remedies: await remediesOf(db, organId, caseNumber(present.number), calendarFor(organ.settings)),
      joined: await joinedWith(db, organId, present),
      unmaskings: await countUnmaskings(db, organId, id),
    };
  });
}

/** The paper that an event made, from what is sealed beside it. */
export const paperOf = (text: Typed): Paper | null => (text.paper ? (JSON.parse(text.paper) as Paper) : null);

/** The line of the paper that an event made; null where it made none. */
export function paperLine({ type }: CaseEvent, version: number, text: Typed): PaperLine | null {
  const paper = paperOf(text);
  if (!paper) return null;
  const { letter, docNo, on } = paper;
  return { version, letter, label: paperLabel(paper), docNo, dated: on, draft: type === 'drafted' };
}

async function remediesOf(db: Reader, organId: string, number: string, calendar: Calendar): Promise<CaseRemedy[]> {
  const { rows } = await db.executeQuery<Omit<CaseRemedy, 'answer_due' | 'answer_provisional'> & RemedyCase>(
    query(
      `select id, case_no, kind, procedure, accepted_on, received_on, answered_on, concluded_on, outcome from remedy
       where organ_id = $1 and request_no = $2 and not voided order by accepted_on, id`,
      [organId, number],
    ) as never,
  );
  return rows.map((row) => {
    const end = answerDue(row, calendar);
    return { ...row, answer_due: end?.day ?? null, answer_provisional: end?.provisional ?? false };
  });
}

async function joinedWith(db: Reader, organId: string, { id, batch_id }: CaseState): Promise<CasePage['joined']> {
  const { rows } = await db.executeQuery<{ id: string; year: number; serial: number }>(
    query(
      `select id, year, serial from request_case
       where organ_id = $1 and id <> $2 and (batch_id = $2 or batch_id = $3 or id = $3) order by year, serial`,
      [organId, id, batch_id],
    ) as never,
  );
  return rows.map((row) => ({ id: row.id, number: caseNumber(row) }));
}

async function countUnmaskings(db: Reader, organId: string, id: string): Promise<number> {
  const { rows } = await db.executeQuery<{ times: number }>(
    query(`select count(*) as times from unmasking where organ_id = $1 and case_id = $2`, [organId, id]) as never,
  );
  return rows[0]!.times;
}
