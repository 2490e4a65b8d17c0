import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { demoPassword } from '../src/demo/cejing-2024.ts';
import { seedDemo } from '../src/demo/seed.ts';
import { sendDigests } from '../src/jobs/digest.ts';
import { api } from '../src/server/api/index.ts';
import { backup } from '../src/store/ledger/backup.ts';
import { rebuild } from '../src/store/ledger/rebuild.ts';
import { verify } from '../src/store/ledger/verify.ts';
import { organByCode } from '../src/store/organ.ts';
import { forgetUnnamedFiles } from '../src/store/request/named-files.ts';
import { tableHomes } from '../src/store/table-homes.ts';
import { atEnd } from './support/at-end.ts';
import { testOrgan } from './support/house.ts';
import { testServer } from './support/server.ts';
import { keepStatements, type Statement } from './support/statements.ts';

/** Statements over all organs, which go to every machine: what they are for, and why they must be. */
const overAll: [RegExp, string][] = [
  [
    /^select (\*|"organ_id"(, "seq")?|count\(\*\) as "count") from "ledger_head"( order by "organ_id")?$/,
    'heads: verify, rebuild, restore, backup',
  ],
  [/from "ledger_head" t order by/, 'a backup reads the heads, one a organ'],
  [/^select distinct organ_id from ledger where organ_id not in/, 'verify looks for chains whose head was taken away'],
  [/from "?draft"? where .*> \(\$1, \$2, \$3\)/, 'files of forms that were never handed in, once a night'],
  [/^delete from kept where kept_at/, 'the counts of what is kept no longer, once a night'],
  [/^delete from "\w+" where organ_id = any\(\$1\)$/, 'a rebuild takes organs with little work together'],
  [/^select \* from ledger where organ_id = any\(\$1\) order by organ_id, seq$/, 'the events of those'],
  [/^select t\.stream_id, .* from sealed_text t join unnest\(/, 'their texts'],
  [/^select distinct digest from/, 'the files that cases and reports name, for a backup and once a night'],
  [
    /^select o\.\* from request_case c join organ o on o\.organ_id = c\.organ_id where c\.id = \$1$/,
    'the organ of a case, until its address names it',
  ],
];

const names = (tables: readonly string[]) =>
  new RegExp(`(?:from|join|into|update) "?(${tables.join('|')})"?(?![\\w"])`, 'g');
const distributed = names(tableHomes.distributed);
const local = names(tableHomes.local);

/** Why a statement cannot run where tables are spread over several machines; null where it can. */
function trouble({ text }: Statement): string | null {
  const lower = text.toLowerCase();
  if (/do update set.*\b(now|clock_timestamp|random)\(\)/.test(lower)) return 'a function in DO UPDATE SET';
  if (/^update .*\b(clock_timestamp|random)\(\)/.test(lower)) return 'a volatile function in an UPDATE';
  if (/lateral \( select (?:(?! from ).)*union/.test(lower)) return 'a union without FROM in a lateral';
  if (/^merge /.test(lower)) return 'MERGE';
  const owned = [...lower.matchAll(distributed)].length;
  if (owned === 0) return null;
  if (lower.match(local)) return 'a join of an organ’s table with one of the house';
  if (overAll.some(([known]) => known.test(lower))) return / for update/.test(lower) ? 'a lock over organs' : null;
  if (/^insert into/.test(lower)) return /^insert into "?\w+"? \("?organ_id"?/.test(lower) ? null : 'no organ_id';
  const bound = [...lower.matchAll(/organ_id"? = (?:\$\d+|"?\w+"?\."?organ_id)/g)].length;
  if (!/organ_id"? = \$\d+/.test(lower)) return 'no organ_id given';
  return bound >= owned ? null : 'a table without its organ_id';
}

it('every statement can be sent where the rows of each organ lie on a machine of their own', async () => {
  const { house, auth, ask, signIn } = await testServer({ demo: false });
  const sent = keepStatements(house.pool);
  house.at('2025-02-10T02:00:00Z');
  await seedDemo(house, auth, { requests: true });
  const { organ_id } = (await organByCode(house.db, 'cejing'))!;
  const cases = house.db
    .selectFrom('request_case')
    .select('id')
    .where('organ_id', '=', organ_id)
    .orderBy('id')
    .limit(1);
  const { id: caseId } = await cases.executeTakeFirstOrThrow();
  for (const [person, reads] of [
    ['shenhe', /./],
    ['guanli', /people/],
  ] as const) {
    const cookie = await signIn(person, demoPassword);
    for (const path of api().declared.flatMap(({ method, path }) =>
      method === 'get' && reads.test(path) ? [path] : [],
    )) {
      const given: Record<string, string> = {
        organ: 'cejing',
        year: '2024',
        cell: 'requests.new_received.total',
        register: 'requests',
        id: caseId,
      };
      const at = path.replace(/\{(\w+)\}/g, (_, name: string) => given[name] ?? '1');
      expect((await ask(`/api/v1${at}`, { cookie })).status, at).toBeLessThan(500);
    }
  }
  for (const at of [
    '',
    '/publications?q=a&channel=new_media',
    '/documents',
    '/reports',
    '/reports/2024',
    '/requests',
    '/requests/new',
  ])
    expect((await ask(`/organs/cejing${at}`)).status, at).toBe(200);
  expect((await ask('/organs/cejing/reports/2024/cells/requests.new_received.total')).status).toBe(200);
  await sendDigests(house, []);
  await forgetUnnamedFiles(house);
  await verify(house);
  await testOrgan(house, 'little');
  await testOrgan(house, 'less');
  await rebuild(house);
  const folder = await mkdtemp(join(tmpdir(), 'mingce-sent-'));
  atEnd(() => rm(folder, { recursive: true, force: true }));
  await backup(house, join(folder, 'house.backup'));

  const asked = [...sent.values()];
  expect(asked.filter(({ text }) => new RegExp(distributed).test(text)).length).toBeGreaterThan(60);
  for (const [known, why] of overAll)
    expect(
      asked.some(({ text }) => known.test(text.toLowerCase())),
      why,
    ).toBe(true);
  expect(asked.flatMap((one) => (trouble(one) ? [`${trouble(one)}: ${one.text}`] : []))).toEqual([]);
});

it.each([
  [
    'a union without FROM',
    `select 1 from ledger, lateral ( select payload union all select payload) as a where organ_id = $1`,
  ],
  ['a table of the house', `select u.name from posting p join "user" u on u.id = p.actor where p.organ_id = $1`],
  ['all organs at once', `select * from request where voided`],
  ['a lock over organs', `select * from "ledger_head" order by "organ_id" for update`],
  [
    'the time of the machine',
    `insert into draft (organ_id) values ($1) on conflict (organ_id) do update set saved_at = now()`,
  ],
  [
    'a join by something else',
    `select 1 from posting p join publication r on r.id = p.publication_id where p.organ_id = $1`,
  ],
  ['rows of no organ', `insert into draft (account) values ($1)`],
])('a statement with %s is found out', (_, text) => {
  expect(trouble({ text, values: [] })).not.toBeNull();
});
