import { readFileSync } from 'node:fs';
import { inspectFile, NotInspected } from '../../src/documents/inspect/index.ts';
import { readReport } from '../../src/documents/read/index.ts';
import { readSheet, SheetError } from '../../src/documents/sheet.ts';
import { checkReport, fileContext } from '../../src/domain/report/check.ts';
import type { Reader } from './bounded.ts';

/**
 * The program of a child process (see bounded.ts): reads files one after another, each by the reader that is named
 * beside it, and writes a line of JSON for each: the result or the sentence. Any other error ends it.
 */
const readers: Record<Reader, (bytes: Uint8Array) => Promise<string>> = {
  async checker(bytes) {
    const result = await readReport(bytes, '年报');
    if (!result.readable) return result.reason;
    checkReport(result.report, fileContext);
    return 'read';
  },
  gate: (bytes) => said(inspectFile(bytes), (found) => `found ${found.length}`, NotInspected),
  sheet: (bytes) => said(readSheet(bytes), ({ rows }) => `rows ${rows.length}`, SheetError),
};

async function said<T>(
  asked: Promise<T>,
  tell: (result: T) => string,
  own: new (text: string) => Error,
): Promise<string> {
  try {
    return tell(await asked);
  } catch (error) {
    if (error instanceof own) return error.message;
    throw error;
  }
}

const jobs = process.argv.slice(2).map((job) => job.split('=', 2) as [Reader, string]);
for (const [reader, path] of jobs) {
  const start = process.cpuUsage();
  const words = await readers[reader](new Uint8Array(readFileSync(path)));
  const { user, system } = process.cpuUsage(start);
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  process.stdout.write(
    `${JSON.stringify({ said: words, milliseconds: Math.round((user + system) / 1000), megabytes })}\n`,
  );
}
