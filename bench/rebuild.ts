import { fees } from '../src/domain/register/registers.ts';
import { query } from '../src/store/database.ts';
import type { House } from '../src/store/house.ts';
import { rebuild } from '../src/store/ledger/rebuild.ts';
import { organByCode, registerOrgan } from '../src/store/organ.ts';
import { atLeisure } from '../src/store/patience.ts';
import { importSheet } from '../src/store/register/import.ts';
import { benchHouses } from './houses.ts';
import { inTurn, type Line, milliseconds, type Scale } from './measure.ts';

/** Organs with as many events in all, whatever their number: each is registered, and imports as much as is left. */
async function fill(house: House, organs: number, events: number): Promise<void> {
  const rows = Math.floor(events / organs) - 2;
  for (let i = 0; i < organs; i++) {
    const code = `o${i}`;
    await registerOrgan(house, 'bench', { code, name: `测量${code}`, level: 'town', parent_id: null });
    if (rows < 1) continue;
    const { organ_id } = (await organByCode(house.db, code))!;
    const header = ['项目', '收取日期', '金额（元）'];
    const sheet = {
      header,
      rows: Array.from({ length: rows }, (_, n) => ({ line: n + 2, cells: ['复印', '2024-05-06', String(n)] })),
    };
    await importSheet(house, 'bench', organ_id, fees, { name: 'fees.csv', bytes: Buffer.from(code), sheet });
  }
}

/** A rebuild of 3,000 organs with an event each beside one of 3 organs with as many events in all. */
export async function benchRebuild(at: Scale): Promise<Line[]> {
  const { open, close } = await benchHouses();
  const houses: House[] = [];
  try {
    const total = at(3000, 12);
    for (const organs of [total, 3]) {
      const house = await open(`organs${organs}`);
      houses.push(house);
      await fill(house, organs, total);
      await atLeisure(() => house.db.executeQuery(query('vacuum analyze')));
    }
    const [many, few] = houses as [House, House];
    const { a, b, ratio } = await inTurn(
      at(5, 1),
      () => rebuild(many),
      () => rebuild(few),
    );
    return [
      {
        name: `由台账重建：${total} 个机关与 3 个相比，事件一样多`,
        measured: `${ratio.toFixed(1)}×　${milliseconds(a)} / ${milliseconds(b)}`,
        wanted: '≤ 10×',
        reached: ratio <= 10,
      },
    ];
  } finally {
    await close();
  }
}
