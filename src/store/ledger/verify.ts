import { type LedgerRow, query, type Reader, type Tables } from '../database.ts';
import type { House } from '../house.ts';
import { sealedTexts } from '../register/projection.ts';
import { inSnapshot } from '../snapshot.ts';
import { emptyHead, eventHash, merkleRoot } from './chain.ts';
import { organEvents } from './ledger.ts';

type Head = Tables['ledger_head'];

/** Something in the ledger that is not as it was written. */
export interface Damage {
  organ: string;
  seq: number | null;
  message: string;
}

export interface Verification {
  ok: boolean;
  organs: number;
  events: number;
  /** The head of the house: the Merkle root over the organs' heads in the order of their ids (hex). */
  root: string;
  damage: Damage[];
}

/**
 * Walks every organ's chain and proves that no byte of it, and nothing typed beside it, was changed. The heads are read
 * in one statement, and the root is theirs; each chain is walked in a snapshot of its own, which leads through that head
 * to the one of the snapshot: whoever writes meanwhile is neither held up nor taken for a forger.
 */
export async function verify(
  house: House,
  onProgress: (organs: number, of: number) => void = () => {},
): Promise<Verification> {
  const heads = await house.db.selectFrom('ledger_head').selectAll().orderBy('organ_id').execute();
  const named = await house.db.selectFrom('organ').select(['organ_id', 'name']).execute();
  const names = new Map(named.map(({ organ_id, name }) => [organ_id, name]));
  const damage: Damage[] = [];
  let events = 0;
  for (const [i, head] of heads.entries()) {
    const organ = names.get(head.organ_id) ?? head.organ_id;
    const found = await inSnapshot(house.db, (tx) => verifyChain(house, tx, head));
    damage.push(...found.damage.map((one) => ({ organ, ...one })));
    events += found.events;
    onProgress(i + 1, heads.length);
  }
  for (const organId of await strangers(house))
    damage.push({ organ: names.get(organId) ?? organId, seq: null, message: '有记录却没有链头，链头被删去' });
  const root = merkleRoot(heads.map((head) => head.hash)).toString('hex');
  return { ok: damage.length === 0, organs: heads.length, events, root, damage };
}

/** Walks an organ's chain, which must lead through a head that it had before to the one that it has. */
async function verifyChain(
  house: House,
  tx: Reader,
  before: Head,
): Promise<{ events: number; damage: Omit<Damage, 'organ'>[] }> {
  const damage: Omit<Damage, 'organ'>[] = [];
  const hurt = (seq: number | null, message: string): void => {
    damage.push({ seq, message });
  };
  const head = await tx
    .selectFrom('ledger_head')
    .selectAll()
    .where('organ_id', '=', before.organ_id)
    .executeTakeFirst();
  let [seq, hash] = [0, emptyHead];
  let passed = before.seq === 0;
  let events = 0;
  for await (const rows of organEvents(tx, before.organ_id)) {
    for (const row of rows) {
      if (row.seq !== seq + 1) hurt(row.seq, `第 ${seq + 1} 条记录不见了`);
      if (!eventHash(hash, row).equals(row.hash)) hurt(row.seq, `第 ${row.seq} 条记录与它的哈希不符，写成之后被改动过`);
      [seq, hash] = [row.seq, row.hash];
      if (seq <= before.seq) events++;
      passed ||= seq === before.seq && hash.equals(before.hash);
    }
    for (const message of await damagedTexts(house, tx, before.organ_id, rows)) hurt(message.seq, message.message);
  }
  if (!passed || (head && (seq !== head.seq || !hash.equals(head.hash))))
    hurt(null, `链头与最后一条记录不符，末尾可能被删去或添加`);
  return { events, damage };
}

/** Text whose seal in the ledger no longer fits. Text that was lawfully erased is not there, and is no damage. */
async function damagedTexts(
  house: House,
  tx: Reader,
  organId: string,
  rows: LedgerRow[],
): Promise<{ seq: number; message: string }[]> {
  const keys = rows.map((row) => ({ id: row.stream_id, version: row.version }));
  const texts = await sealedTexts(tx, organId, keys);
  return rows.flatMap((row) => {
    const { seal } = row.payload as { seal?: string };
    const text = texts.get(`${row.stream_id}/${row.version}`);
    if (!text) return [];
    return seal && house.sealer.matches(text, seal)
      ? []
      : [{ seq: row.seq, message: `第 ${row.seq} 条记录旁的文字与它的封印不符，写成之后被改动过` }];
  });
}

/** Organs that have events but no head. */
async function strangers(house: House): Promise<string[]> {
  const { rows } = await house.db.executeQuery<{ organ_id: string }>(
    query(`select distinct organ_id from ledger where organ_id not in (select organ_id from ledger_head)`) as never,
  );
  return rows.map((row) => row.organ_id);
}
