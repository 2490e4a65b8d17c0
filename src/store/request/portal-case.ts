import { clarificationPoints } from '../../../law/request/terms.ts';
import { dayInChina } from '../../domain/calendar/day.ts';
import { type CaseClock, caseClock } from '../../domain/request/case/clock.ts';
import { type CaseEvent, caseEventOf } from '../../domain/request/case/events.ts';
import { cleanedName } from '../../domain/request/case/file-name.ts';
import { discloses } from '../../domain/request/case/kinds.ts';
import { permittedActs } from '../../domain/request/case/next.ts';
import { caseNumber } from '../../domain/request/case/number.ts';
import { type Paper, paperLabel } from '../../domain/request/case/papers/paper.ts';
import type { CaseState } from '../../domain/request/case/state.ts';
import { publicEntry } from '../../domain/request/case/timeline.ts';
import { type Typed, wordsOf } from '../../domain/request/case/words.ts';
import type { OrganKey, Reader } from '../database.ts';
import type { House } from '../house.ts';
import { inOrganSnapshot } from '../snapshot.ts';
import { loadCase } from './case-act.ts';
import { guardAround } from './case-around.ts';
import { type CaseRecord, caseHistory, paperOf } from './case-view.ts';
import { portalActor } from './portal-act.ts';

/** A document that was made for the applicant. */
export interface PortalPaper {
  version: number;
  label: string;
  docNo: string | null;
  dated: string;
  /** An answer, not a letter on the way to one. */
  reply: boolean;
  paper: Paper;
}

/** What an applicant may do with their case now. */
export type ApplicantAct = 'receive_clarification' | 'withdraw' | 'add_files';

/** A case as its applicant sees it: what is theirs and nothing of how the organ works on it. */
export interface PortalCase {
  id: string;
  number: string;
  state: CaseState;
  wanted: string;
  queryCode: string | null;
  clock: CaseClock;
  entries: { on: string; title: string; sentence: string }[];
  papers: PortalPaper[];
  /** Copies that left with the reply, by their number. */
  releases: { no: number; name: string; digest: string; size: number }[];
  files: { name: string; size: number }[];
  /** What is to be clarified, point by point, while it is. */
  points: { point: string; guidance: string | null }[];
  /** The reply waits to be opened online. */
  replyWaits: boolean;
  may: ReadonlySet<ApplicantAct>;
}

/** Letters that go to the applicant. What is asked of others (征求意见书、征求意见函、告知第三方) never does. */
const toApplicant = ['D03', 'D04', 'D05', 'D06', 'D07b', 'D09', 'D30', 'D31', 'D32', 'D33'];
const isReply = ({ type }: CaseEvent): boolean => type === 'replied' || type === 'correction_concluded';

/** The case for its applicant; null where there is none. */
export function portalCase(house: House, db: Reader, organ: OrganKey, id: string): Promise<PortalCase | null> {
  return inOrganSnapshot(db, organ, async (db, organ) => {
    const state = await loadCase(db, organ.organ_id, id);
    if (!state) return null;
    const { rows, textOf } = await caseHistory(house, db, organ.organ_id, id);
    const today = dayInChina(house.now());
    const around = await guardAround(db, organ, { today, by: portalActor.account, id }, state);
    const words = wordsOf(state, textOf);
    const permitted = permittedActs(state, portalActor.posts, around).filter(({ permitted }) => permitted);
    return {
      id,
      number: caseNumber(state.number),
      state,
      wanted: words.wanted,
      queryCode: words.query_code,
      clock: caseClock(state, today, around.calendar),
      entries: rows.flatMap((row) => publicEntry(caseEventOf(row)) ?? []),
      papers: papersOf(state, rows, textOf),
      releases: releasesOf(state, rows, textOf),
      files: state.files.map(({ version, place, size }) => ({
        name: textOf(version)[`files.${place}.name`] ?? '（名称已清除）',
        size,
      })),
      points: state.stage === 'clarification_requested' ? pointsOf(rows, textOf) : [],
      replyWaits: !state.voided && state.stage === 'replied' && state.wish.way === 'online',
      may: new Set(permitted.map(({ key }) => key as ApplicantAct)),
    };
  });
}

function pointsOf(rows: readonly CaseRecord[], textOf: (version: number) => Typed): PortalCase['points'] {
  const row = rows.findLast(({ type }) => type === 'clarification_asked');
  const event = row && caseEventOf(row);
  if (event?.type !== 'clarification_asked') return [];
  return event.facts.points.map((point, i) => ({
    point: clarificationPoints.find(({ key }) => key === point)?.label ?? point,
    guidance: textOf(row!.version)[`guidance.${i}`] ?? null,
  }));
}

/** The versions of the events that made the replies, in order: `state.replies` has them in the same. */
const replyVersions = (rows: readonly CaseRecord[]): number[] =>
  rows.filter((row) => isReply(caseEventOf(row))).map(({ version }) => version);

function papersOf(state: CaseState, rows: readonly CaseRecord[], textOf: (version: number) => Typed): PortalPaper[] {
  const replies = replyVersions(rows);
  return rows.flatMap((row): PortalPaper[] => {
    const event = caseEventOf(row);
    const paper = event.type === 'drafted' ? null : paperOf(textOf(row.version));
    if (!paper) return [];
    const reply = isReply(event);
    // A reply is the applicant's from its service on, not from its signing.
    const theirs = reply
      ? state.replies[replies.indexOf(row.version)]?.served !== null
      : toApplicant.includes(paper.letter);
    if (!theirs) return [];
    return [{ version: row.version, label: paperLabel(paper), docNo: paper.docNo, dated: paper.on, reply, paper }];
  });
}

/** The cleaned copies that belong to a reply which was served; never what is being prepared for the next one. */
function releasesOf(
  { kind, releases, replies }: CaseState,
  rows: readonly CaseRecord[],
  textOf: (version: number) => Typed,
): PortalCase['releases'] {
  const last = replies.findLastIndex(({ served }) => served !== null);
  const reply = replies[last];
  const at = replyVersions(rows)[last];
  if (kind !== 'request' || !reply || at === undefined || !discloses(reply)) return [];
  return releases
    .filter(({ dropped, version }) => !dropped && version < at)
    .map(({ no, copy, version }) => ({
      no,
      name: cleanedName(textOf(version).name ?? `附件${no}`, copy.type),
      digest: copy.digest,
      size: copy.size,
    }));
}
