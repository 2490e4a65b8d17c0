import { writeSync } from 'node:fs';
import pino, { type Logger } from 'pino';

let made: Logger | null = null;

/** The log of the process, as JSON lines on standard error. MINGCE_LOG sets the level; personal text never goes in. */
export function logger(): Logger {
  made ??= pino({ level: process.env.MINGCE_LOG ?? 'warn' }, { write });
  return made;
}

/** Where the log's disk is full, or its reader gone, a line is lost and the work goes on; pino's own stream would hang. */
function write(line: string): void {
  try {
    writeSync(2, line);
  } catch {}
}
