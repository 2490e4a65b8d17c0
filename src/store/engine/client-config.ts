import type pg from 'pg';

/**
 * How `pg` connects to a database. Nothing of the person's PG* variables reaches the embedded engine: whatever pg would
 * take from them is given here. A server by DATABASE_URL is theirs, and so are their settings for it.
 */
export function clientConfig(url: string, embedded: boolean): pg.ClientConfig {
  const config = { connectionString: url, application_name: 'mingce', keepAlive: true };
  if (!embedded) return config;
  const ours = { ssl: false, sslnegotiation: 'postgres', options: '-c timezone=UTC', replication: 'off' };
  return { ...config, ...ours, client_encoding: 'UTF8' } as pg.ClientConfig;
}
