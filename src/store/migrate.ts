import { type Migration, Migrator } from 'kysely';
import { SentenceError } from '../domain/sentence-error.ts';
import { connect, type Database } from './database.ts';
import * as house from './migrations/0001-house.ts';
import * as accounts from './migrations/0002-accounts.ts';
import * as workbench from './migrations/0003-workbench.ts';
import * as cases from './migrations/0004-cases.ts';
import * as notify from './migrations/0005-notify.ts';
import * as complaints from './migrations/0006-complaints.ts';
import * as limits from './migrations/0011-limits.ts';

const migrations: Record<string, Migration> = {
  '0001-house': house,
  '0002-accounts': accounts,
  '0003-workbench': workbench,
  '0004-cases': cases,
  '0005-notify': notify,
  '0006-complaints': complaints,
  '0011-limits': limits,
};

/** Brings a database to the schema of this version. A database of a later version is refused. */
export async function migrate(url: string): Promise<void> {
  const { db } = connect(url);
  try {
    await migrateDatabase(db);
  } finally {
    await db.destroy();
  }
}

export async function migrateDatabase(db: Database): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (!error) return;
  if (/previously executed migration .* is missing/.test(String(error)))
    throw new SchemaError('数据由更新版本的明册写成，当前版本读不了。请换用最新版本再启动；数据没有改动。');
  throw error;
}

/** The database and this process do not belong together. */
export class SchemaError extends SentenceError {}
