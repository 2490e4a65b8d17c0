import { sql } from 'kysely';
import type { House } from '../house.ts';
import { projectionsVersion } from '../house-row.ts';

/** Any number, the same in every process: one of them makes the projections again. */
const renewalLock = 6_121_002;

/** Makes the projections again where the code before made them otherwise. An interruption is begun again. */
export async function renewProjections(house: House, log: (sentence: string) => void = () => {}): Promise<void> {
  const version = async (): Promise<number> =>
    (await house.db.selectFrom('house').select('projections').executeTakeFirstOrThrow()).projections;
  if ((await version()) >= projectionsVersion) return;
  await house.db.connection().execute(async (alone) => {
    await sql`select pg_advisory_lock(${renewalLock})`.execute(alone);
    try {
      if ((await version()) >= projectionsVersion) return;
      log('数据由以前的版本写成，正在由台账重建各登记簿……');
      const { rebuild } = await import('./rebuild.ts');
      await rebuild(house);
      await house.db.updateTable('house').set({ projections: projectionsVersion }).execute();
    } finally {
      await sql`select pg_advisory_unlock(${renewalLock})`.execute(alone);
    }
  });
}
