import { type Migration, Migrator } from 'kysely';
import { SentenceError } from '../domain/sentence-error.ts';
import { connect, type Database } from './database.ts';
import * as house from './migrations/0001-house.ts';
import * as accounts from './migrations/0002-accounts.ts';
import * as workbench from './migrations/0003-workbench.ts';
import * as cases from './migrations/0004-cases.ts';
import * as notify from './migrations/0005-notify.ts';
import * as complaints from './migrations/0006-complaints.ts';
import * as repair from './migrations/0007-repair.ts';
import * as itself from './migrations/0008-house.ts';
import * as kept from './migrations/0009-kept.ts';
import * as nextDay from './migrations/0010-next-day.ts';
import * as limits from './migrations/0011-limits.ts';
import * as tree from './migrations/0012-tree.ts';
import * as titles from './migrations/0013-titles.ts';

/** Every migration by its name, in their order. One that is here is never edited: what follows is a new one. */
export const migrations: Record<string, Migration> = {
  '0001-house': house,
  '0002-accounts': accounts,
  '0003-workbench': workbench,
  '0004-cases': cases,
  '0005-notify': notify,
  '0006-complaints': complaints,
  '0007-repair': repair,
  '0008-house': itself,
  '0009-kept': kept,
  '0010-next-day': nextDay,
  '0011-limits': limits,
  '0012-tree': tree,
  '0013-titles': titles,
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
  const provider = { getMigrations: async () => migrations };
  // Migrations that were written side by side come together in any order.
  const migrator = new Migrator({ db, provider, allowUnorderedMigrations: true });
  const { error } = await migrator.migrateToLatest();
  if (!error) return;
  if (/previously executed migration .* is missing/.test(String(error)))
    throw new SchemaError('数据由更新版本的明册写成，当前版本读不了。请换用最新版本再启动；数据没有改动。');
  throw error;
}

/** The database and this process do not belong together. */
export class SchemaError extends SentenceError {}
