import type { Day } from '../../domain/calendar/day.ts';
import type { LedgerRow, Reader, Tx } from '../database.ts';
import { insertRows } from '../rows.ts';
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

/** Begins the chain of a new organ. */
export async function beginChain(tx: Tx, organId: string, at: Date): Promise<Head> {
  await tx.insertInto('ledger_head').values({ organ_id: organId, seq: 0, hash: emptyHead, recorded_at: at }).execute();
  return { seq: 0, hash: emptyHead, recordedAt: at };
}

const rowsAStatement = 1000;

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
  let { seq, hash } = head;
  const turn = turns();
  for (let start = 0; start < events.length; start += rowsAStatement) {
    const chunk: LedgerRow[] = [];
    const texts: { stream_id: string; version: number; salt: Buffer; cipher: Buffer }[] = [];
    for (const event of events.slice(start, start + rowsAStatement)) {
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
        recorded_at: recordedAt,
        actor: by.actor,
        payload: sealed ? { ...event.payload, seal: sealed.seal } : event.payload,
      };
      hash = eventHash(hash, chained);
      chunk.push({ ...chained, hash });
    }
    await insertEvents(tx, chunk);
    if (texts.length > 0) await insertTexts(tx, organId, texts);
    rows.push(...chunk);
    onProgress?.(rows.length);
  }
  await tx
    .updateTable('ledger_head')
    .set({ seq, hash, recorded_at: recordedAt })
    .where('organ_id', '=', organId)
    .execute();
  return rows;
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

export async function insertTexts(
  tx: Tx,
  organId: string,
  rows: { stream_id: string; version: number; salt: Buffer; cipher: Buffer }[],
): Promise<void> {
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

/** An organ's events in order, a page at a time; `upTo` is the last that is wanted. */
export async function* organEvents(
  db: Reader,
  organId: string,
  options: { streams?: readonly string[]; upTo?: number; page?: number } = {},
): AsyncGenerator<LedgerRow[]> {
  const page = options.page ?? rowsAStatement;
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
