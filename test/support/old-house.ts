import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { type House, openHouseAt } from '../../src/store/house.ts';
import { atEnd } from './at-end.ts';
import { bareDatabase } from './fresh-database.ts';

/** Data of an earlier version, made by its own code: see test/fixtures/upgrade and test/fixtures/golden. */
export interface OldData {
  sql: string;
  key: string;
  files: Record<string, Record<string, string>>;
  root: string;
  events: number;
}

/** Opens the house of such data, in a database and a folder of its own, with the code of today. */
export async function oldHouse(data: OldData, now: () => Date): Promise<House> {
  const url = await bareDatabase();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(data.sql);
  await client.end();
  const dataDir = await mkdtemp(join(tmpdir(), 'mingce-old-'));
  atEnd(() => rm(dataDir, { recursive: true, force: true }));
  await writeFile(join(dataDir, 'personal.key'), `${data.key}\n`, { mode: 0o600 });
  for (const [folder, files] of Object.entries(data.files))
    for (const [path, bytes] of Object.entries(files)) {
      await mkdir(dirname(join(dataDir, folder, path)), { recursive: true });
      await writeFile(join(dataDir, folder, path), Buffer.from(bytes, 'base64'));
    }
  const house = await openHouseAt(url, { dataDir, now });
  atEnd(() => house.close());
  return house;
}
