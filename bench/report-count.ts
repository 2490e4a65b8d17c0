import { type Database, type OrganRow, query } from '../src/store/database.ts';
import type { House } from '../src/store/house.ts';
import { organByCode, registerOrgan } from '../src/store/organ.ts';
import { atLeisure } from '../src/store/patience.ts';
import { countTables } from '../src/store/report/count.ts';
import { benchHouses } from './houses.ts';
import { inTurn, type Line, milliseconds, type Scale } from './measure.ts';

/** Fills the present state of `organs` organs with `total` requests, in an order that mixes the organs. */
async function fill(db: Database, total: number, organs: number): Promise<void> {
  await db.executeQuery(
    query(
      `insert into organ select gen_random_uuid(), 'o' || i, '机关' || i, 'town', null, '{"lapse_counts_as_repealed":true}'::jsonb, 1, '2020-01-01'
       from generate_series(1, $1::int) i`,
      [organs - 1],
    ),
  );
  const results = [
    'results.granted',
    'results.partial',
    'results.unable.not_held',
    'results.not_processed.repeat',
    'results.other.misc',
  ];
  const kinds = [
    'natural_person',
    'legal_commercial',
    'legal_research',
    'legal_public_interest',
    'legal_law_service',
    'legal_other',
  ];
  await db.executeQuery(
    query(
      `with o as (select organ_id, row_number() over (order by code) - 1 as n from organ)
       insert into request (organ_id, id, version, text_version, voided, registration_no, receipt_date, channel, applicant_kind, result, reply_date)
       select o.organ_id, gen_random_uuid(), 1, 1, false, 'r' || i, d.day, 'online', ($3::text[])[1 + (i / $2::int) % 6],
         case when i % 10 = 0 then null else ($4::text[])[1 + (i / $2::int) % 5] end, case when i % 10 = 0 then null else d.day + (i % 30)::int end
       from generate_series(1, $1::int) i join o on o.n = i % $2::int,
       lateral (select '2023-01-01'::date + (i::bigint * 7919 % 730)::int as day) d`,
      [total, organs, kinds, results],
    ),
  );
  for (const table of ['request', 'organ', 'document', 'decision', 'fee', 'remedy', 'opening'])
    await db.executeQuery(query(`vacuum analyze "${table}"`));
}

/** What a person would write by hand for the same cells: one statement a register, grouped as the tables are. */
async function byHand(db: Database, organId: string, year: number): Promise<unknown[]> {
  const [from, to] = [`${year}-01-01`, `${year + 1}-01-01`];
  const answers = [];
  for (const text of [
    `select applicant_kind,
       count(*) filter (where receipt_date >= $2 and receipt_date < $3) as received,
       count(*) filter (where receipt_date < $2 and (reply_date is null or reply_date >= $2)) as carried_in,
       count(*) filter (where receipt_date < $3 and (reply_date is null or reply_date >= $3)) as carried_out
     from request where organ_id = $1 and not voided and receipt_date < $3 and (reply_date is null or reply_date >= $2) group by 1`,
    `select applicant_kind, result, count(*) from request
     where organ_id = $1 and not voided and reply_date >= $2 and reply_date < $3 group by 1, 2`,
    `select kind, count(*) from decision where organ_id = $1 and not voided and decided_on >= $2 and decided_on < $3 group by 1`,
    `select kind, count(*) filter (where written_on >= $2), count(*) filter (where ended_on >= $2 and ended_on < $3),
       count(*) filter (where ended_on is null or ended_on >= $3)
     from document where organ_id = $1 and not voided and written_on < $3 group by 1`,
    `select sum(amount_fen) from fee where organ_id = $1 and not voided and collected_on >= $2 and collected_on < $3`,
    `select kind, outcome, count(*) from remedy where organ_id = $1 and not voided and accepted_on < $3
       and (concluded_on is null or concluded_on >= $2) group by 1, 2`,
  ])
    answers.push((await db.executeQuery(query(text, [organId, from, to]))).rows);
  return answers;
}

/** One organ's report among a million requests of 3,000 organs, beside the same among 10,000, and beside SQL by hand. */
export async function benchReportCount(at: Scale): Promise<Line[]> {
  const { open, close } = await benchHouses();
  const houses: House[] = [];
  try {
    const organs: OrganRow[] = [];
    for (const [name, total, count] of [
      ['large', at(1_000_000, 300), at(3000, 3)],
      ['small', at(10_000, 100), at(30, 3)],
    ] as const) {
      const house = await open(name);
      houses.push(house);
      await registerOrgan(house, 'bench', { code: 'bench', name: '测量镇人民政府', level: 'town', parent_id: null });
      await atLeisure(() => fill(house.db, total, count));
      organs.push((await organByCode(house.db, 'bench'))!);
    }
    const [large, small] = houses as [(typeof houses)[0], (typeof houses)[0]];
    const size = await inTurn(
      at(300, 1),
      () => countTables(large.db, organs[0]!, 2024),
      () => countTables(small.db, organs[1]!, 2024),
    );
    const hand = await inTurn(
      at(300, 1),
      () => countTables(large.db, organs[0]!, 2024),
      () => byHand(large.db, organs[0]!.organ_id, 2024),
    );
    return [
      {
        name: '一个机关的年报：100 万件申请（3000 个机关）与 1 万件相比',
        measured: `${size.ratio.toFixed(2)}×　${milliseconds(size.a)} / ${milliseconds(size.b)}`,
        wanted: '≤ 1.3×',
        reached: size.ratio <= 1.3,
      },
      {
        name: '同上，与手写 SQL 数同样的格相比',
        measured: `${hand.ratio.toFixed(2)}×　${milliseconds(hand.a)} / ${milliseconds(hand.b)}`,
        wanted: '≤ 3×',
        reached: hand.ratio <= 3,
      },
    ];
  } finally {
    await close();
  }
}
