import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { demoProse } from '../src/demo/cejing-2024.ts';
import { writeReport } from '../src/documents/write/formats.ts';
import { assembleTables } from '../src/domain/report/assemble.ts';
import { requestRowKeys } from '../src/domain/report/tables.ts';
import { launchBrowser } from '../test/support/browser.ts';
import { inTurn, type Line, milliseconds, type Scale, timing } from './measure.ts';

const cells = requestRowKeys.map((row) => `requests.${row}.natural_person`);

/** Every paragraph and many cells differ from report to report, so that nothing set before is simply handed out again. */
const report = (n: number) => ({
  organ_name: `测量${'甲乙丙丁戊己庚辛壬癸'[n % 10]}镇人民政府`,
  year: 2024,
  prose: Object.fromEntries(
    Object.entries(demoProse).map(([key, text]) => [key, text.replace(/([^。\n]+。)$/gm, `第${n * 7919}号，$1`)]),
  ) as typeof demoProse,
  tables: assembleTables(new Map(cells.map((cell, i) => [cell, (n * (i + 3)) % 977]))),
  layout: { requests: '2021' as const },
  digest: '',
});

/** Word and PDF files of a report: how fast, beside the programs that people would use instead, and how steady. */
export async function benchWriting(at: Scale): Promise<Line[]> {
  return [await wordRate(at), await besideOffice(at), await besideBrowser(at), await memory(at)];
}

async function wordRate(at: Scale): Promise<Line> {
  for (let i = 0; i < at(20, 0); i++) await writeReport(report(i), 'docx');
  const start = performance.now();
  const times = at(100, 2);
  for (let i = 0; i < times; i++) await writeReport(report(i), 'docx');
  const rate = (times * 1000) / (performance.now() - start);
  return { name: '写 Word 年报', measured: `${rate.toFixed(0)} 份/秒`, wanted: '≥ 20 份/秒', reached: rate >= 20 };
}

async function besideOffice(at: Scale): Promise<Line> {
  const name = 'PDF：Typst 比 LibreOffice 转换我们的 Word（冷启动）';
  const folder = await mkdtemp(join(tmpdir(), 'mingce-bench-'));
  try {
    const file = join(folder, 'report.docx');
    await writeFile(file, await writeReport(report(0), 'docx'));
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const args = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file];
    let n = 0;
    const { a, b, ratio } = await inTurn(
      at(3, 1),
      () => promisify(execFile)('soffice', args),
      () => writeReport(report(++n), 'pdf'),
    );
    const measured = `${ratio.toFixed(0)} 倍：${milliseconds(b)}，LibreOffice ${milliseconds(a)}`;
    return { name, measured, wanted: '≥ 30 倍', reached: ratio >= 30 };
  } catch (error) {
    if ((error as { code?: string }).code !== 'ENOENT') throw error;
    return { name, measured: '没有量：这台机器没有 LibreOffice', wanted: '≥ 30 倍', reached: false };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function besideBrowser(at: Scale): Promise<Line> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    let n = 0;
    const { a, b, ratio } = await inTurn(
      at(20, 1),
      async () => {
        await page.setContent(new TextDecoder().decode(await writeReport(report(++n), 'html')));
        await page.pdf({ format: 'A4' });
      },
      () => writeReport(report(++n), 'pdf'),
    );
    const measured = `${ratio.toFixed(1)} 倍：${milliseconds(b)}，Chromium ${milliseconds(a)}`;
    return { name: 'PDF：Typst 比 Chromium 打印网页（热）', measured, wanted: '≥ 4 倍', reached: ratio >= 4 };
  } finally {
    await browser.close();
  }
}

/** Memory of the process after 1,000 PDFs against that after the first 200, when caches are full. */
async function memory(at: Scale): Promise<Line> {
  const rss = (): number => process.memoryUsage().rss / 1e6;
  const times: number[] = [];
  let early = 0;
  const total = at(1000, 5);
  for (let i = 0; i < total; i++) {
    const start = performance.now();
    await writeReport(report(i), 'pdf');
    times.push(performance.now() - start);
    if (i + 1 === total / 5) early = rss();
  }
  const grown = rss() - early;
  return {
    name: `连写 ${total} 份 PDF`,
    measured: `内存从 ${early.toFixed(0)} MB 增加 ${grown.toFixed(0)} MB；${milliseconds(timing(times))}`,
    wanted: '增加 < 10%',
    reached: grown < early * 0.1,
  };
}
