import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeExcel } from '../src/documents/sheet.ts';
import { type ReportFile, reportDigest } from '../src/store/report/report-file.ts';
import { freePort } from './support/free-port.ts';
import { freshDatabase } from './support/fresh-database.ts';

const bin = resolve(import.meta.dirname, '../bin/mingce.mjs');
let folder: string;
let databaseUrl: string;
const left: ChildProcess[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mingce-commands-'));
  databaseUrl = await freshDatabase();
});
afterAll(async () => {
  for (const child of left) child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

interface Ran {
  code: number;
  out: string;
  err: string;
}

/** Runs `mingce` as a person would, on a database of the test's own and under another time zone than China's. */
function mingce(args: string[], env: Record<string, string | undefined> = {}): Promise<Ran> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [bin, ...args], {
      env: {
        ...process.env,
        DATABASE_URL: databaseUrl,
        MINGCE_DATA: join(folder, 'data'),
        TZ: 'America/New_York',
        ...env,
      },
    });
    const ran = { out: '', err: '' };
    child.stdout.on('data', (chunk) => (ran.out += chunk));
    child.stderr.on('data', (chunk) => (ran.err += chunk));
    child.on('close', (code) => done({ code: code ?? 1, ...ran }));
  });
}

async function csv(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

const requestsHeader = '登记编号,收到日期,接收渠道,申请人类别,申请人,所需信息,办理结果,答复日期\n';

describe('the commands', () => {
  it('set up an organ once', async () => {
    expect(await mingce(['organ', 'add', 'town', '某某镇人民政府', '--level', 'town'])).toMatchObject({ code: 0 });
    const again = await mingce(['organ', 'add', 'town', '另一镇', '--level', 'town']);
    expect(again.code).toBe(2);
    expect(again.err).toContain('已经用于某某镇人民政府');
    expect((await mingce(['organ', 'add', 'x', '某镇', '--level', 'village'])).code).toBe(2);
    const orphan = await mingce(['organ', 'add', 'y', '某镇', '--level', 'town', '--parent', 'nowhere']);
    expect(orphan.err).toContain('nowhere');
  });

  it('import all rows of a file, or none, and name every bad one', async () => {
    const bad = await csv(
      'bad.csv',
      `${requestsHeader}1,2024-01-05,网络,自然人,某甲,某,其他,2024-01-20\n2,不是日期,当面,自然人,某乙,某,,\n`,
    );
    const refused = await mingce(['import', 'requests', bad, '--organ', 'town']);
    expect(refused.code).toBe(1);
    expect(refused.err).toMatch(/第 2 行　办理结果/);
    expect(refused.err).toMatch(/第 3 行　收到日期/);
    const good = await csv(
      'good.csv',
      `${requestsHeader}1,2024-01-05,网络,自然人,某甲,某,予以公开,2024-01-20\n2,2024/12/30,当面,商业企业,某乙,某,,\n`,
    );
    expect((await mingce(['import', 'requests', good, '--organ', 'town', '--dry-run'])).out).toContain('没有写入');
    expect(await mingce(['import', 'requests', good, '--organ', 'town'])).toMatchObject({ code: 0, err: '' });
    const again = await mingce(['import', 'requests', good, '--organ', 'town']);
    expect(again).toMatchObject({ code: 1 });
    expect(again.err).toContain('已经导入过');
  });

  it('read an Excel file with real dates, in GB18030 or not', async () => {
    const header = ['决定书文号', '类型', '决定日期', '相对人', '事项'];
    const excel = join(folder, 'decisions.xlsx');
    await writeFile(excel, await writeExcel('决定', header, [['许1', '行政许可', '2024-02-29', '某', '某事']]));
    expect(await mingce(['import', 'decisions', excel, '--organ', 'town'])).toMatchObject({ code: 0 });
    // 项目,收取日期,金额（元） and one row, in GB18030.
    const bytes = Buffer.from(
      'cfeec4bf2ccad5c8a1c8d5c6da2cbdf0b6eea3a8d4aaa3a90ac4b3b7d12c323032342d30332d30312c313233342e35300a',
      'hex',
    );
    const fees = join(folder, 'fees.csv');
    await writeFile(fees, bytes);
    expect(await mingce(['import', 'fees', fees, '--organ', 'town'])).toMatchObject({ code: 0 });
  });

  it('say in a sentence what they cannot do', async () => {
    const cases: [string[], RegExp][] = [
      [['import', 'letters', 'x.csv', '--organ', 'town'], /没有“letters”这个台账/],
      [['import', 'requests', join(folder, 'nowhere.csv'), '--organ', 'town'], /没有找到文件/],
      [['import', 'requests', await csv('empty.csv', ''), '--organ', 'town'], /是空的/],
      [['import', 'requests', join(folder, 'good.csv'), '--organ', 'nobody'], /没有代码是“nobody”的机关/],
      [['report', '24', '--organ', 'town', '--out', folder], /不是年份/],
      [['report', '2024', '--organ', 'town', '--out', folder, '--as-of', 'yesterday'], /不是一个时点/],
      [['report', '2024', '--organ', 'town', '--out', folder, '--format', 'odt'], /odt/],
      [['restore', join(folder, 'nowhere.backup')], /没有找到备份文件/],
      [['nonsense'], /没有这个命令/],
    ];
    for (const [args, sentence] of cases) {
      const ran = await mingce(args);
      expect(ran.code, args.join(' ')).toBe(2);
      expect(ran.err, args.join(' ')).toMatch(sentence);
      expect(ran.err).not.toMatch(/\n\s+at /);
    }
  });

  it('write the report in every format, and the checker reads each back to the same tables', async () => {
    const out = join(folder, 'out');
    const written = await mingce(['report', '2024', '--organ', 'town', '--format', 'json', '--out', out]);
    expect(written).toMatchObject({ code: 0, out: `${join(out, 'town-2024.json')}\n` });
    const report = JSON.parse(await readFile(join(out, 'town-2024.json'), 'utf8')) as ReportFile;
    expect(report.tables.requests.new_received).toEqual([1, 1, 0, 0, 0, 0, 2]);
    expect(report.tables.requests['results.granted']).toEqual([1, 0, 0, 0, 0, 0, 1]);
    expect(report.tables.requests.carried_out).toEqual([0, 1, 0, 0, 0, 0, 1]);
    expect(report.tables.proactive.admin_licences).toBe(1);
    expect(report.tables.proactive.admin_fees_wan).toBe('0.12345');
    expect(reportDigest(report)).toBe(report.digest);
    for (const format of ['docx', 'pdf', 'xlsx', 'html']) {
      const path = join(out, `town-2024.${format}`);
      const asked = await mingce(['report', '2024', '--organ', 'town', '--format', format, '--out', out]);
      expect(asked).toMatchObject({ code: 0, out: `${path}\n` });
      const checked = await mingce(['check', path, '--json']);
      expect(JSON.parse(checked.out)).toMatchObject({
        readable: true,
        organ: '某某镇人民政府',
        year: 2024,
        tables: report.tables,
      });
    }
    const unknown = await mingce(['report', '2024', '--organ', 'town', '--format', 'odt', '--out', out]);
    expect(unknown).toMatchObject({ code: 2, err: expect.stringContaining('docx、pdf、xlsx、html、json') });
    const early = await mingce(['report', '2024', '--organ', 'town', '--out', out, '--as-of', '2020-01-01T00:00:00Z']);
    expect(early.code).toBe(0);
    expect(JSON.parse(await readFile(join(out, 'town-2024.json'), 'utf8')).tables.proactive.admin_licences).toBe(0);
  });

  it('prove the ledger, make the projections again, and carry everything to another house', async () => {
    expect(await mingce(['verify'])).toMatchObject({ code: 0, out: expect.stringContaining('台账完整') });
    expect(await mingce(['rebuild'])).toMatchObject({ code: 0 });
    const file = join(folder, 'house.backup');
    expect(await mingce(['backup', file])).toMatchObject({ code: 0 });
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const elsewhere = { DATABASE_URL: await freshDatabase(), MINGCE_DATA: join(folder, 'elsewhere') };
    expect(await mingce(['restore', file], elsewhere)).toMatchObject({ code: 0 });
    const roots = [await mingce(['verify']), await mingce(['verify'], elsewhere)].map(
      (ran) => /总链头 (\w+)/.exec(ran.out)?.[1],
    );
    expect(roots[0]).toBe(roots[1]);
    const out = join(folder, 'restored');
    await mingce(['report', '2024', '--organ', 'town', '--out', out], elsewhere);
    expect(JSON.parse(await readFile(join(out, 'town-2024.json'), 'utf8')).tables.requests.new_received[6]).toBe(2);
    expect((await mingce(['restore', file], elsewhere)).err).toContain('已经有数据');
  });
});

describe('the server', () => {
  /** Starts `mingce start` and waits until it serves. */
  async function serve(
    args: string[],
    env: Record<string, string | undefined>,
  ): Promise<{ child: ChildProcess; said: () => string; port: number }> {
    const port = await freePort();
    const child = spawn(process.execPath, [bin, 'start', '--port', String(port), ...args], {
      env: { ...process.env, ...env },
    });
    left.push(child);
    let said = '';
    child.stdout!.on('data', (chunk) => (said += chunk));
    child.stderr!.on('data', (chunk) => (said += chunk));
    await expect
      .poll(
        () =>
          fetch(`http://127.0.0.1:${port}/healthz`).then(
            (response) => response.status,
            () => said,
          ),
        { timeout: 60_000, interval: 50 },
      )
      .toBe(200);
    return { child, said: () => said, port };
  }
  const stopped = (child: ChildProcess): Promise<number | null> =>
    new Promise((done) => child.on('exit', (code) => done(code)));

  it('opens on an embedded engine with the demo, lets commands work beside it, and stops in order', async () => {
    const data = join(folder, 'served');
    const { child, said, port } = await serve(['--data', data], { DATABASE_URL: undefined });
    expect(said()).toContain('虚构');
    const home = await (await fetch(`http://127.0.0.1:${port}/`)).text();
    expect(home).toContain('沙河市册井镇人民政府');
    const beside = { DATABASE_URL: undefined, MINGCE_DATA: data };
    expect(await mingce(['verify'], beside)).toMatchObject({ code: 0 });
    const taken = await mingce(['start', '--port', String(port)], { MINGCE_DATA: join(folder, 'taken') });
    expect(taken).toMatchObject({ code: 2, err: expect.stringContaining(`端口 ${port} 已被别的程序占用`) });
    const end = stopped(child);
    child.kill('SIGTERM');
    expect(await end).toBe(0);
  });

  it('starts without a demo when it is told to, and prints the link of the first administrator', async () => {
    const { child, said, port } = await serve(['--no-demo'], {
      DATABASE_URL: await freshDatabase(),
      MINGCE_DATA: join(folder, 'bare'),
    });
    await expect.poll(said).toMatch(/\/console\/welcome\//);
    const [, token] = /\/console\/welcome\/(\S+)/.exec(said())!;
    expect(said()).not.toContain('虚构');
    const ask = async (body: unknown): Promise<{ status: number; text: string }> => {
      const response = await fetch(`http://127.0.0.1:${port}/api/v1/first-administrator/${token}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Origin: `http://127.0.0.1:${port}` },
        body: JSON.stringify(body),
      });
      return { status: response.status, text: await response.text() };
    };
    const person = { username: 'admin', name: '管理员', password: 'a-long-password' };
    expect((await ask({ ...person, password: 'short' })).status).toBe(422);
    expect((await ask(person)).text).toContain('请先填写本机关');
    const organ = { code: 'zhen', name: '某某镇人民政府', level: 'town' };
    expect((await ask({ ...person, organ })).status).toBe(200);
    expect((await ask({ ...person, username: 'second', organ })).text).toContain('用过或过期');
    const end = stopped(child);
    child.kill('SIGTERM');
    expect(await end).toBe(0);
  });
});
