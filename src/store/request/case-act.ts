import { dayInChina } from '../../domain/calendar/day.ts';
import type { LetterFields } from '../../domain/letter/values.ts';
import type { Post } from '../../domain/organ/posts.ts';
import { invalid, type Refusal } from '../../domain/refusal.ts';
import type { CaseAround } from '../../domain/request/case/around.ts';
import { decideCase } from '../../domain/request/case/decide.ts';
import { type CaseChange, storedCaseEvent } from '../../domain/request/case/events.ts';
import { evolveCase } from '../../domain/request/case/evolve.ts';
import { type Made, makePaper } from '../../domain/request/case/papers/make.ts';
import type { CaseState } from '../../domain/request/case/state.ts';
import { type Typed, versionsOfWords, wordsOf } from '../../domain/request/case/words.ts';
import { isUuid } from '../../domain/uuid.ts';
import { type LedgerRow, type OrganKey, type OrganRow, query, type Reader, type Tx } from '../database.ts';
import type { House } from '../house.ts';
import type { NewEvent } from '../ledger/ledger.ts';
import { transact } from '../ledger/transact.ts';
import { openTexts } from '../register/projection.ts';
import { inOrganSnapshot } from '../snapshot.ts';
import { aroundCase, type FilesGiven, noFiles } from './case-around.ts';
import { calendarFor } from './case-calendar.ts';
import { overtaken } from './case-overtaken.ts';
import { paperOrganOf } from './case-papers.ts';
import { caseStream, paperRow, projectCases } from './case-projection.ts';

/** Who acts, and the posts that they hold in the organ today. */
export interface Actor {
  account: string;
  posts: readonly Post[];
}

/** One act on a case. `document` is what was typed into the document that it makes. */
export interface CaseCommand {
  act: string;
  input: unknown;
  expected?: number | undefined;
  document?: LetterFields | undefined;
}

export type CaseDone = { ok: true; id: string; version: number } | { ok: false; refusal: Refusal };

/** Carries out acts on a case, one after another, all or none. */
export async function actOnCase(
  house: House,
  actor: Actor,
  { organ_id }: OrganKey,
  id: string,
  commands: readonly CaseCommand[],
  files: FilesGiven = noFiles,
): Promise<CaseDone> {
  let version = 0;
  const outcome = await transact(house, actor.account, organ_id, async (tx, organ) => {
    const before = await loadCase(tx, organ.organ_id, id);
    const played = await play(house, tx, actor, organ, id, before, commands, files, { draft: false });
    if ('refusal' in played) return played;
    const { steps, after, texts } = played;
    version = after!.version;
    return {
      events: steps.map(({ change, at }): NewEvent => {
        const { type, occurredOn, payload } = storedCaseEvent(change);
        const text = texts.get(at)!;
        return {
          stream: caseStream,
          streamId: id,
          version: at,
          type,
          occurredOn,
          payload,
          text: Object.keys(text).length > 0 ? text : null,
        };
      }),
      project: async (tx, rows) => {
        const words = wordsOf(after!, (at) => texts.get(at) ?? {});
        await projectCases(tx, house, organ_id, calendarFor(organ.settings), [{ state: after!, words }]);
        await insertPapers(tx, rows, steps);
      },
    };
  });
  return outcome.ok ? { ok: true, id, version } : { ok: false, refusal: outcome.refusal };
}

/** What an act would make, and writes nothing: the document as it would be printed, or why there is none. */
export async function tryCase(
  house: House,
  actor: Actor,
  key: OrganKey,
  id: string,
  command: CaseCommand,
  files: FilesGiven = noFiles,
): Promise<{ made: Made | null } | { refusal: Refusal }> {
  const played = await inOrganSnapshot(house.db, key, async (db, organ) => {
    const before = await loadCase(db, organ.organ_id, id);
    return play(house, db, actor, organ, id, before, [command], files, { draft: true });
  });
  if ('refusal' in played) return played;
  return { made: played.steps.findLast(({ made }) => made !== null)?.made ?? null };
}

