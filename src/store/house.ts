import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { v7 } from 'uuid';
import { SentenceError } from '../domain/sentence-error.ts';
import { bucketBlobs, bucketOf } from './blobs/bucket.ts';
import { folderBlobs } from './blobs/folder.ts';
import { connect, type Database } from './database.ts';
import { type FileStore, fileStore, sealedFileStore } from './files.ts';
import { type Sealer, sealer } from './ledger/seal.ts';
import { migrateDatabase } from './migrate.ts';

/** Everything that an act needs of the world. Time and ids come from here and nowhere else. */
export interface House {
  db: Database;
  pool: pg.Pool;
  sealer: Sealer;
  /** The 32 bytes that personal text is encrypted with. */
  key: Buffer;
  files: FileStore;
  /** What applicants handed in and what left with replies: encrypted on the disk. */
  caseFiles: FileStore;
  now: () => Date;
  newId: () => string;
  close: () => Promise<void>;
}

export interface HouseOptions {
  dataDir: string;
  databaseUrl?: string | undefined;
  /** A bucket (MINGCE_FILES_URL) for the files, in place of the data folder. */
  filesUrl?: string | undefined;
  now?: () => Date;
  log?: (sentence: string) => void;
}

/** Opens the house of a data folder: its database (embedded, or DATABASE_URL), its key and its files. */
export async function openHouse(options: HouseOptions): Promise<House> {
  await mkdir(options.dataDir, { recursive: true });
  const { openEngine } = await import('./engine/index.ts');
  const engine = await openEngine({
    dataDir: options.dataDir,
    ...(options.databaseUrl ? { databaseUrl: options.databaseUrl } : {}),
    ...(options.log ? { log: options.log } : {}),
  });
  try {
    return await openHouseAt(engine.url, options, () => engine.close());
  } catch (error) {
    await engine.close();
    throw error;
  }
}

/** The same on a database that is already reachable. */
export async function openHouseAt(
  url: string,
  options: Pick<HouseOptions, 'dataDir' | 'filesUrl' | 'now' | 'log'>,
  closeEngine: () => Promise<void> = async () => {},
): Promise<House> {
  const { db, pool } = connect(url, (error) => options.log?.(`数据库连接断开：${error.message}`));
  try {
    await migrateDatabase(db);
    const key = await dataKey(options.dataDir);
    const bucket = options.filesUrl ? bucketOf(options.filesUrl) : null;
    const blobs = (place: string) => (bucket ? bucketBlobs(bucket, place) : folderBlobs(join(options.dataDir, place)));
    return {
      db,
      pool,
      key,
      sealer: sealer(key),
      files: fileStore(blobs('files')),
      caseFiles: sealedFileStore(blobs('case-files'), key),
      now: options.now ?? (() => new Date()),
      newId: v7,
      close: async () => {
        await db.destroy();
        await closeEngine();
      },
    };
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

const keyFile = 'personal.key';

/** The key of a data folder, made at its first use and readable by its owner alone; or MINGCE_KEY (base64, 32 bytes). */
export async function dataKey(dataDir: string): Promise<Buffer> {
  const given = process.env.MINGCE_KEY;
  if (given) {
    const key = Buffer.from(given, 'base64');
    if (key.length !== 32) throw new KeyError('MINGCE_KEY 要是 32 字节的 base64 文字，现在的不是。没有打开任何数据。');
    return key;
  }
  const path = join(dataDir, keyFile);
  await writeKey(dataDir, randomBytes(32));
  const key = Buffer.from((await readFile(path, 'utf8')).trim(), 'base64');
  if (key.length !== 32) throw new KeyError(`密钥文件 ${keyFile} 已损坏，请从备份恢复。没有打开任何数据。`);
  return key;
}

/** Writes a folder's key unless it has one. */
export async function writeKey(dataDir: string, key: Buffer): Promise<boolean> {
  await mkdir(dataDir, { recursive: true });
  try {
    const file = await open(join(dataDir, keyFile), 'wx', 0o600);
    await file.writeFile(`${key.toString('base64')}\n`);
    await file.sync();
    await file.close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** The key of the personal data is missing or broken. */
export class KeyError extends SentenceError {}
