import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkReport } from '../src/domain/report/check.ts';
import { unreadOf } from '../src/domain/report/unread.ts';

const shared = fileURLToPath(new URL('../../shared/', import.meta.url));
const here = existsSync(shared);

async function read(name: string) {
  const { readReport } = await import('../src/documents/read/index.ts');
  const reading = await readReport(readFileSync(`${shared}${name}`), name);
  if (!reading.readable) throw new Error(reading.reason);
  return reading.report;
}

/** Findings about a published report, as `rule severity`. */
const found = async (name: string): Promise<string[]> =>
  checkReport(await read(name)).map(({ rule, severity }) => `${rule} ${severity}`);

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

const minimal = here && existsSync(`${shared}cases/minimal`);

/** What a small input says: the tables that were not read, the rules that speak, and numbers that it holds. */
const small: Record<string, { unread: string[]; rules: string[]; holds?: object }> = {
  'check-d2_delmark.docx': { unread: [], rules: ['D-04'] },
  'check-d4_altchunk.docx': { unread: ['proactive', 'requests', 'remedies'], rules: ['D-01'] },
  'check-d6_prefix.docx': { unread: [], rules: [] },
  'check-d7_backslash.docx': { unread: [], rules: [] },
  'cited-titles-right.txt': { unread: [], rules: ['D-02'] },
  'heading-zongti-gaishu.txt': { unread: [], rules: ['D-01'] },
  'label-with-long-note-2019.txt': {
    unread: ['proactive', 'requests', 'remedies'],
    rules: ['D-01'],
    holds: {
      proactive: {
        layout_2019: {
          rules: { made: 0, published: 0, total_public: 0 },
          normative_documents: { made: 87, published: 0, total_public: 0 },
        },
      },
    },
  },
  'one-paragraph-with-spaces.txt': { unread: [], rules: [] },
  'prose-sum-off-by-one.txt': { unread: [], rules: ['G-04'] },
  'silent-blank-table3.pdf': { unread: ['requests'], rules: [] },
  'silent-blank-table3.txt': { unread: ['requests'], rules: [] },
  'silent-blank-table4.txt': { unread: ['remedies'], rules: [] },
  'silent-table2-one-label-lost.txt': {
    unread: [],
    rules: [],
    holds: { proactive: { rules: { issued: 0, repealed: 0, in_force: 0 }, admin_licences: 3, admin_penalties: 1 } },
  },
  'silent-table3-totals-only.pdf': {
    unread: [],
    rules: Array(9).fill('G-02'),
    holds: {
      requests: {
        new_received: [null, null, null, null, null, null, 0],
        carried_out: [null, null, null, null, null, null, 0],
      },
    },
  },
  'wrong-organ-and-broken-number.txt': { unread: [], rules: ['D-02', 'D-09'] },
};

describe.skipIf(!minimal)('small inputs that once failed (skipped where ../shared is absent)', () => {
  const files = minimal ? readdirSync(`${shared}cases/minimal`).filter((name) => !name.startsWith('gate-')) : [];

  it('are all known here', () => {
    expect(Object.keys(small).sort()).toEqual(expect.arrayContaining(files));
  });

  it.each(files)('%s is read right or said unread', async (name) => {
    const report = await read(`cases/minimal/${name}`);
    expect(unreadOf(report).map(({ table }) => table)).toEqual(small[name]?.unread);
    expect(checkReport(report).map(({ rule }) => rule)).toEqual(small[name]?.rules);
    expect(report.tables).toMatchObject(small[name]?.holds ?? {});
  });
});
