import { proactiveBlocks as blocks2019, type otherRow } from '../../../../law/report-format/2019.ts';
import {
  applicantColumns,
  proactiveBlocks as blocks2021,
  remedyBlocks,
  remedyColumns,
} from '../../../../law/report-format/2021.ts';
import type { CellPath } from '../../../domain/report/report.ts';
import type { Layout, Proactive2019, ReportTables } from '../../../domain/report/tables.ts';
import { type NumberKind, readNumber } from '../numbers.ts';
import type { Placed } from './place.ts';

/** Where the values of one printed row go: a path and a kind of number for each column. */
export interface Target {
  key: string;
  paths: CellPath[];
  kinds: NumberKind[];
}

/** A row of table 三: seven counts. `key` is a row key, or results.other. */
export function requestTarget(key: string): Target {
  return {
    key,
    paths: applicantColumns.map((column) => `requests.${key}.${column.key}`),
    kinds: applicantColumns.map(() => 'count'),
  };
}

/** The printed row of table 四, or one of its three blocks. */
export function remedyTarget(blocks: readonly string[] = remedyBlocks.map((block) => block.key)): Target {
  const paths = blocks.flatMap((block) => remedyColumns.map((column) => `remedies.${block}.${column.key}`));
  return { key: 'remedies', paths, kinds: paths.map(() => 'count') };
}

/** A row of table 二 in its layout; null where the layout has no such row. `order` is the printed order of columns. */
export function proactiveTarget(key: string, layout: Layout, order: readonly string[] = []): Target | null {
  const blocks: readonly { columns: readonly { key: string }[]; rows: readonly { key: string }[] }[] =
    layout === '2021' ? blocks2021 : blocks2019;
  const own = layout === '2019' && key === 'admin_fees_wan' ? 'admin_fees' : key;
  const block = blocks.find((one) => one.rows.some((row) => row.key === own));
  if (!block) return null;
  const standard = block.columns.map((column) => column.key);
  const permuted = order.length === standard.length && standard.every((column) => order.includes(column));
  const columns = permuted ? order : standard;
  return {
    key: own,
    paths: columns.map((column) =>
      layout === '2019'
        ? `proactive.layout_2019.${own}.${column}`
        : standard.length > 1
          ? `proactive.${own}.${column}`
          : `proactive.${own}`,
    ),
    kinds: columns.map((column) =>
      column === 'change' ? 'change' : column === 'fees_wan' || column === 'amount' ? 'amount' : 'count',
    ),
  };
}

/** The keys of the rows of table 二 that are printed right above and below another in its block. */
export function neighbours(key: string, layout: Layout): { before: string | null; after: string | null } {
  const blocks: readonly { rows: readonly { key: string }[] }[] = layout === '2021' ? blocks2021 : blocks2019;
  const rows = blocks.map((block) => block.rows).find((some) => some.some((row) => row.key === key)) ?? [];
  const at = rows.findIndex((row) => row.key === key);
  return { before: rows[at - 1]?.key ?? null, after: rows[at + 1]?.key ?? null };
}

/** Collects the first reading of each row into the tables, and the marks of cells that hold no number. */
export class Collector {
  readonly tables: ReportTables;
  readonly marks: Record<CellPath, string> = {};
  readonly #done = new Set<string>();

  constructor(tables: ReportTables) {
    this.tables = tables;
  }

  has(target: Target): boolean {
    return this.#done.has(target.paths[0]!);
  }

  /** Writes a row unless it was written before: of two reports in one file the first counts. */
  write(target: Target, placed: Placed): void {
    if (this.has(target)) return;
    this.#done.add(target.paths[0]!);
    target.paths.forEach((path, index) => {
      const printed = placed[index];
      if (printed === null || printed === undefined) return;
      const reading = readNumber(printed, target.kinds[index]!);
      if (reading.text === null) this.marks[path] = reading.mark;
      else this.#set(path, reading.text);
    });
  }

  /** Takes a row back: what the file says elsewhere contradicts it. */
  forget(target: Target): void {
    this.#done.delete(target.paths[0]!);
    for (const path of target.paths) {
      delete this.marks[path];
      this.#set(path, null);
    }
  }

  #set(path: CellPath, text: string | null): void {
    const number = text === null ? null : Number(text);
    const parts = path.split('.');
    const tables = this.tables;
    if (parts[0] === 'requests') {
      const key = parts.slice(1, -1).join('.') as typeof otherRow.key;
      tables.requests[key][applicantColumns.findIndex((column) => column.key === parts.at(-1))] = number;
    } else if (parts[0] === 'remedies') {
      const block = tables.remedies[parts[1] as 'reconsideration'];
      block[remedyColumns.findIndex((column) => column.key === parts[2])] = number;
    } else if (parts[1] === 'layout_2019') {
      tables.proactive.layout_2019 ??= emptyProactive2019();
      (tables.proactive.layout_2019 as Record<string, Record<string, number | null>>)[parts[2]!]![parts[3]!] = number;
    } else if (parts[1] === 'admin_fees_wan') tables.proactive.admin_fees_wan = text;
    else if (parts.length === 3) tables.proactive[parts[1] as 'rules'][parts[2] as 'issued'] = number;
    else tables.proactive[parts[1] as 'admin_licences'] = number;
  }
}

/** Table 二 of 2019 in which nothing is known yet. */
export function emptyProactive2019(): Proactive2019 {
  const rows = blocks2019.flatMap((block) =>
    block.rows.map((row) => [row.key, Object.fromEntries(block.columns.map((column) => [column.key, null]))]),
  );
  return Object.fromEntries(rows) as Proactive2019;
}
