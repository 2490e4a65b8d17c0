import { setTimeout as wait } from 'node:timers/promises';
import { writeExcel } from '../src/documents/sheet.ts';
import { type HostileFile, hostileFiles, hostileNames } from '../test/builders/hostile-files.ts';
import { type LiveServer, liveServer, type Standing } from './live-server.ts';
import { type Line, type Scale, type Timing, timing } from './measure.ts';

const kinds = [
  ['sheet-sparse', 'sheet-rows', 'sheet-merges', 'sheet-strings', 'zip-bomb', 'docx-deep', 'docx-long', 'docx-wide'],
  ['pdf-form-fan', 'pdf-flate', 'pdf-operators', 'text-pipes', 'text-one-line', 'text-digits', 'rtf-groups'],
].flat();

/** Two files of each of fifteen kinds, or as many kinds as are asked for. */
const chosen = (count: number): HostileFile[] => {
  const names = kinds
    .slice(0, count)
    .flatMap((kind) => hostileNames.filter((one) => one.startsWith(`${kind}/`)).slice(0, 2));
  return hostileFiles((name) => names.includes(name));
};

const form = (name: string, bytes: Uint8Array): { method: 'POST'; body: FormData } => {
  const body = new FormData();
  body.set('file', new File([bytes as Uint8Array<ArrayBuffer>], name));
  return { method: 'POST', body };
};

const told = ({ stallMs, workedMs }: Standing): string => `${stallMs.toFixed(0)}（${workedMs.toFixed(0)}）`;

/** Gives one file to the check, to the release gate and to an import, and takes the answers' numbers. */
async function attack(server: LiveServer, { name, bytes }: HostileFile): Promise<number[]> {
  const sent = [
    server.ask('/check', form(name, bytes)),
    server.asClerk('/api/v1/inspect', form(name, bytes)),
    server.asClerk('/api/v1/organs/cejing/imports/publications?dry_run=1', form(name, bytes)),
  ];
  return Promise.all(
    sent.map(async (answer) => {
      const { status, text } = await answer.then(async (one) => ({ status: one.status, text: await one.text() }));
      // Whoever is refused is told why.
      return [200, 422].includes(status) || ([429, 503].includes(status) && text.includes('秒再试'))
        ? status
        : Number.NaN;
    }),
  );
}

/** How long a plain page takes while something goes on. */
async function pagesDuring<T>(server: LiveServer, work: Promise<T>): Promise<{ pages: Timing; done: T }> {
  const times: number[] = [];
  let over = false;
  const finished = work.finally(() => {
    over = true;
  });
  do {
    const start = performance.now();
    await (await server.ask('/organs/cejing/publications')).text();
    times.push(performance.now() - start);
    await wait(50);
  } while (!over);
  return { pages: timing(times), done: await finished };
}

async function oneAfterAnother(server: LiveServer, files: readonly HostileFile[]): Promise<number[]> {
  const statuses: number[] = [];
  for (const file of files) statuses.push(...(await attack(server, file)));
  return statuses;
}

async function tenAtOnce(server: LiveServer, files: readonly HostileFile[]): Promise<number[]> {
  const statuses: number[] = [];
  for (let at = 0; at < files.length; at += 10)
    statuses.push(...(await Promise.all(files.slice(at, at + 10).map((file) => attack(server, file)))).flat());
  return statuses;
}

async function importRows(server: LiveServer, count: number): Promise<number[]> {
  const rows = Array.from({ length: count }, (_, i) => [
    `关于柳河镇第${i}号事项的公示（测量）`,
    '政府网站',
    `2024-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`,
    '',
    '',
  ]);
  const bytes = await writeExcel('测量', ['标题', '渠道', '发布日期', '领域', '记录编号'], rows);
  const answer = await server.asClerk('/api/v1/organs/cejing/imports/publications', form('测量.xlsx', bytes));
  const { ok } = (await answer.json()) as { ok: boolean };
  return [ok ? answer.status : Number.NaN];
}

/**
 * The longest stall of the event loop of a real server, by a probe inside it, and how a plain page fares, while hostile
 * files are given to the check, the release gate and an import, and a large import is written.
 */
export async function benchLoop(at: Scale): Promise<Line[]> {
  const files = chosen(at(15, 1)).slice(-at(30, 1));
  const rows = at(20_000, 200);
  const server = await liveServer();
  try {
    // What is loaded at the first page is not what files do.
    await pagesDuring(server, wait(at(2000, 100)));
    const quiet = (await pagesDuring(server, wait(at(5000, 100)))).pages;
    await server.standing();
    await wait(at(2000, 100));
    const before = await server.standing();
    const phases: [name: string, work: () => Promise<number[]>][] = [
      [`${files.length} 个逐个`, () => oneAfterAnother(server, files)],
      ['十个同时', () => tenAtOnce(server, files)],
      [`导入 ${rows} 行`, () => importRows(server, rows)],
    ];
    const stood: [string, Standing][] = [];
    const pages: Timing[] = [];
    const statuses: number[] = [];
    for (const [name, work] of phases) {
      const { pages: taken, done } = await pagesDuring(server, work());
      stood.push([name, await server.standing()]);
      pages.push(taken);
      statuses.push(...done);
    }
    await wait(at(5000, 0));
    const after = await server.standing();
    const longest = Math.max(...stood.map(([, { stallMs }]) => stallMs));
    const each = stood.map(([name, one]) => `${name} ${told(one)}`).join('，');
    const slowest = Math.max(...pages.map(({ median }) => median));
    const megabytes = ({ bytes }: { bytes: number }): number => Math.round(bytes / 1024 / 1024);
    const unanswered = statuses.filter(Number.isNaN).length;
    return [
      {
        name: '恶意文件和大批导入期间，事件循环最长一次停顿',
        measured: `${longest.toFixed(0)} ms（平时 ${told(before)}，${each}；括号里是其中自己在算的最多几毫秒，其余在等处理器）`,
        wanted: '≤ 50 ms',
        reached: longest <= 50,
      },
      {
        name: '同时打开一页',
        measured: `中位 ${slowest.toFixed(1)} ms，最长 ${Math.max(...pages.map(({ max }) => max)).toFixed(0)} ms；平时 ${quiet.median.toFixed(1)} ms`,
        wanted: '中位 ≤ 平时的 3 倍',
        reached: slowest <= 3 * quiet.median,
      },
      {
        name: '每个文件都有答复',
        measured: `${statuses.length} 次，${unanswered} 次没有说明`,
        wanted: '0 次',
        reached: unanswered === 0,
      },
      {
        name: '服务器进程的内存',
        measured: `之前 ${megabytes(before)} MB，之后 ${megabytes(after)} MB`,
        wanted: '多不过 150 MB',
        reached: after.bytes - before.bytes <= 150 * 1024 * 1024,
      },
    ];
  } finally {
    await server.stop();
  }
}
