import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { freshDatabase } from '../../test/support/fresh-database.ts';
import { connect } from './database.ts';
import { migrateDatabase, migrations } from './migrate.ts';

const folder = join(import.meta.dirname, 'migrations');
const files = readdirSync(folder).sort();
const textOf = (file: string): string => readFileSync(join(folder, file), 'utf8');

/** SHA-256 of the text of every migration: data somewhere were made with it. */
const written: Record<string, string> = {
  '0001-house.ts': '92dd17565b4a01e3e280ddb9786d9e97a273c67cea822e1f6317e5fc689ade29',
  '0002-accounts.ts': '031532a6cc7eecbec967e843b5332350c7b3d8696549f0fb8546d7e95b28a571',
  '0003-workbench.ts': 'a8045d291942e51feb1a6f28c236704928db1df6213f2044e0f108f42afeee18',
  '0004-cases.ts': '72a3474870c4ba80e8a93199d44c9bfb7012ca65a511e8725a393e4b2d72a8a0',
  '0005-notify.ts': 'dd0c4816891b136ab885e0d3d6e422f96ddaf5720a417e25de3d4f3e4ffc86c9',
  '0006-complaints.ts': 'e724b8584e8fed4b32dbd9c889625d247e1d83db543966bb1f76a42be4151447',
  '0007-repair.ts': '5a70d0d74880fc4ed29baf6354baf22a0dcd0fd550c2025c064652fe9777054e',
  '0008-house.ts': 'f7c8cbda8fb843d4aaa9c2acd496c7aa971b59d0d20430d467e45873c50095fb',
  '0009-kept.ts': '7115d6bb766e73657052c2717d39a08394b16a60a6c1899c817eedd8f4adc014',
  '0010-next-day.ts': '109ed8ab28f177e4945ac5214e0b6cab6193190d71b5dd63a84f805e3d1f18db',
  '0011-limits.ts': 'ea5d69a3e59df7aa6250070fa51a528c01d547dec70909dd7a1d362201eafc48',
  '0012-tree.ts': 'a59d6ddcc1820a36a67f5aa3b2cf0368434d3975aad82e137394194105c07018',
  '0013-titles.ts': '096c8cea6c0c9e3b4f7485ce509640796af717adf1a342a56d80fa9dbbaaa54d',
};

describe('a migration', () => {
  it.each(files)('%s is as it was written', (file) => {
    const digest = createHash('sha256').update(textOf(file)).digest('hex');
    expect(
      digest,
      written[file]
        ? `${file} was edited: databases that have run it would stay without the change. Put the file back, and write a new migration.`
        : `${file} is new: note its SHA-256 here; from then on it stays as it is.`,
    ).toBe(written[file]);
  });

  it.each(files)('%s has nothing from the code that lives on, which would change it with time', (file) => {
    expect([...textOf(file).matchAll(/from '([^']+)'|import\(/g)].map((match) => match[1])).toEqual(['kysely']);
  });

  it('has a number of its own, in whose order it runs', () => {
    expect(Object.keys(migrations).map((name) => `${name}.ts`)).toEqual(files);
    expect(new Set(files.map((file) => file.slice(0, 4))).size).toBe(files.length);
  });

  it('runs also where a later one ran first', async () => {
    const { db } = connect(await freshDatabase());
    try {
      await sql`delete from kysely_migration where name = '0007-repair'`.execute(db);
      await sql`drop index remedy_answer_idx`.execute(db);
      await migrateDatabase(db);
      const { rows } = await sql`select to_regclass('remedy_answer_idx')::text as name`.execute(db);
      expect(rows).toEqual([{ name: 'remedy_answer_idx' }]);
    } finally {
      await db.destroy();
    }
  });
});
