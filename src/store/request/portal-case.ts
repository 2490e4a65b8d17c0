import { clarificationPoints } from '../../../law/request/terms.ts';
import { dayInChina } from '../../domain/calendar/day.ts';
import { type CaseClock, caseClock } from '../../domain/request/case/clock.ts';
import { caseEventOf } from '../../domain/request/case/events.ts';
import { permittedActs } from '../../domain/request/case/next.ts';
import { caseNumber } from '../../domain/request/case/number.ts';
import type { CaseState } from '../../domain/request/case/state.ts';
import { publicEntry } from '../../domain/request/case/timeline.ts';
import { type Typed, wordsOf } from '../../domain/request/case/words.ts';
import type { OrganKey, Reader } from '../database.ts';
import type { House } from '../house.ts';
import { inOrganSnapshot } from '../snapshot.ts';
import { loadCase } from './case-act.ts';
import { guardAround } from './case-around.ts';
import { type CaseRecord, caseHistory } from './case-view.ts';
import { portalActor } from './portal-act.ts';
import { type PortalPaper, type PortalRelease, papersOf, releasesOf } from './portal-paper.ts';

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
  releases: PortalRelease[];
  files: { name: string; size: number }[];
  /** What is to be clarified, point by point, while it is. */
  points: { point: string; guidance: string | null }[];
  /** The reply waits to be opened online. */
  replyWaits: boolean;
  may: ReadonlySet<ApplicantAct>;
}

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
