import type { Refusal } from '../../domain/refusal.ts';
import { mayBeWritten, type UnsureWrite } from '../away.ts';
import type { LedgerRow, OrganRow, Tx } from '../database.ts';
import type { House } from '../house.ts';
import { append, lockHead, type NewEvent } from './ledger.ts';

/** What an act came to: the versions that it wrote, or why it was not carried out. */
export type Outcome = { ok: true; rows: LedgerRow[] } | { ok: false; refusal: Refusal };

/** What a step inside the lock gives back: the events to append and how the projections follow, or a refusal. */
export type Step =
  | { events: NewEvent[]; project: (tx: Tx, rows: LedgerRow[]) => Promise<void>; refusal?: never }
  | { refusal: Refusal };

/** What a long act does beside its step. */
export interface Long {
  /**
   * Writes, in the same transaction and before the chain is locked, what needs no place in it. Only rows with ids of
   * their own that no unique value of somebody else's can meet: an act that held the chain would wait for them.
   */
  before?: (tx: Tx) => Promise<void>;
  onProgress?: (done: number) => void;
}

/**
 * The one way to change an organ's records: lock its chain, decide, append, project, in one transaction.
 * The step is given the organ as it is inside the lock: what was configured while it waited is seen.
 * A refusal writes nothing: what was written before the lock is rolled back.
 */
export async function transact(
  house: House,
  actor: string,
  organId: string,
  step: (tx: Tx, organ: OrganRow) => Promise<Step>,
  { before, onProgress }: Long = {},
): Promise<Outcome> {
  let sent: LedgerRow[] = [];
  const locked = async (tx: Tx): Promise<Outcome> => {
    const head = await lockHead(tx, organId);
    // A statement of its own: what is read with the lock itself is older than the lock.
    const organ = await tx.selectFrom('organ').selectAll().where('organ_id', '=', organId).executeTakeFirstOrThrow();
    const decided = await step(tx, organ);
    if (decided.refusal) throw new Refused(decided.refusal);
    const { events, project } = decided;
    if (events.length === 0) return { ok: true, rows: [] };
    const by = { actor, at: house.now(), sealer: house.sealer };
    const rows = await append(tx, organId, head, events, by, onProgress);
    await project(tx, rows);
    sent = rows;
    return { ok: true, rows };
  };
  const { turns, db } = house;
  try {
    if (!before) return await turns.take(organId, () => db.transaction().execute(locked));
    // One at a time here, too: who waits for the organ's turn keeps a connection meanwhile.
    return await turns.take(`before ${organId}`, () =>
      db.transaction().execute(async (tx) => {
        await before(tx);
        return turns.take(organId, () => locked(tx));
      }),
    );
  } catch (error) {
    const refusal = error instanceof Refused ? error.refusal : refusalOf(error);
    if (refusal) return { ok: false, refusal };
    if (!mayBeWritten(error)) throw error;
    if (await wasWritten(house, organId, sent, error)) return { ok: true, rows: sent };
    throw (error as UnsureWrite).cause;
  }
}

/** Ends the transaction of an act that is not carried out. */
class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.sentence);
    this.refusal = refusal;
  }
}

/**
 * After a COMMIT that was not answered: whether it was carried out. The chain's lock is to be had only when that
 * transaction has ended. Throws `unsure` where the database cannot be asked.
 */
async function wasWritten(house: House, organId: string, rows: LedgerRow[], unsure: unknown): Promise<boolean> {
  const last = rows.at(-1);
  if (!last) throw unsure;
  const look = house.db.transaction().execute(async (tx) => {
    await lockHead(tx, organId);
    return tx
      .selectFrom('ledger')
      .select('hash')
      .where('organ_id', '=', organId)
      .where('seq', '=', last.seq)
      .executeTakeFirst();
  });
  const found = await look.catch(() => {
    throw unsure;
  });
  return found?.hash.equals(last.hash) ?? false;
}

/** The safety nets of the schema, in words: a unique value, or a version that somebody else wrote first. */
export function refusalOf(error: unknown): Refusal | null {
  const { code, message } = error as { code?: string; message?: string };
  // A table that is spread over several machines loses the code of what happens in a copy, and keeps the words.
  if (code !== '23505' && !(code === 'XX000' && /duplicate key value/.test(message ?? ''))) return null;
  return /ledger_version_key/.test(message ?? '')
    ? { code: 'stale', sentence: '别人刚刚改过这条记录，您的改动没有写入。请刷新，看过最新内容再改。' }
    : { code: 'duplicate', sentence: '同样的编号刚刚被登记过，没有重复写入。请刷新后查看。' };
}