/** A case as it stands, or null. */
export async function loadCase(db: Reader, organId: string, id: string): Promise<CaseState | null> {
  const row = await db
    .selectFrom('request_case')
    .select('state')
    .where('organ_id', '=', organId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.state ?? null;
}

/** An event on its way: the case before it, the version that it becomes, and the paper that it makes. */
interface PlayedStep {
  change: CaseChange;
  before: CaseState | null;
  at: number;
  made: Made | null;
}

/** Decides on commands one after another, in memory. */
async function play(
  house: House,
  db: Reader,
  actor: Actor,
  organ: OrganRow,
  id: string,
  before: CaseState | null,
  commands: readonly CaseCommand[],
  files: FilesGiven,
  { draft }: { draft: boolean },
): Promise<{ steps: PlayedStep[]; after: CaseState | null; texts: Map<number, Typed> } | { refusal: Refusal }> {
  const today = dayInChina(house.now());
  const texts = before ? await typedTexts(house, db, organ.organ_id, before) : new Map<number, Typed>();
  const steps: PlayedStep[] = [];
  let state = before;
  for (const { act, input, expected, document } of commands) {
    const around = await aroundCase(db, organ, {
      today,
      by: actor.account,
      id,
      known: state !== null,
      input,
      files,
    });
    const decision = decideCase(state, { id, act, input, posts: actor.posts, expected }, around);
    if ('refusal' in decision) {
      const { refusal } = decision;
      return {
        refusal: refusal.code === 'stale' ? await overtaken(db, organ.organ_id, state!, expected!) : refusal,
      };
    }
    for (const change of decision.events) {
      const at = (state?.version ?? 0) + 1;
      const after = evolveCase(state, { id, version: at, by: actor.account }, change.event);
      const typed = typedDocument(change, state, document, (version) => texts.get(version) ?? {});
      texts.set(at, { ...change.text, ...(typed.stored ? { document: JSON.stringify(typed.stored) } : {}) });
      const words = wordsOf(after, (version) => texts.get(version) ?? {});
      const known = { event: change.event, text: change.text, before: state ?? after, after, words };
      const made = makePaper(
        { ...known, organ: paperOrganOf(organ), today, calendar: around.calendar, earlier: earlierOf(state, around) },
        typed.fields,
        { draft },
      );
      // A receipt is a courtesy: nothing that came in is turned away because it cannot be printed.
      const courtesy = made?.letter === 'D03';
      if (made && 'problems' in made && !draft && !courtesy) return { refusal: invalid(made.problems) };
      if (made && 'paper' in made) texts.set(at, { ...texts.get(at), paper: JSON.stringify(made.paper) });
      steps.push({ change, before: state, at, made });
      state = after;
    }
  }
  return { steps, after: state, texts };
}

/** What was typed into the document: a draft keeps it; the signed reply takes it from the draft. */
function typedDocument(
  { event }: CaseChange,
  before: CaseState | null,
  given: LetterFields | undefined,
  textOf: (version: number) => Typed,
): { fields: LetterFields; stored?: LetterFields } {
  if (event.type === 'drafted') return { fields: given ?? {}, stored: given ?? {} };
  const drafted = event.type === 'replied' && before?.text.draft ? textOf(before.text.draft).document : null;
  return { fields: drafted ? (JSON.parse(drafted) as LetterFields) : (given ?? {}) };
}

const earlierOf = (state: CaseState | null, around: CaseAround) =>
  state?.chosen?.earlier ? around.otherCase(state.chosen.earlier) : null;

async function typedTexts(house: House, db: Reader, organId: string, state: CaseState): Promise<Map<number, Typed>> {
  const keys = versionsOfWords(state).map((version) => ({ id: state.id, version }));
  const texts = await openTexts(db, house.sealer, organId, keys);
  return new Map(keys.map(({ id, version }) => [version, texts.get(`${id}/${version}`) ?? {}]));
}

async function insertPapers(tx: Tx, rows: readonly LedgerRow[], steps: readonly PlayedStep[]): Promise<void> {
  const papers = rows.flatMap((row, i) => {
    const { before, made } = steps[i]!;
    return (made && 'paper' in made && paperRow(row, before, made.paper)) || [];
  });
  if (papers.length > 0) await tx.insertInto('case_paper').values(papers).execute();
}

/** The organ that a case belongs to; null where there is no such case. */
export async function organOfCase(db: Reader, id: string): Promise<OrganRow | null> {
  if (!isUuid(id)) return null;
  const { rows } = await db.executeQuery<OrganRow>(
    query(`select o.* from request_case c join organ o on o.organ_id = c.organ_id where c.id = $1`, [id]) as never,
  );
  return rows[0] ?? null;
}
