import { query, type Tx } from '../database.ts';

/** The tables of a backup, in the order in which they stand in it. */
export const backupTables = [
  { name: 'ledger_head', order: ['organ_id'], each: false },
  { name: 'ledger', order: ['seq'], each: true },
  { name: 'sealed_text', order: ['stream_id', 'version'], each: true },
  { name: 'user', order: ['id'], each: false },
  { name: 'account', order: ['id'], each: false },
  { name: 'login_log', order: ['id'], each: false },
  { name: 'notification', order: ['account'], each: false },
] as const;

type BackupTable = (typeof backupTables)[number];

const rowsAPage = 2000;

/**
 * The rows of a table, a page at a time, in the order of its key. What grows with an organ's work (`each`) is read organ
 * by organ: of a house that is spread over several machines, each page comes from one of them.
 */
export async function* pagesOf(tx: Tx, table: BackupTable, organs: readonly string[]): AsyncGenerator<unknown[]> {
  if (!table.each) yield* pages(tx, table, '', []);
  else for (const organ of organs) yield* pages(tx, table, 'organ_id = $1', [organ]);
}

/** Every organ that has a row of its own or a head, in the order of the ids. */
export async function organsToKeep(tx: Tx): Promise<string[]> {
  const organs = await tx.selectFrom('organ').select('organ_id').execute();
  const heads = await tx.selectFrom('ledger_head').select('organ_id').execute();
  return [...new Set([...organs, ...heads].map(({ organ_id }) => organ_id))].sort();
}

async function* pages(
  tx: Tx,
  { name, order }: BackupTable,
  condition: string,
  values: readonly unknown[],
): AsyncGenerator<unknown[]> {
  const keys = order.map((key) => `t."${key}"`);
  for (let after: readonly unknown[] | null = null; ; ) {
    const given: unknown[] = [...values, ...(after ?? [])];
    const beyond: string | null =
      after && `(${keys.join(', ')}) > (${after.map((_, i) => `$${values.length + i + 1}`).join(', ')})`;
    const where: string = [condition, beyond].filter(Boolean).join(' and ');
    const { rows } = await tx.executeQuery<{ row: unknown; at: unknown[] }>(
      query(
        `select to_jsonb(t) as row, json_build_array(${keys.join(', ')}) as at from "${name}" t
         ${where && `where ${where}`} order by ${keys.join(', ')} limit ${rowsAPage}`,
        given,
      ) as never,
    );
    if (rows.length > 0) yield rows.map(({ row }) => row);
    if (rows.length < rowsAPage) return;
    after = rows.at(-1)!.at;
  }
}
