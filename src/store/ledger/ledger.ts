import type { Day } from '../../domain/calendar/day.ts';
import type { LedgerRow, Reader, Tx } from '../database.ts';
import { insertRows, portions } from '../rows.ts';
import { turns } from '../turns.ts';
import { emptyHead, eventHash } from './chain.ts';
import { instantAfter } from './instant.ts';
import type { PlainText, Sealer } from './seal.ts';

/** An event that is about to be appended. `text` is what a person typed with it, or null where nothing was. */
export interface NewEvent {
  stream: string;
  streamId: string;
  version: number;
  type: string;
  occurredOn: Day;
  payload: Record<string, unknown>;
  text: PlainText | null;
}

export interface Head {
  seq: number;
  hash: Buffer;
  recordedAt: Date;
}

/** Locks an organ's chain until the transaction ends and gives its head. The lock is what makes one writer at a time. */
export async function lockHead(tx: Tx, organId: string): Promise<Head> {
  const row = await tx
    .selectFrom('ledger_head')
    .selectAll()
    .where('organ_id', '=', organId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return { seq: row.seq, hash: row.hash, recordedAt: row.recorded_at };
}

/** Locks an organ's chain if nobody holds it. */
export async function tryLockHead(tx: Tx, organId: string): Promise<boolean> {
  const held = tx.selectFrom('ledger_head').select('organ_id').where('organ_id', '=', organId).forUpdate().skipLocked();
  return (await held.executeTakeFirst()) !== undefined;
}

/** Begins the chain of a new organ. */
export async function beginChain(tx: Tx, organId: string, at: Date): Promise<Head> {
  await tx.insertInto('ledger_head').values({ organ_id: organId, seq: 0, hash: emptyHead, recorded_at: at }).execute();
  return { seq: 0, hash: emptyHead, recordedAt: at };
}

/** Appends events behind `head`, seals what was typed with them, and moves the head. The chain must be locked. */
export async function append(
  tx: Tx,
  organId: string,
  head: Head,
  events: NewEvent[],
  by: { actor: string; at: Date; sealer: Sealer },
  onProgress?: (done: number) => void,
): Promise<LedgerRow[]> {
  const recordedAt = await instantAfter(tx, organId, head, by.at);
  const rows: LedgerRow[] = [];
  const turn = turns();
  let last: Pick<Head, 'seq' | 'hash'> = head;
  // While some are being written, the next are chained: others wait for this lock.
  let writing: Promise<void> = Promise.resolve();
  for (const some of portions(events)) {
    const chained = await chain(organId, last, some, { ...by, at: recordedAt }, turn);
    await writing;
    writing = (async () => {
      await insertEvents(tx, chained.rows);
      if (chained.texts.length > 0) await insertTexts(tx, organId, chained.texts);
    })();
    writing.catch(() => {});
    last = chained.rows.at(-1)!;
    rows.push(...chained.rows);
    onProgress?.(rows.length);
  }
  await writing;
  await tx
    .updateTable('ledger_head')
    .set({ seq: last.seq, hash: last.hash, recorded_at: recordedAt })
    .where('organ_id', '=', organId)
    .execute();
  return rows;
}

/** The rows of events behind the last one, and what was typed with them, sealed. */
async function chain(
  organId: string,
  { seq, hash }: Pick<Head, 'seq' | 'hash'>,
  events: readonly NewEvent[],
  by: { actor: string; at: Date; sealer: Sealer },
  turn: ReturnType<typeof turns>,
): Promise<{ rows: LedgerRow[]; texts: TextRow[] }> {
  const rows: LedgerRow[] = [];
  const texts: TextRow[] = [];
  for (const event of events) {
    await turn();
    const sealed = event.text && by.sealer.seal(event.text);
    if (sealed)
      texts.push({ stream_id: event.streamId, version: event.version, salt: sealed.salt, cipher: sealed.cipher });
    const chained = {
      organ_id: organId,
      seq: ++seq,
      stream: event.stream,
      stream_id: event.streamId,
      version: event.version,
      type: event.type,
      v: 1,
      occurred_on: event.occurredOn,
      recorded_at: by.at,
      actor: by.actor,
      payload: sealed ? { ...event.payload, seal: sealed.seal } : event.payload,
    };
    hash = eventHash(hash, chained);
    rows.push({ ...chained, hash });
  }
  return { rows, texts };
}

/** Inserts whole rows of the ledger in one statement. */
export async function insertEvents(tx: Tx, rows: LedgerRow[]): Promise<void> {
  await insertRows(tx, 'ledger', ledgerColumns, rows as unknown as Record<string, unknown>[]);
}

const ledgerColumns = [
  { name: 'organ_id', type: 'uuid' },
  { name: 'seq', type: 'bigint' },
  { name: 'stream', type: 'text' },
  { name: 'stream_id', type: 'uuid' },
  { name: 'version', type: 'int' },
  { name: 'type', type: 'text' },
  { name: 'v', type: 'smallint' },
  { name: 'occurred_on', type: 'date' },
  { name: 'recorded_at', type: 'timestamptz' },
  { name: 'actor', type: 'text' },
  { name: 'payload', type: 'jsonb' },
  { name: 'hash', type: 'bytea' },
];

/** What was typed with an event, sealed. */
export interface TextRow {
  stream_id: string;
  version: number;
  salt: Buffer;
  cipher: Buffer;
}

/** Inserts sealed texts in one statement. */
export async function insertTexts(tx: Tx, organId: string, rows: readonly TextRow[]): Promise<void> {
  const owned = rows.map((row) => ({ organ_id: organId, ...row }));
  await insertRows(tx, 'sealed_text', textColumns, owned);
}

const textColumns = [
  { name: 'organ_id', type: 'uuid' },
  { name: 'stream_id', type: 'uuid' },
  { name: 'version', type: 'int' },
  { name: 'salt', type: 'bytea' },
  { name: 'cipher', type: 'bytea' },
];

/** The events of one stream, oldest first. */
export async function streamEvents(db: Reader, organId: string, streamId: string): Promise<LedgerRow[]> {
  return db
    .selectFrom('ledger')
    .selectAll()
    .where('organ_id', '=', organId)
    .where('stream_id', '=', streamId)
    .orderBy('version')
    .execute();
}

const rowsAPage = 1000;

/** An organ's events in order, a page at a time; `upTo` is the last that is wanted. */
export async function* organEvents(
  db: Reader,
  organId: string,
  options: { streams?: readonly string[]; upTo?: number; page?: number } = {},
): AsyncGenerator<LedgerRow[]> {
  const page = options.page ?? rowsAPage;
  for (let after = 0; ; ) {
    let select = db.selectFrom('ledger').selectAll().where('organ_id', '=', organId).where('seq', '>', after);
    if (options.streams) select = select.where('stream', 'in', [...options.streams]);
    if (options.upTo !== undefined) select = select.where('seq', '<=', options.upTo);
    const rows = await select.orderBy('seq').limit(page).execute();
    if (rows.length > 0) yield rows;
    if (rows.length < page) return;
    after = rows.at(-1)!.seq;
  }
}
