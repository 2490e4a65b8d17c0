import type { Reader, Tx } from '../database.ts';
import type { House } from '../house.ts';
import { lockHead, tryLockHead } from './ledger.ts';
import { rebuildOrgans } from './rebuild-organs.ts';

/**
 * Makes every projection again from the ledger. Organs with little work go together in one transaction, others have one
 * each (docs/adr/0019); an interruption harms nothing.
 */
export const rebuild = (house: House, onProgress?: Progress): Promise<Rebuilt> =>
  rebuildEach(house, house.db, (work) => house.db.transaction().execute(work), onProgress);

/** The same within a transaction that is open. */
export const rebuildIn = (house: House, tx: Tx, onProgress?: Progress): Promise<Rebuilt> =>
  rebuildEach(house, tx, (work) => work(tx), onProgress);

type Progress = (organs: number, of: number) => void;
interface Rebuilt {
  organs: number;
  events: number;
}

async function rebuildEach(
  house: House,
  db: Reader,
  within: (work: (tx: Tx) => Promise<number>) => Promise<number>,
  onProgress: Progress = () => {},
): Promise<Rebuilt> {
  const alone = (organId: string): Promise<number> =>
    within(async (tx) => {
      await lockHead(tx, organId);
      return rebuildOrgans(house, tx, [organId]);
    });
  const heads = await db.selectFrom('ledger_head').select(['organ_id', 'seq']).orderBy('organ_id').execute();
  let [organs, events] = [0, 0];
  for (const group of groupsOf(heads)) {
    // Nobody is waited for while chains of others are held: who is busy comes afterwards, alone.
    const busy = group.length === 1 ? group : [];
    if (group.length > 1)
      events += await within(async (tx) => {
        const held: string[] = [];
        for (const organId of group) ((await tryLockHead(tx, organId)) ? held : busy).push(organId);
        return rebuildOrgans(house, tx, held);
      });
    for (const organId of busy) events += await alone(organId);
    for (const _ of group) onProgress(++organs, heads.length);
  }
  return { organs: heads.length, events };
}

/** So many organs, and so many events of them, are held at a time: an act waits no longer than they take. */
const most = { organs: 200, events: 1000 };

/** Organs in groups that go together; one with more events than that goes alone. */
function groupsOf(heads: readonly { organ_id: string; seq: number }[]): string[][] {
  const groups: string[][] = [];
  let room = { organs: 0, events: 0 };
  for (const { organ_id, seq } of heads) {
    if (room.organs === 0 || room.events < seq) {
      groups.push([]);
      room = { ...most };
    }
    groups.at(-1)!.push(organ_id);
    room = { organs: room.organs - 1, events: room.events - seq };
  }
  return groups;
}
