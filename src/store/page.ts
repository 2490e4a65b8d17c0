import { query, type Reader } from './database.ts';

/** A page of rows, and how many there are on all pages together. */
export interface Page<R> {
  rows: R[];
  total: number;
}

/**
 * A page of what a statement selects, and how many rows it selects in all. `values` are those of the statement. The
 * count stands beside the rows (`count(*) over ()`), so that an ordinary page is one query; a page beyond the end has
 * no row to stand beside, and is counted by itself.
 */
export async function pageOf<R>(
  db: Reader,
  { columns, from, order }: { columns: string; from: string; order: string },
  values: readonly unknown[],
  { page, size }: { page: number; size: number },
): Promise<Page<R>> {
  const paged = [...values, size, (page - 1) * size];
  const { rows } = await db.executeQuery<{ total_rows: number }>(
    query(
      `select ${columns}, count(*) over () as total_rows from ${from}
       order by ${order} limit $${paged.length - 1} offset $${paged.length}`,
      paged,
    ) as never,
  );
  const first = rows[0];
  if (first) return { rows: rows.map(({ total_rows: _, ...row }) => row as R), total: first.total_rows };
  if (page === 1) return { rows: [], total: 0 };
  const counted = await db.executeQuery<{ total: number }>(
    query(`select count(*) as total from ${from}`, [...values]) as never,
  );
  return { rows: [], total: counted.rows[0]!.total };
}
