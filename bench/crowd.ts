import { join } from 'node:path';
import { appointments, publications } from '../src/domain/register/registers.ts';
import { app } from '../src/server/app.ts';
import { authOf } from '../src/server/auth.ts';
import { type OrganRow, query } from '../src/store/database.ts';
import type { House } from '../src/store/house.ts';
import { organByCode, registerOrgan } from '../src/store/organ.ts';
import { atLeisure } from '../src/store/patience.ts';
import { actOnRecord } from '../src/store/register/record.ts';
import { likelyPublications, projectTitles } from '../src/store/register/titles.ts';
import { testApart } from '../test/support/apart.ts';
import { benchHouses } from './houses.ts';
import { inTurn, type Line, milliseconds, type Scale } from './measure.ts';

const origin = 'http://localhost';
const [username, password] = ['bench', 'a word of the bench'];

/** A town under a county with so many organs beside it, each with settings of a usual size, and its clerk signed in. */
async function townAmong(house: House, organs: number): Promise<{ ask: (path: string) => Promise<string> }> {
  const auth = authOf(house, { origin: () => origin, secure: false });
  const add = async (code: string, parent: OrganRow | null): Promise<OrganRow> => {
    const done = await registerOrgan(house, 'bench', {
      code,
      name: `测量${code}`,
      level: parent ? 'town' : 'county',
      parent_id: parent?.organ_id ?? null,
    });
    if (!done.ok) throw new Error(done.refusal.sentence);
    return (await organByCode(house.db, code))!;
  };
  const county = await add('county', null);
  const town = await add('town', county);
  await house.db.executeQuery(
    query(
      `insert into organ select gen_random_uuid(), 'o' || i, '机关' || i, 'town', $1::uuid,
         settings || jsonb_build_object('notice', repeat('演示', 500)), 1, '2025-01-01'
       from organ, generate_series(1, $2::int) i where organ_id = $1`,
      [county.organ_id, organs - 2],
    ),
  );
  await atLeisure(() => house.db.executeQuery(query('vacuum analyze organ')));
  const account = await auth.createAccount({ username, name: '演示', password });
  if ('refusal' in account) throw new Error(account.refusal.sentence);
  const values = { account: account.id, post: 'clerk', from_day: '2024-01-01', to_day: null };
  await actOnRecord(house, 'bench', town.organ_id, appointments, house.newId(), { act: 'record', values });
  const server = app(
    { house, auth, apart: testApart(), limiter: () => true, channels: [], demoAccounts: [] },
    { consoleDir: join('dist', 'console') },
  );
  const signedIn = await server.request(`${origin}/api/v1/session`, {
    method: 'POST',
    headers: { Origin: origin, 'Content-Type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });
  const cookie = signedIn.headers.getSetCookie().map((line) => line.split(';')[0]);
  return {
    async ask(path) {
      const answer = await server.request(origin + path, { headers: { Cookie: cookie.join('; ') } });
      if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
      return answer.text();
    },
  };
}

const words = '柳河青石道路硬化工程施工合同河道清淤方案低保对象名单临时救助农村宅基地审批结果财政预算决算公开';

/** An organ with so many publications, a third of them with words that all titles have. */
async function publishing(house: House, code: string, total: number): Promise<OrganRow> {
  await registerOrgan(house, 'bench', { code, name: `测量${code}`, level: 'town', parent_id: null });
  const organ = (await organByCode(house.db, code))!;
  for (let from = 0; from < total; from += 5000) {
    const titles = Array.from({ length: Math.min(5000, total - from) }, (_, i) => {
      const at = ((from + i) * 7919) % (words.length - 9);
      return {
        organ_id: organ.organ_id,
        id: house.newId(),
        title: `关于${words.slice(at, at + 8)}第${from + i}号事项的${i % 3 ? '公示' : '通知'}`,
      };
    });
    await house.db.executeQuery(
      query(
        `insert into ${publications.table} (organ_id, id, version, text_version, voided, field, published_on, title)
         select $1::uuid, id, 1, 1, false, 'other', '2024-05-06', title from unnest($2::uuid[], $3::text[]) as t (id, title)`,
        [organ.organ_id, titles.map(({ id }) => id), titles.map(({ title }) => title)],
      ),
    );
    await house.db.transaction().execute((tx) => projectTitles(tx, titles));
  }
  return organ;
}

/** A town among 3,000 organs beside one among 3; what may be public already among 100,000 records beside 1,000. */
export async function benchCrowd(at: Scale): Promise<Line[]> {
  const { open, close } = await benchHouses();
  try {
    const house = await open('few');
    const few = await townAmong(house, 3);
    const many = await townAmong(await open('many'), at(3000, 5));
    const lines: Line[] = [];
    for (const [name, path] of [
      ['台账列表', '/api/v1/organs/town/records/publications'],
      ['登录后的第一问', '/api/v1/session'],
      ['门户首页', '/'],
      ['机关的首页', '/organs/town'],
      ['依申请公开的入口', '/organs/town/requests'],
      ['各年年报', '/organs/town/reports'],
      ['年报的工作台', '/api/v1/organs/town/reports/2024'],
      ['待办的申请', '/api/v1/organs/town/requests?view=todo'],
    ] as const) {
      const { a, b, ratio } = await inTurn(
        at(200, 1),
        () => many.ask(path),
        () => few.ask(path),
      );
      lines.push({
        name: `${name}：在 3000 个机关里与在 3 个里相比`,
        measured: `${ratio.toFixed(2)}×　${milliseconds(a)} / ${milliseconds(b)}`,
        wanted: '≤ 1.3×',
        reached: ratio <= 1.3,
      });
    }
    const small = await publishing(house, 'small', at(1000, 10));
    const large = await publishing(house, 'large', at(100_000, 20));
    await atLeisure(() => house.db.executeQuery(query('vacuum analyze publication')));
    await atLeisure(() => house.db.executeQuery(query('vacuum analyze publication_title')));
    const asked = '柳河镇2023年村内道路硬化工程施工合同的通知公示';
    const likely = await inTurn(
      at(100, 1),
      () => likelyPublications(house.db, large.organ_id, asked),
      () => likelyPublications(house.db, small.organ_id, asked),
    );
    return [
      ...lines,
      {
        name: '申请表上“可能已经公开”：10 万条里找，与 1 千条相比',
        measured: `${likely.ratio.toFixed(2)}×　${milliseconds(likely.a)} / ${milliseconds(likely.b)}`,
        wanted: '≤ 20 ms',
        reached: likely.a.median <= 20,
      },
    ];
  } finally {
    await close();
  }
}
