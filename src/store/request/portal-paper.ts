import { type CaseEvent, caseEventOf } from '../../domain/request/case/events.ts';
import { cleanedName } from '../../domain/request/case/file-name.ts';
import { discloses } from '../../domain/request/case/kinds.ts';
import { type Paper, paperLabel } from '../../domain/request/case/papers/paper.ts';
import type { CaseState } from '../../domain/request/case/state.ts';
import type { Typed } from '../../domain/request/case/words.ts';
import { type OrganKey, query, type Reader } from '../database.ts';
import type { House } from '../house.ts';
import { inOrganSnapshot } from '../snapshot.ts';
import { loadCase } from './case-act.ts';
import { caseStream } from './case-projection.ts';
import { mostEvents, typedAt } from './case-text.ts';
import { type CaseRecord, paperOf } from './case-view.ts';

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

/** A copy that left with the reply, by its number. */
export interface PortalRelease {
  no: number;
  name: string;
  digest: string;
  size: number;
}

type EventRow = Pick<CaseRecord, 'version' | 'type' | 'occurred_on' | 'payload'>;

/** Letters that go to the applicant. What is asked of others (征求意见书、征求意见函、告知第三方) never does. */
const toApplicant = ['D03', 'D04', 'D05', 'D06', 'D07b', 'D09', 'D30', 'D31', 'D32', 'D33'];
const replyTypes: readonly CaseEvent['type'][] = ['replied', 'correction_concluded'];
const isReply = ({ type }: CaseEvent): boolean => replyTypes.includes(type);

/** The versions of the events that made the replies, in order: `state.replies` has them in the same. */
const replyVersions = (rows: readonly EventRow[]): number[] =>
  rows.filter((row) => isReply(caseEventOf(row))).map(({ version }) => version);

/** The documents that were made for the applicant. */
export function papersOf(
  state: CaseState,
  rows: readonly EventRow[],
  textOf: (version: number) => Typed,
): PortalPaper[] {
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
export function releasesOf(
  { kind, releases, replies }: CaseState,
  rows: readonly EventRow[],
  textOf: (version: number) => Typed,
): PortalRelease[] {
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

/** One document that was made for the applicant, or null: nothing else of the case is decrypted. */
export const portalPaper = (
  house: Pick<House, 'sealer'>,
  db: Reader,
  organ: OrganKey,
  id: string,
  version: number,
): Promise<PortalPaper | null> =>
  one(
    house,
    db,
    organ,
    id,
    () => version,
    papersOf,
    (paper) => paper.version === version,
  );

/** One copy that left with a reply, or null: nothing else of the case is decrypted. */
export const portalRelease = (
  house: Pick<House, 'sealer'>,
  db: Reader,
  organ: OrganKey,
  id: string,
  no: number,
): Promise<PortalRelease | null> =>
  one(
    house,
    db,
    organ,
    id,
    ({ releases }) => releases.find((release) => release.no === no)?.version ?? null,
    releasesOf,
    (release) => release.no === no,
  );

/** What `list` would say of a whole case about one of its events, from that event and the replies. */
async function one<T>(
  house: Pick<House, 'sealer'>,
  db: Reader,
  organ: OrganKey,
  id: string,
  versionIn: (state: CaseState) => number | null,
  list: (state: CaseState, rows: readonly EventRow[], textOf: (version: number) => Typed) => T[],
  wanted: (found: T) => boolean,
): Promise<T | null> {
  return inOrganSnapshot(db, organ, async (db, { organ_id }) => {
    const state = await loadCase(db, organ_id, id);
    const version = state && versionIn(state);
    if (!state || !version || version > mostEvents) return null;
    const { rows } = await db.executeQuery<EventRow>(
      query(
        `select version, type, occurred_on, payload from ledger
         where organ_id = $1 and stream_id = $2 and stream = '${caseStream}' and (version = $3 or type = any($4))
         order by version`,
        [organ_id, id, version, replyTypes],
      ) as never,
    );
    const text = await typedAt(house, db, organ_id, id, version);
    return list(state, rows, (at) => (at === version ? text : {})).find(wanted) ?? null;
  });
}
