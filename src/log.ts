import pino, { type Logger } from 'pino';

let made: Logger | null = null;

/** The log of the process, as JSON lines on standard error. MINGCE_LOG sets the level; personal text never goes in. */
export function logger(): Logger {
  made ??= pino({ level: process.env.MINGCE_LOG ?? 'warn' }, pino.destination(2));
  return made;
}
