import type { PostgresPoolClient } from 'kysely';
import type pg from 'pg';
import { isAway, UnsureWrite } from './away.ts';

/** Failures after which the connection itself is as good as before. */
const alive = new Set(['57014', '55P03']);

const writes = /^\s*(insert|update|delete|with\b[\s\S]*\b(insert into|update|delete from))\b/i;

/**
 * A connection in use, as Kysely sees it. One that failed is never used again, and is not asked to roll back: the server
 * does so when it is gone. What failed while it was being kept, so that nobody knows, is an UnsureWrite.
 */
export function line(client: pg.PoolClient): PostgresPoolClient {
  let broken: Error | undefined;
  let inTransaction = false;
  const query = async (text: string, values: unknown[] = []) => {
    if (broken && text === 'rollback') return { command: 'ROLLBACK' as const, rowCount: 0, rows: [] };
    try {
      const answer = await client.query(text, values);
      if (/^(begin|start transaction)/.test(text)) inTransaction = true;
      else if (text === 'commit' || text === 'rollback') inTransaction = false;
      return answer;
    } catch (error) {
      const { code } = error as { code?: string };
      if (!isAway(error) || alive.has(code ?? '')) throw error;
      broken = error as Error;
      throw text === 'commit' || (!inTransaction && writes.test(text)) ? new UnsureWrite(error) : error;
    }
  };
  return { query: query as unknown as PostgresPoolClient['query'], release: () => client.release(broken) };
}
