import { type Post, posts } from '../domain/organ/posts.ts';
import type { Register } from '../domain/register/register.ts';
import { appointments, decisions, publications } from '../domain/register/registers.ts';
import type { Auth } from '../server/auth.ts';
import type { House } from '../store/house.ts';
import { configureOrgan, organByCode, registerOrgan } from '../store/organ.ts';
import { importSheet } from '../store/register/import.ts';
import { actOnRecord } from '../store/register/record.ts';
import { publishReport, writeReport } from '../store/report/report-act.ts';
import {
  demoDecisions,
  demoOrgan,
  demoPassword,
  demoPeople,
  demoProse,
  demoPublications,
  demoYear,
} from './cejing-2024.ts';
import { demoLetterSettings, seedRequests } from './requests.ts';

const actor = 'demo';

/** The demo was entered, and its report published, in the January after its year. */
const demoNow = new Date('2025-01-20T02:00:00Z');

/**
 * Fills an empty house with the demo, through the same acts as anybody's work; with `requests`, also with requests of the
 * last weeks, counted back from today. `step` is called before each act; what it throws ends the seeding there.
 */
export async function seedDemo(
  present: House,
  auth: Auth,
  { requests = false, step = () => {} }: { requests?: boolean; step?: () => void } = {},
): Promise<void> {
  const house: House = { ...present, now: () => demoNow };
  step();
  const registered = await registerOrgan(house, actor, demoOrgan);
  must(registered);
  const organ = (await organByCode(house.db, demoOrgan.code))!;
  step();
  await importDemo(house, organ.organ_id, decisions, '演示-行政决定.csv', demoDecisions());
  step();
  await importDemo(house, organ.organ_id, publications, '演示-主动公开.csv', demoPublications());
  step();
  must(await writeReport(house, actor, organ, { year: demoYear, prose: demoProse }));
  step();
  must(await publishReport(house, actor, organ, { year: demoYear }));
  const accounts = new Map<Post, string>();
  for (const person of demoPeople) {
    step();
    const account = await auth.createAccount({ ...person, password: demoPassword });
    if ('refusal' in account) throw new Error(account.refusal.sentence);
    for (const post of person.posts) {
      accounts.set(post, account.id);
      must(
        await actOnRecord(house, actor, organ.organ_id, appointments, house.newId(), {
          act: 'record',
          values: { account: account.id, post, from_day: `${demoYear}-01-01`, to_day: null },
        }),
      );
    }
  }
  if (!requests) return;
  step();
  must(await configureOrgan(house, actor, organ.organ_id, demoLetterSettings));
  await seedRequests(present, (await organByCode(present.db, demoOrgan.code))!, (post) => accounts.get(post), step);
}

async function importDemo(
  house: House,
  organId: string,
  register: Register,
  name: string,
  records: Record<string, string>[],
): Promise<void> {
  const header = Object.keys(records[0]!);
  const rows = records.map((record, i) => ({ line: i + 2, cells: header.map((column) => record[column]!) }));
  const result = await importSheet(house, actor, organId, register, {
    name,
    bytes: Buffer.from(JSON.stringify(records)),
    sheet: { header, rows },
  });
  if (!result.ok) throw new Error(`${name}: ${result.refusal?.sentence} ${JSON.stringify(result.errors.slice(0, 3))}`);
}

function must(outcome: { ok: boolean; refusal?: { sentence: string } }): void {
  if (!outcome.ok) throw new Error(outcome.refusal?.sentence);
}

/** The demo accounts as the sign-in page shows them. */
export const demoAccounts = demoPeople.map(({ username, posts: held }) => ({
  username,
  password: demoPassword,
  post: held.map((key) => posts.find((post) => post.key === key)!.label).join('、'),
}));
