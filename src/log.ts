import pino, { type Logger } from 'pino';

let made: Logger | null = null;

/** The log of the process, as JSON lines on standard error. MINGCE_LOG sets the level; personal text never goes in. */
export function logger(): Logger {
  if (made) return made;
  const out = pino.destination(2);
  // Where the log's disk is full, or its reader gone, the work goes on without it.
  out.on('error', () => {});
  made = pino({ level: process.env.MINGCE_LOG ?? 'warn' }, out);
  return made;
}
