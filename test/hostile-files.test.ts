import { describe, expect, it } from 'vitest';
import { hostileFiles, hostileNames } from './builders/hostile-files.ts';
import { boundedReader, type Job, type Reader } from './support/bounded.ts';
import { atSize } from './support/large.ts';

/** Of each kind that once stopped a reader, the file that takes least time to be refused. */
const usual = new Set([
  'sheet-sparse/xfd-20000-rows.xlsx',
  'sheet-merges/wide-merges.xlsx',
  'zip-bomb/liar.docx',
  'docx-deep/elements.docx',
  'docx-long/paragraphs.docx',
  'pdf-form-cycle/names-itself.pdf',
  'pdf-form-fan/ten-to-the-thirty.pdf',
  'pdf-operators/saves-without-end.pdf',
  'text-pipes/short-rows-of-pipes.md',
  'text-tails/commas.txt',
  'html-deep/divs.html',
  'rtf-groups/groups.rtf',
  'picture/segments.jpg',
  'tiff/ring.tiff',
  'ole/ring.xls',
]);
const wanted = (name: string) => atSize(0, 1) === 1 || usual.has(name);
const tables = /\/.*\.(?:xlsx?|csv|md|zip)$/;

/** One sentence or more, in Chinese, or what was found. */
const ending = /^(?:read|found \d+|rows \d+|.*\p{Script=Han}.*。)$/u;

describe('a file made to stop its reader', () => {
  it('comes in thirty kinds, of each two or more', () => {
    const kinds = hostileNames.map((name) => name.split('/')[0]!);
    expect(new Set(kinds).size).toBeGreaterThanOrEqual(30);
    for (const kind of kinds) expect(kinds.filter((one) => one === kind).length, kind).toBeGreaterThan(1);
  });

  it(
    'ends with a result or a sentence in the checker, the gate and the import, in little memory and time',
    async () => {
      const read = await boundedReader();
      const files = hostileFiles(wanted);
      const jobs = files.flatMap((file): Job[] => {
        const readers: Reader[] = ['checker', 'gate', ...(tables.test(file.name) ? (['sheet'] as const) : [])];
        return readers.map((reader) => ({ reader, ...file }));
      });
      // All in one process, or each in one of its own.
      const calls = atSize(1, jobs.length) === 1 ? [jobs] : jobs.map((job) => [job]);
      const told: string[] = [];
      for (const call of calls) {
        const said = await read(call, atSize(60, 10));
        for (const [index, { name, reader }] of call.entries()) {
          const one = said[index];
          told.push(`${name} ${reader} ${one?.milliseconds} ms ${one?.megabytes} MB: ${one?.said}`);
          expect(one?.said ?? 'ended by the system', `${reader} ${name}`).toMatch(ending);
        }
      }
      if (atSize(0, 1) === 1) console.info(told.join('\n'));
    },
    atSize(120_000, 3_600_000),
  );
});
