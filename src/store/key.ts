import { createHmac, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { SentenceError } from '../domain/sentence-error.ts';
import type { Database, Reader, Tx } from './database.ts';
import { type Filling, isEmpty, projectionsVersion, refuseBegunRestore, restoreBegins } from './house-row.ts';
import { sealer } from './ledger/seal.ts';

/** The key of the personal data is missing, broken or another's. */
export class KeyError extends SentenceError {}

/** Who opens a house to fill it, and the key that it shall have where it is empty and has none. */
export interface Opening {
  filling: Filling;
  key?: Buffer;
}

const keyFile = 'personal.key';

/** Any number, the same in every process: one opening at a time writes down whose key a database has. */
const openingLock = 6_121_001;

/**
 * The 32 bytes that a database's personal data are encrypted with, proved by the fingerprint that it keeps: MINGCE_KEY,
 * or the key file of the data folder. The file is made where the database is empty and nowhere else; a key that is lost
 * or another's is refused before anything is written.
 */
export async function provedKey(db: Database, dataDir: string, opening?: Opening): Promise<Buffer> {
  try {
    return await keyOf(db, dataDir, opening);
  } finally {
    if (opening?.filling === 'restore') await restoreBegins(dataDir).unmark();
  }
}

async function keyOf(db: Database, dataDir: string, opening?: Opening): Promise<Buffer> {
  const known = await fingerprintIn(db);
  if (known) return proved(known, dataDir);
  return db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${openingLock})`.execute(tx);
    const meanwhile = await fingerprintIn(tx);
    if (meanwhile) return proved(meanwhile, dataDir);
    const empty = await isEmpty(tx);
    if (empty && opening?.filling !== 'restore') refuseBegunRestore(dataDir);
    const found = await givenKey(dataDir);
    if (!found && !empty) throw lost(dataDir);
    if (found && opening?.key && !found.equals(opening.key)) throw notTheBackups(dataDir);
    const key = found ?? opening?.key ?? randomBytes(32);
    if (!(await opensWhatIsSealed(tx, key))) throw anothers(dataDir);
    await tx
      .insertInto('house')
      .values({
        one: true,
        key_fingerprint: fingerprint(key),
        projections: empty ? projectionsVersion : 0,
        // A restore that is killed before its first row must not be taken for a new house.
        filling: empty && opening?.filling === 'restore' ? 'restore' : null,
      })
      .execute();
    // Last, so that a folder gets a key only from a database that takes it.
    if (!found) await writeKey(dataDir, key);
    return key;
  });
}

/** What a database knows its key by. Nothing about the key follows from it. */
const fingerprint = (key: Buffer): Buffer => createHmac('sha256', key).update('mingce key fingerprint').digest();

async function fingerprintIn(db: Reader): Promise<Buffer | undefined> {
  return (await db.selectFrom('house').select('key_fingerprint').executeTakeFirst())?.key_fingerprint;
}

async function proved(known: Buffer, dataDir: string): Promise<Buffer> {
  const key = await givenKey(dataDir);
  if (!key) throw lost(dataDir);
  if (!timingSafeEqual(fingerprint(key), known)) throw anothers(dataDir);
  return key;
}

/** Whether a key opens the oldest text that is there: the proof on a database of before the fingerprint. */
async function opensWhatIsSealed(tx: Tx, key: Buffer): Promise<boolean> {
  const sealed =
    (await tx
      .selectFrom('sealed_text')
      .select(['salt', 'cipher'])
      .orderBy('organ_id')
      .orderBy('stream_id')
      .orderBy('version')
      .limit(1)
      .executeTakeFirst()) ??
    (await tx.selectFrom('draft').select(['salt', 'cipher']).limit(1).executeTakeFirst()) ??
    (await tx.selectFrom('notification').select(['salt', 'cipher']).limit(1).executeTakeFirst());
  try {
    if (sealed) sealer(key).open(sealed);
    return true;
  } catch {
    return false;
  }
}

/** MINGCE_KEY (base64, 32 bytes), or the key file of a data folder, or null. */
async function givenKey(dataDir: string): Promise<Buffer | null> {
  const given = process.env.MINGCE_KEY;
  if (given) {
    const key = Buffer.from(given, 'base64');
    if (key.length !== 32) throw new KeyError('MINGCE_KEY 要是 32 字节的 base64 文字，现在的不是。没有打开任何数据。');
    return key;
  }
  const text = await readFile(join(dataDir, keyFile), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return null;
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length !== 32) throw new KeyError(`密钥文件 ${keyFile} 已损坏，请从备份恢复。没有打开任何数据。`);
  return key;
}

/** Writes a folder's key, whole or not at all, for its owner alone. A folder that got another meanwhile refuses. */
async function writeKey(dataDir: string, key: Buffer): Promise<void> {
  await mkdir(dataDir, { recursive: true });
  const path = join(dataDir, keyFile);
  const draft = `${path}.${randomUUID()}`;
  try {
    await writeFile(draft, `${key.toString('base64')}\n`, { mode: 0o600, flag: 'wx', flush: true });
    await link(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw anothers(dataDir);
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

const waysOut = (dataDir: string): string =>
  `请把原来的密钥文件 ${keyFile} 放回 ${dataDir}（它在原来的数据文件夹里；用 mingce restore 把备份恢复到全新的文件夹，也会得到它），或者用环境变量 MINGCE_KEY 给出它里面的那一行文字。`;

const lost = (dataDir: string): KeyError =>
  new KeyError(
    `这些数据里的个人信息是加密的，而密钥文件 ${join(dataDir, keyFile)} 不见了。没有另造密钥，也没有写入任何数据。${waysOut(dataDir)}`,
  );

const sourceOf = (dataDir: string): string =>
  process.env.MINGCE_KEY ? '环境变量 MINGCE_KEY' : `密钥文件 ${join(dataDir, keyFile)}`;

const anothers = (dataDir: string): KeyError =>
  new KeyError(
    `${sourceOf(dataDir)} 里的密钥打不开这些数据：它们是用另一把密钥加密的。没有写入任何数据。${waysOut(dataDir)}`,
  );

const notTheBackups = (dataDir: string): KeyError =>
  new KeyError(
    `${sourceOf(dataDir)} 里已有别的密钥，和备份里的不是同一把，恢复的内容会读不出来。没有恢复任何内容。请恢复到一个全新的文件夹（--data），并且不设 MINGCE_KEY，或者设成备份所属的那一把。`,
  );
