import { sql } from 'kysely';
import type { House } from './house.ts';

/** Differences that nobody needs to hear of, in minutes. */
const tolerated = 5;

/** What is wrong with this machine's clock, in sentences: none where it agrees with the records and the database. */
export async function clockNotes(house: House): Promise<string[]> {
  const asked = house.now();
  const { rows } = await sql<{
    last: Date | null;
    here: Date;
  }>`select (select max(recorded_at) from ledger_head) as last,
    clock_timestamp() as here`.execute(house.db);
  const { last, here } = rows[0]!;
  const now = house.now();
  const notes: string[] = [];
  if (last && minutes(last, now) > tolerated)
    notes.push(
      `本机时钟现在是${inChina(now)}，但台账里最后一条记录写于${inChina(last)}：时钟曾经超前，或者现在慢了。请先把时钟校准。记录都在；以后的记录按校准后的时间记。`,
    );
  // Only what passed outside the question itself can be the clocks'.
  if (minutes(asked, here) > tolerated || minutes(here, now) > tolerated)
    notes.push(
      `本机时钟（${inChina(now)}）与数据库服务器的时钟（${inChina(here)}）相差超过 ${tolerated} 分钟。请把两边的时钟校准。`,
    );
  return notes;
}

/** Events whose instants are later than that of an event behind them: a clock ran ahead when they were written. */
export async function writtenAhead(
  house: House,
): Promise<{ organ: string; from: number; to: number; count: number }[]> {
  const { rows } = await sql<{ organ: string; from: number; to: number; count: number }>`
    select coalesce(o.name, e.organ_id::text) as organ, min(e.seq) as from, max(e.seq) as to, count(*) as count
    from (select organ_id, seq, recorded_at, min(recorded_at) over (partition by organ_id order by seq
        rows between 1 following and unbounded following) as behind from ledger) e
      left join organ o on o.organ_id = e.organ_id
    where e.recorded_at > e.behind + interval '1 minute'
    group by e.organ_id, o.name order by e.organ_id`.execute(house.db);
  return rows;
}

const minutes = (later: Date, earlier: Date): number => (later.getTime() - earlier.getTime()) / 60_000;

const inChina = (instant: Date): string =>
  new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Shanghai' }).format(
    instant,
  );
