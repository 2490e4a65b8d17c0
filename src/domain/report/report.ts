import type { OrganLevel } from '../organ/level.ts';
import type { Count, DecisionRow, Layout, ReportTables } from './tables.ts';

/** A heading and the text below it, up to the next heading of the same rank. */
export interface Section {
  /** As printed: 一, 二, … or `6` where the report says `6、`; null where no number stands. */
  no: string | null;
  /** The heading without its number and mark, as printed. */
  heading: string;
  /** The whole heading line as printed. */
  line: string;
  /** Prose below the heading: paragraphs, without the cells of its table. */
  paragraphs: string[];
}

/** The words of a report, apart from its tables. */
export interface Prose {
  /** The title line as printed; null where none is recognised. */
  title: string | null;
  /** Paragraphs between the title and section 一. */
  preamble: string[];
  /** The sections in the order of the file. */
  sections: Section[];
  /** Whether tables 二, 三, 四 were met at all, whatever their cells say. */
  tablesSeen: { proactive: boolean; requests: boolean; remedies: boolean };
}

/**
 * An annual report, from a file or from the records, in the only shape that the rules know.
 * `marks` holds, by cell path, what was printed where a cell is present but is no number that the form allows:
 * '' for an empty cell, '/', '-', '无', '1.5', '-3'. A cell that the file does not reach has no mark.
 */
export interface Report {
  organ: string | null;
  year: number | null;
  layout: { proactive: Layout | null; requests: Layout | null };
  tables: ReportTables;
  marks: Record<string, string>;
  /** Null when the report was given as numbers alone. */
  prose: Prose | null;
  /** Remains of conversion and of templates met anywhere in the file, with the line that holds them. */
  leftovers: { kind: 'bookmark' | 'tracked_change' | 'template' | 'field_code'; text: string }[];
}

export type Severity = 'error' | 'warning' | 'info';

/** What a finding asks for before the report is handed in: to be mended, to be explained in writing, or nothing. */
export type Effect = 'mend' | 'explain' | 'none';

/** What a rule found. `where` and `message` are sentences in a clerk's words; `evidence` holds both sides and the cells. */
export interface Finding {
  rule: string;
  severity: Severity;
  where: string;
  message: string;
  evidence: Record<string, unknown>;
}

/** What a rule may know besides the report itself. */
export interface Context {
  level: OrganLevel | null;
  /** The same organ's report of the year before. */
  previous: Report | null;
  /** Whether the report is being submitted from the workplace, or is a file that somebody checks. */
  occasion: 'file' | 'submission';
  /** The register's own count, where the system holds the register. */
  recount: ReportTables | null;
  /** How many clarification notices (补正告知书) the register holds for the year; null where there is no register. */
  clarificationNotices: number | null;
  /** Decisions shown on the platform of 行政执法公示 (双公示) in the year, where somebody has counted them. */
  publicisedDecisions?: Record<DecisionRow, Count> | null;
}

/** One reconciliation or prose rule: one file, one object. */
export interface Rule {
  id: string;
  severity: Severity;
  /** What its errors ask for, where that is not to be mended. */
  effect?: Effect;
  /** The rule in words, in Chinese. */
  words: string;
  /** Notice, article or the reason it exists. */
  source: string;
  check(report: Report, context: Context): Finding[];
}

/**
 * The path of a cell, used in marks, evidence and links:
 * `proactive.rules.issued`, `proactive.admin_licences`, `requests.results.granted.natural_person`,
 * `remedies.reconsideration.upheld`.
 */
export type CellPath = string;
