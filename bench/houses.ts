import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { query } from '../src/store/database.ts';
import { openEngine } from '../src/store/engine/index.ts';
import { type House, openHouseAt } from '../src/store/house.ts';

/** Houses in databases of their own over one engine; all end together. */
export interface Houses {
  open(name: string): Promise<House>;
  close(): Promise<void>;
}

export async function benchHouses(): Promise<Houses> {
  const dataDir = await mkdtemp(join(tmpdir(), 'mingce-bench-'));
  const engine = await openEngine({ dataDir, durable: false });
  const houses: House[] = [];
  return {
    async open(name) {
      const admin = await openHouseAt(engine.url, { dataDir });
      await admin.db.executeQuery(query(`create database ${name}`));
      await admin.close();
      const url = new URL(engine.url);
      url.pathname = `/${name}`;
      const house = await openHouseAt(url.href, { dataDir, now: () => new Date('2025-02-10T02:00:00Z') });
      houses.push(house);
      return house;
    },
    async close() {
      for (const house of houses) await house.close();
      await engine.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
