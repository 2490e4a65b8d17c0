import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openEngine } from '../../src/store/engine/index.ts';
import { migrate } from '../../src/store/migrate.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A database on the run's server, for making and dropping others. */
    maintenanceUrl: string;
    /** The migrated database that fresh ones are copied from. */
    templateName: string;
  }
}

/**
 * One real PostgreSQL for the whole run: the embedded engine in a temporary folder, or MINGCE_TEST_DATABASE_URL.
 * Its template is migrated once; see fresh-database.ts.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.MINGCE_TEST_DATABASE_URL;
  const folder = mkdtempSync(join(tmpdir(), 'mingce-test-'));
  // Root's server user works here.
  chmodSync(folder, 0o755);
  const engine = await openEngine({
    dataDir: join(folder, 'data'),
    durable: false,
    ...(given ? { databaseUrl: given } : {}),
  });
  const templateName = `mingce_template_${randomUUID().replaceAll('-', '')}`;
  await administer(engine.url, `create database ${templateName}`);
  const template = new URL(engine.url);
  template.pathname = `/${templateName}`;
  await migrate(template.href);
  project.provide('maintenanceUrl', engine.url);
  project.provide('templateName', templateName);
  return async () => {
    await administer(engine.url, `drop database if exists ${templateName} with (force)`);
    await engine.close();
    rmSync(folder, { recursive: true, force: true });
  };
}

async function administer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
