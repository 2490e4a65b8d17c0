import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, rename, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { SentenceError } from '../../domain/sentence-error.ts';
import { query, type Tx } from '../database.ts';
import type { House } from '../house.ts';
import { isEmpty, markFilling } from '../house-row.ts';
import { caseFilesNamed } from '../request/named-files.ts';
import { backupTables, organsToKeep, pagesOf } from './backup-rows.ts';
import { rebuildIn } from './rebuild.ts';

/**
 * A backup is one gzipped text: a header, then one line a row of what cannot be derived (ledger, sealed text,
 * accounts, how people are reminded), one line a stored file, the key of the personal text, and a last line with the
 * SHA-256 of all before it.
 * Projections are left out: a restore makes them again.
 */
const format = 'mingce-backup-1';

/** A backup that cannot be made or read; the message is a sentence. */
export class BackupError extends SentenceError {}

/** Writes a backup beside `path` and puts it in place when it is whole. Gives the number of rows and files. */
export async function backup(
  house: House,
  path: string,
  onProgress: (rows: number) => void = () => {},
): Promise<{ rows: number; files: number; digest: string }> {
  const draft = `${path}.${process.pid}.part`;
  const hash = createHash('sha256');
  const lines = new PassThrough({ highWaterMark: 1 << 20 });
  const written = pipeline(lines, createGzip(), createWriteStream(draft, { mode: 0o600 }));
  written.catch(() => {});
  const put = async (value: unknown): Promise<void> => {
    const line = `${JSON.stringify(value)}\n`;
    hash.update(line);
    if (!lines.write(line)) await Promise.race([once(lines, 'drain'), written]);
  };
  let [rows, files] = [0, 0];
  try {
    await house.db
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute(async (tx) => {
        await put({ format, at: house.now().toISOString(), key: house.key.toString('base64') });
        const organs = await organsToKeep(tx);
        for (const table of backupTables)
          for await (const page of pagesOf(tx, table, organs)) {
            for (const row of page) await put({ table: table.name, row });
            rows += page.length;
            onProgress(rows);
          }
        const named = await tx.executeQuery<{ digest: string }>(
          query(
            `select distinct digest from ledger,
               lateral (values (payload->'published'->>'file_digest'), (payload->>'source')) as files (digest)
             where stream = 'annual_reports' and type in ('published', 'adopted') and digest is not null`,
          ) as never,
        );
        for (const { digest } of named.rows) {
          const bytes = await house.files.get(digest);
          if (!bytes) throw new BackupError(`台账提到的文件 ${digest} 不见了，备份没有完成。请先从旧备份恢复它。`);
          await put({ file: digest, bytes: bytes.toString('base64') });
          files++;
        }
        for (const digest of await caseFilesNamed(tx)) {
          const bytes = await house.caseFiles.get(digest);
          if (!bytes) throw new BackupError(`申请材料 ${digest} 不见了，备份没有完成。请先从旧备份恢复它。`);
          await put({ file: digest, bytes: bytes.toString('base64'), of: 'case' });
          files++;
        }
      });
    const digest = hash.digest('hex');
    lines.end(`${JSON.stringify({ end: digest, rows, files })}\n`);
    await written;
    await chmod(draft, 0o600);
    await rename(draft, path);
    return { rows, files, digest };
  } catch (error) {
    lines.destroy();
    await written.catch(() => {});
    await rm(draft, { force: true });
    throw error;
  }
}

