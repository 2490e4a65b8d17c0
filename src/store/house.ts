import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { v7 } from 'uuid';
import { bucketBlobs, bucketOf } from './blobs/bucket.ts';
import { folderBlobs } from './blobs/folder.ts';
import type { Place } from './connections.ts';
import { connect, type Database } from './database.ts';
import { type FileStore, fileStore, sealedFileStore } from './files.ts';
import { refuseHalfFilled, restoreBegins } from './house-row.ts';
import { type Opening, provedKey } from './key.ts';
import { renewProjections } from './ledger/renew.ts';
import { type Sealer, sealer } from './ledger/seal.ts';
import { Turns } from './ledger/turn.ts';
import { migrateDatabase } from './migrate.ts';
import { atLeisure } from './patience.ts';

/** Everything that an act needs of the world. Time and ids come from here and nowhere else. */
export interface House {
  db: Database;
  pool: pg.Pool;
  /** The folder of the house: its files, its key and, unless it is elsewhere, its database. */
  dataDir: string;
  sealer: Sealer;
  /** The 32 bytes that personal text is encrypted with. */
  key: Buffer;
  files: FileStore;
  /** What applicants handed in and what left with replies: encrypted on the disk. */
  caseFiles: FileStore;
  now: () => Date;
  newId: () => string;
  /** Whose turn it is to write, in this process. */
  turns: Turns;
  close: () => Promise<void>;
}

export interface HouseOptions {
  dataDir: string;
  databaseUrl?: string | undefined;
  /** A bucket (MINGCE_FILES_URL) for the files, in place of the data folder. */
  filesUrl?: string | undefined;
  now?: () => Date;
  log?: (sentence: string) => void;
  /** Given by what fills a house: the demo, or a restore. */
  opening?: Opening;
  /** How long is waited for the database; tests are less patient. */
  patience?: Parameters<typeof connect>[2];
}

/** Opens the house of a data folder: its database (embedded, or DATABASE_URL), its key and its files. */
export async function openHouse(options: HouseOptions): Promise<House> {
  await mkdir(options.dataDir, { recursive: true });
  if (options.opening?.filling === 'restore') await restoreBegins(options.dataDir).mark();
  const { openEngine } = await import('./engine/index.ts');
  const engine = await openEngine({
    dataDir: options.dataDir,
    ...(options.databaseUrl ? { databaseUrl: options.databaseUrl } : {}),
    ...(options.log ? { log: options.log } : {}),
  });
  try {
    return await openHouseAt(engine, options, () => engine.close());
  } catch (error) {
    await engine.close();
    throw error;
  }
}

/** The same on a database that is already reachable. */
export async function openHouseAt(
  place: Place | string,
  options: Pick<HouseOptions, 'dataDir' | 'filesUrl' | 'now' | 'log' | 'opening' | 'patience'>,
  closeEngine: () => Promise<void> = async () => {},
): Promise<House> {
  const { db, pool } = connect(place, (error) => options.log?.(`数据库连接断开：${error.message}`), options.patience);
  try {
    await atLeisure(() => migrateDatabase(db));
    const key = await provedKey(db, options.dataDir, options.opening);
    await refuseHalfFilled(db, options.opening?.filling ?? null);
    const bucket = options.filesUrl ? bucketOf(options.filesUrl) : null;
    const blobs = (place: string) => (bucket ? bucketBlobs(bucket, place) : folderBlobs(join(options.dataDir, place)));
    const house: House = {
      db,
      pool,
      dataDir: options.dataDir,
      key,
      sealer: sealer(key),
      files: fileStore(blobs('files')),
      caseFiles: sealedFileStore(blobs('case-files'), key),
      now: options.now ?? (() => new Date()),
      newId: v7,
      turns: new Turns(options.patience),
      close: async () => {
        await db.destroy();
        await closeEngine();
      },
    };
    await atLeisure(() => renewProjections(house, options.log));
    return house;
  } catch (error) {
    await db.destroy();
    throw error;
  }
}
