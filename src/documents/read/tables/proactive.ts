import type { Layout } from '../../../domain/report/tables.ts';
import type { Label } from '../labels.ts';
import { neighbours, proactiveTarget, type Target } from './target.ts';

type Column = Extract<Label, { is: 'column' }>;

/** The column headings of the block of table 二 at hand, as printed. */
export class ProactiveHead {
  #columns: Column[] = [];

  get size(): number {
    return this.#columns.length;
  }

  clear(): void {
    this.#columns = [];
  }

  /** 信息内容 begins a header; every other heading belongs to it. */
  note(column: Column): void {
    if (column.key === 'content') this.clear();
    else this.#columns.push(column);
  }

  /** The rows printed right above and below another in its block. */
  around(target: Target): { before: Target | null; after: Target | null } {
    const layout = target.paths[0]!.includes('.layout_2019.') ? '2019' : '2021';
    const { before, after } = neighbours(target.key, layout);
    const row = (key: string | null) => (key === null ? null : this.target(key, layout));
    return { before: row(before), after: row(after) };
  }

  /** Where a row's values go: by the layout of its own headings, else of the table; null where neither is known. */
  target(key: string, table: Layout | null): Target | null {
    const own = this.#columns.find((column) => column.layout)?.layout ?? table;
    return (
      own &&
      proactiveTarget(
        key,
        own,
        this.#columns.map((column) => column.key),
      )
    );
  }
}
