import type { OrganKey, OrganRow, Reader } from './database.ts';

/**
 * Reads whatever `work` asks for from one state of the database, however much is written meanwhile: what it says in one
 * place is true of what it says in another. Inside a transaction it is that of the caller: an act reads under the lock
 * of its organ, a wider reading has its snapshot already.
 */
export const inSnapshot = <T>(db: Reader, work: (tx: Reader) => Promise<T>): Promise<T> =>
  db.isTransaction
    ? work(db)
    : db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work);

/**
 * The same for one organ, which is read in the snapshot, too: what it had chosen when it was looked up for the address
 * may be older than what is read now.
 */
export const inOrganSnapshot = <T>(
  db: Reader,
  { organ_id }: OrganKey,
  work: (tx: Reader, organ: OrganRow) => Promise<T>,
): Promise<T> =>
  inSnapshot(db, async (tx) =>
    work(tx, await tx.selectFrom('organ').selectAll().where('organ_id', '=', organ_id).executeTakeFirstOrThrow()),
  );
