import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRows, type Sheet } from '../src/domain/register/import.ts';
import type { Register } from '../src/domain/register/register.ts';
import { fees, publications, requests } from '../src/domain/register/registers.ts';
import { openEngine } from '../src/store/engine/index.ts';
import { type House, openHouseAt } from '../src/store/house.ts';
import { organByCode, registerOrgan } from '../src/store/organ.ts';
import { atLeisure } from '../src/store/patience.ts';
import { importRead } from '../src/store/register/import.ts';
import { actOnRecord } from '../src/store/register/record.ts';
import type { Line, Scale } from './measure.ts';

const sheetOf = (rows: Record<string, string>[]): Sheet => ({
  header: Object.keys(rows[0]!),
  rows: rows.map((row, i) => ({ line: i + 2, cells: Object.values(row) })),
});

const publication = (i: number) => ({
  标题: `关于柳河镇青石村第${i}号道路硬化工程竣工验收的公示`,
  渠道: ['公众号', '网站', '美篇'][i % 3]!,
  发布日期: `2024-0${1 + (i % 9)}-15`,
  链接: `https://example.invalid/${i}`,
  领域: '养老',
  记录编号: `编${i}`,
});

const request = (i: number) => ({
  登记编号: `2024-${i}`,
  收到日期: '2024-01-05',
  接收渠道: '网络',
  申请人类别: '自然人',
  申请人: `演示${i}`,
  所需信息: `柳河镇第${i}号地块征收补偿方案及其附件`,
  办理结果: '予以公开',
  答复日期: '2024-01-20',
});

/** Watches the event loop as bench/probe.mjs does: how long it stood still at most, and worked at most at a time. */
function watchLoop(): () => { stall: number; worked: number } {
  const every = 5;
  let [seen, used] = [performance.now(), process.cpuUsage()];
  let [stall, worked] = [0, 0];
  const timer = setInterval(() => {
    const [now, { user, system }] = [performance.now(), process.cpuUsage(used)];
    stall = Math.max(stall, now - seen - every);
    worked = Math.max(worked, Math.min(now - seen, (user + system) / 1000) - every);
    [seen, used] = [now, process.cpuUsage()];
  }, every);
  return () => {
    clearInterval(timer);
    return { stall, worked };
  };
}

/** How long single acts of an organ wait at most, and the event loop stands still at most, while a file comes in. */
async function besideActs(house: House, register: Register, rows: Record<string, string>[]): Promise<Line[]> {
  const code = `bench-${register.name}`;
  await registerOrgan(house, 'bench', { code, name: '测量镇人民政府', level: 'town', parent_id: null });
  const { organ_id } = (await organByCode(house.db, code))!;
  // With long patience: what is measured is how long the wait is.
  const act = () =>
    atLeisure(async () => {
      const values = { item: '复印', collected_on: '2024-05-06', amount_fen: 100 };
      const done = await actOnRecord(house, 'bench', organ_id, fees, house.newId(), { act: 'record', values });
      if (!done.ok) throw new Error(done.refusal.sentence);
    });
  for (let i = 0; i < 5; i++) await act();
  // A server has files read in a child process.
  const digest = createHash('sha256').update(JSON.stringify(rows)).digest('hex');
  const file = { name: 'rows.csv', digest, rows: rows.length, read: readRows(register, sheetOf(rows)) };
  const loop = watchLoop();
  let over = false;
  const start = performance.now();
  const coming = atLeisure(() => importRead(house, 'bench', organ_id, register, file)).finally(() => {
    over = true;
  });
  let [longest, acts] = [0, 0];
  do {
    const before = performance.now();
    await act();
    longest = Math.max(longest, performance.now() - before);
    acts++;
  } while (!over);
  const result = await coming;
  const whole = performance.now() - start;
  const { stall, worked } = loop();
  if (!result.ok) throw new Error(result.refusal?.sentence);
  const name = `导入 ${rows.length} 行${register.title}`;
  return [
    {
      name: `${name}：同一机关的单件办理最多等多久`,
      measured: `${(longest / 1000).toFixed(2)} 秒（导入共 ${(whole / 1000).toFixed(1)} 秒，期间办了 ${acts} 件）`,
      wanted: '≤ 2 秒',
      reached: longest <= 2000,
    },
    {
      name: `${name}：事件循环最长停顿`,
      measured: `${stall.toFixed(0)} ms（其中自己在算的最多 ${worked.toFixed(0)} ms，其余在等处理器）`,
      wanted: '≤ 50 ms',
      reached: stall <= 50,
    },
  ];
}

/** Files of 20,000 rows, beside single acts of the same organ. */
export async function benchImport(at: Scale): Promise<Line[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'mingce-bench-'));
  const engine = await openEngine({ dataDir, durable: false });
  const house = await openHouseAt(engine.url, { dataDir, now: () => new Date('2025-02-10T02:00:00Z') });
  try {
    const rows = at(20_000, 30);
    return [
      ...(await besideActs(
        house,
        publications,
        Array.from({ length: rows }, (_, i) => publication(i)),
      )),
      ...(await besideActs(
        house,
        requests,
        Array.from({ length: rows }, (_, i) => request(i)),
      )),
    ];
  } finally {
    await house.close();
    await engine.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}
