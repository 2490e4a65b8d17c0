import { alone } from '../alone.ts';
import type { House } from '../house.ts';
import { projectionsVersion } from '../house-row.ts';

/** Makes the projections again where the code before made them otherwise. An interruption is begun again. */
export async function renewProjections(house: House, log: (sentence: string) => void = () => {}): Promise<void> {
  const { db } = house;
  const upToDate = async (): Promise<boolean> =>
    (await db.selectFrom('house').select('projections').executeTakeFirstOrThrow()).projections >= projectionsVersion;
  if (await upToDate()) return;
  await alone(db, 'renewal', async () => {
    if (await upToDate()) return;
    log('数据由以前的版本写成，正在由台账重建各登记簿……');
    const { rebuild } = await import('./rebuild.ts');
    await rebuild(house);
    await db.updateTable('house').set({ projections: projectionsVersion }).execute();
  });
}
