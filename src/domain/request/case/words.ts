import type { LetterFields } from '../../letter/values.ts';
import type { CaseState } from './state.ts';

/** What was typed with one event, opened. */
export type Typed = Readonly<Record<string, string | null>>;

/** One applicant, as the register has them; null where nothing was given. */
export interface Applicant {
  name: string;
  id_kind: string | null;
  id_no: string | null;
  unit: string | null;
  legal_person: string | null;
  contact: string | null;
  phone: string | null;
  address: string | null;
  postcode: string | null;
  email: string | null;
  fax: string | null;
}

export interface Agent {
  name: string;
  id_no: string | null;
  phone: string | null;
  authority: string;
}

/** What people typed about a case, as it stands: names, words, the draft in hand. Nothing of it is in an event. */
export interface CaseWords {
  applicants: Applicant[];
  agent: Agent | null;
  wanted: string;
  doc_no: string | null;
  description: string | null;
  /** The secret that the applicant looks the case up by. */
  query_code: string | null;
  decision: { grounds: string; right_organ: string | null; items: string[] } | null;
  search: { places: string; keywords: string } | null;
  /** The names of the attachments that leave with the reply. */
  releases: string[];
  /** The fields of the reply in hand, as they were typed. */
  draft: LetterFields | null;
}

/** The versions whose sealed text the words of a case are made of. */
export const versionsOfWords = ({ text, releases }: Pick<CaseState, 'text' | 'releases'>): number[] => [
  ...new Set([
    1,
    ...releases.map(({ version }) => version),
    ...Object.values(text).filter((version): version is number => version !== null && version > 0),
  ]),
];

const erased = '（文字已清除）';

/** The words of a case, from the opened texts of its events by version. */
export function wordsOf(
  { text, releases }: Pick<CaseState, 'text' | 'releases'>,
  of: (version: number) => Typed,
): CaseWords {
  const first = of(1);
  const content = of(text.content);
  const decision = text.decision === null ? null : of(text.decision);
  const search = text.search === null ? null : of(text.search);
  return {
    applicants: listed('applicants', of(text.applicants)) as unknown as Applicant[],
    agent: (listed('agent', first)[0] ?? null) as Agent | null,
    wanted: content.wanted ?? erased,
    doc_no: content.doc_no ?? null,
    description: content.description ?? null,
    query_code: first.query_code ?? null,
    decision: decision && {
      grounds: decision.grounds ?? '',
      right_organ: decision.right_organ ?? null,
      items: listed('items', decision).map((item) => item.what ?? ''),
    },
    search: search && { places: search.places ?? '', keywords: search.keywords ?? '' },
    releases: releases.filter(({ dropped }) => !dropped).map(({ version }) => of(version).name ?? erased),
    draft: text.draft === null ? null : (JSON.parse(of(text.draft).document ?? '{}') as LetterFields),
  };
}

/** `applicants.0.name` and the like, as they were before they were sealed (see `sealed`). */
export function listed(prefix: string, text: Typed): Record<string, string | null>[] {
  const list: Record<string, string | null>[] = [];
  for (const [key, value] of Object.entries(text)) {
    const [head, place, field] = key.split('.');
    if (head !== prefix || field === undefined) continue;
    list[Number(place)] = { ...list[Number(place)], [field]: value };
  }
  return list.map((one) => one ?? {});
}

/** The applicants in a line: 王某、李某. */
export const namesOf = ({ applicants }: Pick<CaseWords, 'applicants'>): string =>
  applicants.map(({ name }) => name ?? erased).join('、');
