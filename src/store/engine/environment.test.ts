import { afterEach, expect, it, vi } from 'vitest';
import { cleanUp, freshFolder } from '../../../test/support/engine.ts';
import { query } from '../database.ts';
import { openHouse } from '../house.ts';
import { usual } from '../patience.ts';

afterEach(async () => {
  vi.unstubAllEnvs();
  await cleanUp();
});

const hostile = {
  PGSSLMODE: 'verify-full',
  PGSSLNEGOTIATION: 'direct',
  PGOPTIONS: '-c statement_timeout=1 -c timezone=Asia/Shanghai -c search_path=nowhere',
  PGHOST: '192.0.2.1',
  PGPORT: '1',
  PGUSER: 'nobody',
  PGPASSWORD: 'wrong',
  PGDATABASE: 'none',
  PGSERVICE: 'none',
  PGTZ: 'Asia/Shanghai',
  PGDATESTYLE: 'German',
  PGCLIENTENCODING: 'GBK',
  PGCLIENT_ENCODING: 'GBK',
  PGAPPNAME: 'somebody',
  PGREPLICATION: 'database',
  PGDATA: '/nowhere',
  PGCONNECT_TIMEOUT: '1',
  LC_ALL: 'zh_CN.GB18030',
  LC_MESSAGES: 'zh_CN.UTF-8',
  LANG: 'tr_TR.UTF-8',
  TZ: 'Asia/Shanghai',
};

it('nothing of the person’s environment reaches the embedded engine', async () => {
  for (const [name, value] of Object.entries(hostile)) vi.stubEnv(name, value);
  const house = await openHouse({ dataDir: freshFolder(), now: () => new Date('2025-01-15T02:00:00Z') });
  const { rows } = await house.db.executeQuery(
    query(`select current_setting('timezone') as timezone, current_setting('statement_timeout') as statement,
      current_setting('datestyle') as datestyle, current_setting('client_encoding') as encoding,
      current_setting('lc_messages') as messages, current_setting('application_name') as name,
      current_setting('search_path') as path, current_database() as database, current_user as role`),
  );
  expect(rows).toEqual([
    {
      timezone: 'UTC',
      statement: `${usual.statement / 1000}s`,
      datestyle: 'ISO, MDY',
      encoding: 'UTF8',
      messages: 'C',
      name: 'mingce',
      path: '"$user", public',
      database: 'mingce',
      role: 'mingce',
    },
  ]);
  await house.close();
});
