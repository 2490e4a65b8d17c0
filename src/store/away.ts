/**
 * SQLSTATEs of a database that cannot answer now: connections (08), shutting down, crashed or starting (57P01–57P05),
 * too many connections, a statement, lock, idle or transaction that ran out of its time.
 */
const states = /^(08...|57P0[1-5]|53300|57014|55P03|25P0[34])$/;

/** What Node says of a connection that cannot be made or has gone. */
const systemCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'ETIMEDOUT',
  'EPIPE',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

/** What pg and its pool say in words alone. */
const words =
  /^(timeout exceeded when trying to connect|timeout expired|Query read timeout|Connection terminated|Client has encountered a connection error|Client was closed and is not queryable)/;

/** COMMIT was sent and its answer never came: what was to be written may have been written, or not. */
export class UnsureWrite extends Error {
  constructor(cause: unknown) {
    super('the answer to COMMIT did not come', { cause });
  }
}

/**
 * Whether a failure means that the database is away, slow or coming back: a later try may succeed. Nothing was written,
 * unless `mayBeWritten`.
 */
export function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof UnsureWrite) return true;
  const { code } = error as { code?: unknown };
  if (typeof code === 'string' && (states.test(code) || systemCodes.has(code))) return true;
  return words.test(error.message) || isAway(error.cause);
}

/** Whether the database went away in the middle of COMMIT, so that nobody can tell without looking again. */
export function mayBeWritten(error: unknown): boolean {
  return error instanceof UnsureWrite || (error instanceof Error && mayBeWritten(error.cause));
}

/** Whether a failure means that a disk is full: this machine's, or the database's. Nothing was written. */
export function noRoom(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  return code === 'ENOSPC' || code === 'EDQUOT' || code === '53100' || noRoom(error.cause);
}
