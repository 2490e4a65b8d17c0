import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Post } from '../src/domain/organ/posts.ts';
import { type OrganRow, query } from '../src/store/database.ts';
import { openEngine } from '../src/store/engine/index.ts';
import { type House, openHouseAt } from '../src/store/house.ts';
import { organByCode, registerOrgan } from '../src/store/organ.ts';
import { atLeisure } from '../src/store/patience.ts';
import { actOnCase } from '../src/store/request/case-act.ts';
import { listCases } from '../src/store/request/case-list.ts';
import { casePage } from '../src/store/request/case-view.ts';
import { portalCase } from '../src/store/request/portal-case.ts';
import { portalPaper } from '../src/store/request/portal-paper.ts';
import { inTurn, type Line, milliseconds, type Scale } from './measure.ts';

const clerk = { account: 'bench', posts: ['clerk', 'reviewer'] as readonly Post[] };
const applicant = { kind: 'natural_person', name: '演示某某', id_no: '110101199003070011', phone: '13000000000' };

async function organOf(house: House, code: string): Promise<OrganRow> {
  const registered = await registerOrgan(house, 'bench', {
    code,
    name: `演示${code}机关`,
    level: 'town',
    parent_id: null,
  });
  if (!registered.ok) throw new Error(registered.refusal.sentence);
  return (await organByCode(house.db, code))!;
}

/** A case under review with so many events: registered, reviewed, and then searched over and over. */
async function caseWith(house: House, organ: OrganRow, events: number): Promise<string> {
  const id = house.newId();
  const act = async (key: string, input: unknown): Promise<void> => {
    const done = await actOnCase(house, clerk, organ, id, [{ act: key, input }]);
    if (!done.ok) throw new Error(done.refusal.sentence);
  };
  await act('register', { channel: 'in_person', came_on: '2025-02-03', applicants: [applicant], wanted: '演示合同' });
  const checks = { complete: true, identified: true, ours: true, first_time: true, reasonable: true };
  await act('begin_review', { checks });
  const search = { on: '2025-02-05', found: 'none', places: '演示档案', keywords: '演示', searcher: '演示' };
  for (let i = 2; i < events; i++) await act('log_search', search);
  return id;
}

/** Copies a case so often, one in twenty of them open, each with the text that its list shows. */
async function fill(house: House, organ: OrganRow, from: string, total: number): Promise<void> {
  const { organ_id } = organ;
  await house.db.executeQuery(
    query(
      `with made as (
         select c.*, gen_random_uuid() as new_id, i, i % 20 = 0 as is_open,
           '2015-01-01'::date + (i * 7919::bigint % 3650)::int as day
         from request_case c, generate_series(1, $3::int) i where c.organ_id = $1 and c.id = $2
       ), cases as (
         insert into request_case
         select organ_id, new_id, version, kind, case when is_open then stage else 'archived' end, is_open, voided,
           3000 + i / 900000, i, day, day, due, case when is_open then day + 28 end, batch_id, applicant_key, null,
           state || jsonb_build_object('id', new_id, 'came_on', day::text, 'stage', case when is_open then stage else 'archived' end)
         from made returning id
       )
       insert into sealed_text
       select $1, cases.id, t.version, t.salt, t.cipher from cases,
         (select * from sealed_text where organ_id = $1 and stream_id = $2) t`,
      [organ_id, from, total],
    ),
  );
}

/** The page of a case with 200 events beside one with 20; that page and the to-do list of 100,000 cases beside those of 1,000. */
export async function benchCases(at: Scale): Promise<Line[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'mingce-bench-'));
  const engine = await openEngine({ dataDir, durable: false });
  const house = await openHouseAt(engine.url, { dataDir, now: () => new Date('2025-02-10T02:00:00Z') });
  try {
    const [small, large] = [await organOf(house, 'small'), await organOf(house, 'large')];
    const [short, long] = [await caseWith(house, small, at(20, 3)), await caseWith(house, small, at(200, 5))];
    await atLeisure(() => fill(house, small, short, at(1_000, 10)));
    const among = await caseWith(house, large, at(20, 3));
    await atLeisure(() => fill(house, large, among, at(100_000, 20)));
    for (const table of ['request_case', 'sealed_text', 'ledger'])
      await atLeisure(() => house.db.executeQuery(query(`vacuum analyze "${table}"`)));
    const page = (organ: OrganRow, id: string) => async () =>
      JSON.stringify(await casePage(house, house.db, organ, id, clerk));
    const list = (organ: OrganRow) => async () =>
      JSON.stringify(await listCases(house, house.db, organ, { view: 'todo', page: 1, size: 20 }));
    const timeline = await inTurn(at(300, 1), page(small, long), page(small, short));
    const crowd = await inTurn(at(300, 1), page(large, among), page(small, short));
    const paper = (id: string) => async () => {
      if (!(await portalPaper(house, house.db, small, id, 1))) throw new Error('no paper');
    };
    const papers = await inTurn(at(300, 1), paper(long), paper(short));
    const whole = await inTurn(at(300, 1), paper(long), () => portalCase(house, house.db, small, long));
    const todo = await inTurn(at(300, 1), list(large), list(small));
    const line = (name: string, { a, b, ratio }: typeof todo, most = 2): Line => ({
      name,
      measured: `${ratio.toFixed(2)}×　${milliseconds(a)} / ${milliseconds(b)}`,
      wanted: `≤ ${most}×`,
      reached: ratio <= most,
    });
    return [
      line('一件申请的页面：200 步与 20 步相比', timeline),
      line('一件申请的一份文书：200 步与 20 步相比', papers),
      line('200 步的申请：一份文书与解密整个经过相比', whole, 0.5),
      line('一件申请的页面：在 10 万件的机关里与在 1 千件的相比', crowd),
      line('待办列表：10 万件与 1 千件相比，各有二十分之一在办', todo),
    ];
  } finally {
    await house.close();
    await engine.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}
