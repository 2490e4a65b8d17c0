import { vi } from 'vitest';

const variables = {
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

/** Sets what a person's shell may hold for other databases and in other languages, until `vi.unstubAllEnvs`. */
export function hostileEnvironment(): void {
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
}
