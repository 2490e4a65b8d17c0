import type pg from 'pg';

/** A statement that was sent to the database. */
export interface Statement {
  text: string;
  values: readonly unknown[];
}

/** Keeps every statement that goes over a pool's connections from now on, each text once. */
export function keepStatements(pool: pg.Pool): Map<string, Statement> {
  const kept = new Map<string, Statement>();
  onStatement(pool, (one) => {
    if (!kept.has(one.text)) kept.set(one.text, one);
  });
  return kept;
}

/** Counts the statements that go over a pool's connections from now on. */
export function countStatements(pool: pg.Pool): () => number {
  let sent = 0;
  onStatement(pool, () => {
    sent++;
  });
  return () => sent;
}

function onStatement(pool: pg.Pool, hear: (statement: Statement) => void): void {
  const watched = new WeakSet<pg.PoolClient>();
  pool.on('acquire', (client) => {
    if (watched.has(client)) return;
    watched.add(client);
    const query = client.query.bind(client) as (...given: unknown[]) => unknown;
    client.query = ((...given: unknown[]) => {
      const [first, second] = given as [string | { text: string; values?: unknown[] }, unknown];
      const text = (typeof first === 'string' ? first : first.text).replace(/\s+/g, ' ').trim();
      const values = typeof first === 'string' ? (Array.isArray(second) ? second : []) : (first.values ?? []);
      hear({ text, values });
      return query(...given);
    }) as never;
  });
}
