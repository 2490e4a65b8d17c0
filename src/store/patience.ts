import { AsyncLocalStorage } from 'node:async_hooks';
import type pg from 'pg';

/** How long is waited for the database, in milliseconds, and over how many connections. */
export interface Patience {
  connections: number;
  /** For a connection, a free one or a new one. */
  connect: number;
  /** For one statement to end: the server stops it. */
  statement: number;
  /** For a lock that somebody else holds. */
  lock: number;
  /** For the next statement of a transaction: the server ends one that was forgotten. */
  idle: number;
  /** For an answer, where the server itself stands still and stops nothing. */
  answer: number;
}

/** Of pages and acts: a person waits. */
export const usual: Patience = {
  connections: 10,
  connect: 5_000,
  statement: 15_000,
  lock: 8_000,
  idle: 30_000,
  answer: 17_000,
};

/** Of long work, over connections of its own: nobody waits for a page, but nothing hangs for ever either. */
export const leisurely: Patience = {
  connections: 4,
  connect: 60_000,
  statement: 600_000,
  lock: 120_000,
  idle: 600_000,
  answer: 610_000,
};

const leisure = new AsyncLocalStorage<true>();

/** Runs long work (an import, a migration, a whole command) with long patience and without a page's connections. */
export const atLeisure = <T>(work: () => Promise<T>): Promise<T> => leisure.run(true, work);

/** Whether this is part of long work. */
export const isAtLeisure = (): boolean => leisure.getStore() === true;

/** A pool's settings for a patience. */
export const poolConfig = (patience: Patience): pg.PoolConfig => ({
  max: patience.connections,
  connectionTimeoutMillis: patience.connect,
  statement_timeout: patience.statement,
  lock_timeout: patience.lock,
  idle_in_transaction_session_timeout: patience.idle,
  query_timeout: patience.answer,
});
