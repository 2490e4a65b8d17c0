import { unfilled } from '../../domain/report/drafting/living-number.ts';
import type { Finding, Report } from '../../domain/report/report.ts';
import type { ReportTables } from '../../domain/report/tables.ts';
import { proseOf, type ReportProse } from '../../domain/report/writing.ts';
import { canonical, sha256 } from '../ledger/chain.ts';

/**
 * A report as it is handed on: the numbers, the words, what the rules say of them, and the point of the chain that
 * they follow from. `digest` is the SHA-256 (hex) of the canonical JSON (keys sorted, no spaces) of the file without
 * `digest`, `findings` and `ledger`: anyone can compute it again from the file alone.
 */
export interface ReportFile {
  organ: string;
  organ_name: string;
  year: number;
  layout: Report['layout'];
  /** Where a report stood that was published before Mingce, and the day it was entered here; else absent. */
  adopted?: { url: string | null; adopted_on: string };
  /** Cells that were filled in otherwise than the records count, with what the records counted; else absent. */
  adjusted?: { cell: string; counted: number | string | null }[];
  /** The last event of the organ's chain that was known, and its hash. */
  ledger: { seq: number; head: string };
  prose: ReportProse;
  tables: ReportTables;
  findings: Finding[];
  digest: string;
}

/** The digest of a report file. */
export function reportDigest({ digest: _, findings: __, ledger: ___, ...rest }: ReportFile): string {
  return sha256(canonical(rest)).toString('hex');
}

/** A report file with its digest. */
export function sealedFile(file: Omit<ReportFile, 'digest'>): ReportFile {
  const blank = { ...file, digest: '' };
  return { ...blank, digest: reportDigest(blank) };
}

/** A report file as the rules read it. */
export const asReport = ({
  organ_name,
  year,
  layout,
  tables,
  prose,
}: Pick<ReportFile, 'organ_name' | 'year' | 'layout' | 'tables' | 'prose'>): Report => ({
  organ: organ_name,
  year,
  layout,
  tables,
  marks: {},
  prose: proseOf(organ_name, year, prose),
  leftovers: Object.values(prose)
    .flatMap(unfilled)
    .map((text) => ({ kind: 'template', text })),
});
