import { readFileSync } from 'node:fs';
import { fileType } from '../../src/documents/file-type.ts';
import { inspectFile, NotInspected } from '../../src/documents/inspect/index.ts';
import { readReport } from '../../src/documents/read/index.ts';
import { readSheet, SheetError } from '../../src/documents/sheet.ts';

/** Reads one file by one reader, and writes a line of JSON: a result, or the sentence. Anything else ends the process. */
const [reader = '', path = ''] = process.argv.slice(2);
const bytes = new Uint8Array(readFileSync(path));
const start = process.cpuUsage();
const before = (start.user + start.system) / 1000;
let said: string;
if (reader === 'check') {
  const result = await readReport(bytes, '年报');
  said = result.readable ? 'read' : result.reason;
} else if (reader === 'gate') {
  said = await inspectFile(bytes).then(
    (found) => `found ${found.length}`,
    (error: unknown) => {
      if (error instanceof NotInspected) return error.message;
      throw error;
    },
  );
} else {
  said = await readSheet(bytes).then(
    ({ rows }) => `rows ${rows.length}`,
    (error: unknown) => {
      if (error instanceof SheetError) return error.message;
      throw error;
    },
  );
}
const { user, system } = process.cpuUsage();
const milliseconds = Math.round((user + system) / 1000 - before);
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
process.stdout.write(`${JSON.stringify({ reader, type: fileType(bytes), said, milliseconds, megabytes })}\n`);