/** Reads a backup to its end and gives its header; a broken or cut one is refused before anything is written. */
async function inspect(path: string): Promise<{ key: string }> {
  const hash = createHash('sha256');
  let header: { format?: string; key?: string } | null = null;
  let end: { end?: string } | null = null;
  try {
    for await (const line of linesOf(path)) {
      header ??= JSON.parse(line);
      end = line.startsWith('{"end":') ? JSON.parse(line) : null;
      if (!end) hash.update(`${line}\n`);
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new BackupError(`没有找到备份文件 ${path}。`);
    throw new BackupError(`备份文件 ${path} 已损坏，读不到底。没有恢复任何内容。`);
  }
  if (header?.format !== format || !header.key) throw new BackupError(`${path} 不是明册的备份文件。没有恢复任何内容。`);
  if (!end || end.end !== hash.digest('hex'))
    throw new BackupError(`备份文件 ${path} 不完整或被改动过。没有恢复任何内容。`);
  return { key: header.key };
}

function linesOf(path: string): AsyncIterable<string> {
  const [file, plain] = [createReadStream(path), createGunzip()];
  // A pipe does not carry errors on: a file that is not there must end the reading.
  file.on('error', (error) => plain.destroy(error));
  return createInterface({ input: file.pipe(plain), crlfDelay: Number.POSITIVE_INFINITY });
}

/** The key of a backup: who opens an empty house with it can restore the backup there. */
export const keyOfBackup = async (path: string): Promise<Buffer> => Buffer.from((await inspect(path)).key, 'base64');

interface Line {
  table?: string;
  row?: unknown;
  file?: string;
  bytes?: string;
  of?: 'case';
}

/**
 * Restores a backup into an empty house: its files, then its rows with their projections in one transaction. What a
 * restore that was killed leaves is a house that is marked, and files that the next one finds; it begins anew.
 */
export async function restore(
  house: House,
  path: string,
  onProgress: (rows: number) => void = () => {},
): Promise<{ rows: number; files: number }> {
  const { key } = await inspect(path);
  if (key !== house.key.toString('base64'))
    throw new BackupError('这个数据文件夹已有别的密钥，恢复的内容会读不出来。请恢复到一个全新的文件夹（--data）。');
  await house.db.transaction().execute(async (tx) => {
    await claim(tx);
    await markFilling(tx, 'restore');
  });
  const files = await restoreFiles(house, path);
  const rows = await house.db.transaction().execute(async (tx) => {
    await claim(tx);
    const restored = await restoreRows(tx, path, onProgress);
    await rebuildIn(house, tx);
    await markFilling(tx, null);
    return restored;
  });
  return { rows, files };
}

/** One restore at a time, into an empty house. */
async function claim(tx: Tx): Promise<void> {
  await tx.selectFrom('house').select('one').forUpdate().executeTakeFirstOrThrow();
  if (!(await isEmpty(tx)))
    throw new BackupError('这里已经有数据，没有恢复。请恢复到一个全新的文件夹（--data）或空的数据库。');
}

async function restoreFiles(house: House, path: string): Promise<number> {
  let files = 0;
  for await (const text of linesOf(path)) {
    if (!text.startsWith('{"file":')) continue;
    const { bytes, of } = JSON.parse(text) as Line;
    await (of === 'case' ? house.caseFiles : house.files).put(Buffer.from(bytes ?? '', 'base64'));
    files++;
  }
  return files;
}

async function restoreRows(tx: Tx, path: string, onProgress: (rows: number) => void): Promise<number> {
  let rows = 0;
  let page: { table: string; rows: unknown[] } = { table: '', rows: [] };
  const flush = async (): Promise<void> => {
    if (page.rows.length > 0)
      await tx.executeQuery(
        query(`insert into "${page.table}" select * from jsonb_populate_recordset(null::"${page.table}", $1::jsonb)`, [
          JSON.stringify(page.rows),
        ]),
      );
    rows += page.rows.length;
    onProgress(rows);
  };
  for await (const text of linesOf(path)) {
    if (!text.startsWith('{"table":')) continue;
    const { table = '', row } = JSON.parse(text) as Line;
    if (!backupTables.some(({ name }) => name === table)) throw new BackupError('备份里有不认识的内容。');
    if (table !== page.table || page.rows.length >= 2000) {
      await flush();
      page = { table, rows: [] };
    }
    page.rows.push(row);
  }
  await flush();
  return rows;
}
