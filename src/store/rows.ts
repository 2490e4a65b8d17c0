import { query, type Tx } from './database.ts';

/** A column by its name, with its type. */
export interface Column {
  name: string;
  type: string;
}

/** So many rows go in one statement: to put more together would keep the process from everything else. */
const rowsAStatement = 500;

/** Things in portions, each for one statement. */
export function* portions<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < all.length; start += rowsAStatement) yield all.slice(start, start + rowsAStatement);
}

/** So many rows are written by VALUES; more of them as one value each column. */
export const few = 100;

/**
 * Inserts rows in one statement; `onConflict` says what becomes of those that are there. A few go by VALUES: a table
 * that is spread over several machines sends those straight to where they belong, and copies a selection row by row.
 */
export async function insertRows(
  tx: Tx,
  table: string,
  columns: readonly Column[],
  rows: readonly Record<string, unknown>[],
  onConflict = '',
): Promise<void> {
  if (rows.length === 0) return;
  const names = columns.map(({ name }) => `"${name}"`).join(', ');
  const into = `insert into "${table}" (${names})`;
  if (rows.length > few) {
    const from = `select * from unnest(${columns.map(({ type }, i) => `$${i + 1}::${type}[]`).join(', ')})`;
    const lists = columns.map((column) => rows.map((row) => asColumn(column, row)));
    await tx.executeQuery(query(`${into} ${from} ${onConflict}`, lists));
    return;
  }
  const values: unknown[] = [];
  const lines = rows.map((row) => {
    const places = columns.map((column) => `$${values.push(asColumn(column, row))}::${column.type}`);
    return `(${places.join(', ')})`;
  });
  await tx.executeQuery(query(`${into} values ${lines.join(', ')} ${onConflict}`, values));
}

/** What an upsert does with a row that is there: every column but those of the key is written anew. */
export const replacing = (columns: readonly Column[], key: readonly string[]): string =>
  `on conflict (${key.join(', ')}) do update set ${columns
    .filter(({ name }) => !key.includes(name))
    .map(({ name }) => `"${name}" = excluded."${name}"`)
    .join(', ')}`;

/** A value as its column takes it. */
const asColumn = ({ name, type }: Column, row: Record<string, unknown>): unknown => {
  const value = row[name] ?? null;
  return type === 'jsonb' && value !== null ? JSON.stringify(value) : value;
};
