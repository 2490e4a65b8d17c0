import type { Counts } from '../../domain/report/assemble.ts';
import { cellValue } from '../../domain/report/cell-name.ts';
import type { ZeroCheck } from '../../domain/report/decide/state.ts';
import { draftProse } from '../../domain/report/drafting/draft.ts';
import { livingNumber, livingNumbers, livingValue } from '../../domain/report/drafting/living-number.ts';
import { numbersAbout, promisesOf } from '../../domain/report/drafting/promises.ts';
import { type Standing, standings } from '../../domain/report/standing.ts';
import type { ReportTables } from '../../domain/report/tables.ts';
import { noProse, type ReportProse } from '../../domain/report/writing.ts';
import type { OrganKey, OrganRow, Reader } from '../database.ts';
import type { House } from '../house.ts';
import { actorNames } from '../people.ts';
import { inOrganSnapshot } from '../snapshot.ts';
import { countFacts } from './count.ts';
import { type PublishedFile, publishedReport } from './published.ts';
import type { Until } from './replay.ts';
import { type ComputedReport, computeReport } from './report.ts';
import type { ReportFile } from './report-file.ts';

/** A promise of last year's report with the numbers that speak of it, last year's and this year's. */
export interface Promised {
  text: string;
  numbers: { key: string; before: string | null; now: string | null }[];
}

/** Everything that stands on the workbench of a year's report. */
export interface Workbench extends Omit<ReportFile, 'findings' | 'adjusted' | 'adopted'> {
  version: number;
  /** The words as they were written, living numbers as `{{key}}`; `prose` has them filled in. */
  written: ReportProse;
  /** Every living number's value now, by key. */
  numbers: Record<string, string | null>;
  findings: Standing[];
  /** Cells filled in otherwise: what the records count, and the reason. */
  adjustments: { cell: string; counted: number | string | null; reason: string }[];
  /** The signed list that zero is true; `by` is the name of who signed. */
  zero: ZeroCheck | null;
  published: { on: string; digest: string; adopted: boolean } | null;
  /** The report as it was entered afterwards, where it was published elsewhere. */
  adopted: PublishedFile | null;
  previous: PublishedFile | null;
  promises: Promised[];
}

/** The workbench of a report, now or as it was known then. */
export const workbench = (house: House, db: Reader, organ: OrganKey, year: number, until?: Until): Promise<Workbench> =>
  inOrganSnapshot(db, organ, (tx, present) => onWorkbench(house, tx, present, year, until));

async function onWorkbench(house: House, db: Reader, organ: OrganRow, year: number, until?: Until): Promise<Workbench> {
  const computed = await computeReport(house, db, organ, year, until);
  const { file, state, counted, previous } = computed;
  const { findings, adjusted: _, adopted: __, ...rest } = file;
  const published = state?.published ?? null;
  return {
    ...rest,
    version: state?.version ?? 0,
    written: state?.prose ?? noProse,
    numbers: Object.fromEntries(livingNumbers.map((one) => [one.key, livingValue(one, file.tables, computed.facts)])),
    findings: standings(findings, state ?? { explanations: [], adjustments: [] }),
    adjustments: (state?.adjustments ?? []).map(({ cell, reason }) => ({
      cell,
      counted: cellValue(counted, cell),
      reason,
    })),
    zero: state?.zero ? { ...state.zero, by: (await actorNames(db, [state.zero.by]))[state.zero.by] ?? '' } : null,
    published: published && { on: published.on, digest: published.digest, adopted: published.adopted },
    adopted: published?.adopted ? await publishedReport(house, db, organ, year) : null,
    previous,
    promises: await promisesWith(db, organ, computed),
  };
}

/** The words of a report as its records tell them. */
export const draftOf = (house: House, db: Reader, organ: OrganKey, year: number): Promise<ReportProse> =>
  inOrganSnapshot(db, organ, async (tx, { name, settings }) => {
    const { file, facts, previous } = await computeReport(house, tx, organ, year);
    return draftProse({
      organ: { name, ...settings },
      year,
      value: (key) => Number(livingValue(livingNumber(key)!, file.tables, facts) ?? 0),
      promises: previous ? promisesOf(previous.prose.s5_problems) : [],
    });
  });

async function promisesWith(
  db: Reader,
  organ: OrganRow,
  { file, facts, previous }: ComputedReport,
): Promise<Promised[]> {
  const texts = previous ? promisesOf(previous.prose.s5_problems) : [];
  if (!previous || texts.length === 0) return [];
  const before = await countFacts(db, organ.organ_id, previous.year);
  return texts.map((text) => ({
    text,
    numbers: numbersAbout(text).map((key) => ({
      key,
      before: valueBefore(key, previous.tables, before),
      now: livingValue(livingNumber(key)!, file.tables, facts),
    })),
  }));
}

/** A number of last year; a fact is not known where the registers of that year hold none at all. */
function valueBefore(key: string, tables: ReportTables, facts: Counts): string | null {
  const kept = [...facts.values()].some((count) => count > 0);
  return key.startsWith('fact.') && !kept ? null : livingValue(livingNumber(key)!, tables, facts);
}
