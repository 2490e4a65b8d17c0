import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkReport } from '../src/domain/report/check.ts';

const shared = fileURLToPath(new URL('../../shared/', import.meta.url));
const here = existsSync(shared);

/** Findings about a published report, as `rule severity`. */
async function found(name: string): Promise<string[]> {
  const { readReport } = await import('../src/documents/read/index.ts');
  const reading = await readReport(readFileSync(`${shared}${name}`), name);
  if (!reading.readable) throw new Error(reading.reason);
  return checkReport(reading.report).map(({ rule, severity }) => `${rule} ${severity}`);
}

describe.skipIf(!here)(`published reports (skipped where ../shared is absent${here ? '' : ': it is'})`, () => {
  it('the seed: its faults of form are found and no arithmetic error is claimed', async () => {
    expect(await found('seeds/cejing-2024.txt')).toEqual([
      'D-01 warning',
      'D-02 warning',
      'D-03 warning',
      'D-04 warning',
      'D-06 warning',
      'D-09 info',
    ]);
  });

  it.each([
    ['010', 'G-04 error'],
    ['022', 'A2-01 error'],
    ['036', 'G-04 warning'],
    ['033', 'D-03 warning'],
  ])('%s has the fault that a person saw: %s', async (name, fault) => {
    expect(await found(`cases/${name}.txt`)).toContain(fault);
  });

  it.each(['001_A_blank_lines', '005', '012', '013', '015', '017', '018', '029', '041', '047', '048', '051'])(
    '%s has no error',
    async (name) => {
      expect((await found(`cases/${name}.txt`)).filter((finding) => finding.endsWith('error'))).toEqual([]);
    },
  );
});
