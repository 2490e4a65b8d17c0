import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { requestRows } from '../../law/report-format/2021.ts';
import { type CheckOptions, check } from './check.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mingce-check-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const stream = (isTTY = false) => {
  const written: string[] = [];
  return { isTTY, written, write: (text: string) => written.push(text) };
};

async function run(paths: string[], options: CheckOptions = {}, terminal = false) {
  const [stdout, stderr] = [stream(terminal), stream(terminal)];
  const code = await check(paths, options, { stdout, stderr });
  return { code, out: stdout.written.join(''), err: stderr.written.join('') };
}
const objects = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

/** A report as text, one table row a line; `received` goes into the first row alone. */
function text({ year = 2024, received = 0, name = '清河市柳林镇人民政府' } = {}): string {
  const rows = requestRows.map(({ key, label }) => {
    const first = key === 'new_received' ? received : 0;
    return `${label}\t${first}\t0\t0\t0\t0\t0\t${first}`;
  });
  return [
    `${name}${year}年政府信息公开工作年度报告`,
    '一、总体情况',
    '（五）监督保障。开展工作考核。',
    '二、主动公开政府信息情况',
    '第二十条第（一）项',
    '信息内容\t本年制发件数\t本年废止件数\t现行有效件数',
    '规章\t0\t0\t0',
    '行政规范性文件\t0\t0\t0',
    '第二十条第（五）项',
    '信息内容\t本年处理决定数量',
    '行政许可\t0',
    '第二十条第（六）项',
    '信息内容\t本年处理决定数量',
    '行政处罚\t0',
    '行政强制\t0',
    '第二十条第（八）项',
    '信息内容\t本年收费金额（单位：万元）',
    '行政事业性收费\t0',
    '三、收到和处理政府信息公开申请情况',
    '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）\t申请人情况',
    '\t自然人\t法人或其他组织\t总计',
    '\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t',
    ...rows,
    '四、政府信息公开行政复议、行政诉讼情况',
    '行政复议\t行政诉讼',
    '结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t复议后起诉',
    '结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计',
    Array(15).fill('0').join('\t'),
    '五、存在的主要问题及改进情况',
    '栏目更新不够及时，下一步加强培训。',
    '六、其他需要报告的事项',
    '本年度未收取信息处理费。',
  ].join('\n');
}
const write = async (name: string, content: string) => {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
};

describe('mingce check', () => {
  it('is 0 for a faultless report, and gives the object of the contract', async () => {
    const path = await write('甲.txt', text());
    const { code, out, err } = await run([path], { json: true });
    const [report, ...rest] = objects(out);
    expect(rest).toEqual([]);
    expect(Object.keys(report)).toEqual([
      'file',
      'readable',
      'organ',
      'year',
      'layout',
      'tables',
      'unread',
      'findings',
    ]);
    expect(report).toMatchObject({
      file: path,
      readable: true,
      organ: '清河市柳林镇人民政府',
      year: 2024,
      layout: { proactive: '2021', requests: '2021' },
      unread: [],
      findings: [],
    });
    expect(Object.keys(report.tables)).toEqual(['proactive', 'requests', 'remedies']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  it('says first which table was not read and how to give a better copy; that is 1 unless it is allowed', async () => {
    const lines = text().split('\n');
    const from = lines.findIndex((line) => line.startsWith('四、政府信息公开'));
    const blank = lines.with(from + 4, '').join('\n');
    const path = await write('空.txt', blank);
    const { code, out } = await run([path], { json: true });
    expect(code).toBe(1);
    expect(objects(out)[0].unread).toEqual([
      {
        table: 'remedies',
        what: expect.stringContaining('表四（行政复议、行政诉讼情况）'),
        advice: expect.stringContaining('.docx'),
      },
    ]);
    expect((await run([path], { json: true, allowUnread: true })).code).toBe(0);
    const person = (await run([path])).out.split('\n');
    expect(person[2]).toContain('没有读全');
    expect(person[3]).toContain('表四');
    expect(person.join('')).not.toContain('没有发现问题');
    expect(person.at(-2)).toContain('1 份没有读全');
    expect((await run([await write('好.txt', text())])).out).toContain('没有发现问题');
  });

  it('says what of last year’s report was not read, so that it was not compared', async () => {
    const now = await write('now.txt', text());
    const before = await write('before.txt', text({ year: 2023 }).replace('四、结转下年度继续办理\t0', '囧\t0'));
    const { code, err } = await run([now], { json: true, previous: before });
    expect({ code, err }).toEqual({ code: 0, err: expect.stringContaining('四、结转下年度继续办理') });
  });

  it('is 1 where a report has an error, 2 where a file cannot be read, and always goes through all', async () => {
    const wrong = await write('乙.txt', text({ received: 1 }));
    expect((await run([wrong], { json: true })).code).toBe(1);
    const { code, out } = await run([join(folder, '没有.docx'), wrong], { json: true });
    expect(code).toBe(2);
    expect(objects(out)).toMatchObject([
      { file: join(folder, '没有.docx'), readable: false, reason: expect.stringContaining('找不到') },
      { readable: true, findings: [{ rule: 'T3-01', severity: 'error' }, { rule: 'T3-01' }] },
    ]);
  });

  it('walks a folder by ending, in name order, without hidden and temporary files', async () => {
    await mkdir(join(folder, 'b'));
    for (const name of ['c.txt', 'b/2.TXT', 'a.md', '~$a.txt', '.x.txt', 'd.png']) await write(name, text());
    const { out } = await run([folder], { json: true });
    expect(objects(out).map(({ file }) => file)).toEqual(
      ['a.md', 'b/2.TXT', 'c.txt'].map((name) => join(folder, name)),
    );
  });

  it('says that a folder holds nothing to check', async () => {
    const { code, out, err } = await run([folder], { json: true });
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toContain('没有找到可以检查的文件');
  });

  it('reads a file that is named whatever its ending', async () => {
    const path = await write('报告', text());
    expect((await run([path], { json: true })).code).toBe(0);
  });

  it('refuses a file over 64 MB without reading it, and what is no file at all', async () => {
    const path = await write('大.txt', '');
    await truncate(path, 65 * 1024 * 1024);
    const { code, out } = await run([path, '/dev/null'], { json: true });
    expect(code).toBe(2);
    expect(objects(out)).toMatchObject([
      { reason: expect.stringContaining('64 MB') },
      { reason: expect.stringContaining('普通文件') },
    ]);
  });

  it('says that a link leads nowhere', async () => {
    await symlink(join(folder, 'nowhere'), join(folder, 'x.txt'));
    const { code, out } = await run([folder], { json: true });
    expect(code).toBe(2);
    expect(objects(out)).toMatchObject([{ readable: false }]);
  });

  it('compares with last year’s report, and says where that is another organ’s', async () => {
    const now = await write('now.txt', text({ received: 0 }));
    const before = await write(
      'before.txt',
      text({ year: 2023 }).replace('四、结转下年度继续办理\t0', '四、结转下年度继续办理\t2'),
    );
    const { code, out } = await run([now], { json: true, previous: before });
    expect(code).toBe(1);
    expect(objects(out)[0].findings.map(({ rule }: { rule: string }) => rule)).toContain('T3-04');
    const neighbour = await write('other.txt', text({ year: 2023, name: '清河市白杨镇人民政府' }));
    expect((await run([now], { previous: neighbour })).out).toContain('没有与它比较');
  });

  it('checks without last year’s report where that cannot be read, says so, and is 2', async () => {
    const now = await write('now.txt', text());
    const { code, out, err } = await run([now], { json: true, previous: join(folder, 'none') });
    expect(code).toBe(2);
    expect(err).toContain('没有与上一年比较');
    expect(objects(out)).toHaveLength(1);
  });

  it('takes the level that is given', async () => {
    const path = await write('x.txt', text({ name: '某某' }).replace('规章\t0\t0\t0', '规章\t1\t0\t1'));
    const rules = async (options: CheckOptions) =>
      objects((await run([path], { json: true, ...options })).out)[0].findings.map(
        ({ rule }: { rule: string }) => rule,
      );
    expect(await rules({ level: 'county' })).toContain('A2-01');
    expect(await rules({ level: 'city' })).not.toContain('A2-01');
  });

  it('speaks Chinese to a person, without colours in a pipe, and counts at the end', async () => {
    const wrong = await write('乙.txt', text({ received: 1 }));
    const { out, err } = await run([wrong, join(folder, '没有.docx')]);
    expect(out).toContain('错误 2 个');
    expect(out).toContain('清河市柳林镇人民政府');
    expect(out.trimEnd()).toMatch(/1 份可读、1 份不可读；2 个错误、\d+ 个提醒、\d+ 个提示$/);
    expect(out).not.toContain('\u001b');
    expect(err).toBe('');
  });

  it('paints and shows progress on a terminal, and honours NO_COLOR', async () => {
    const path = await write('甲.txt', text());
    const shown = await run([path], {}, true);
    expect(shown.out).toContain('\u001b[32m');
    expect(shown.err).toContain('正在检查 1/1');
    process.env.NO_COLOR = '1';
    try {
      expect((await run([path], {}, true)).out).not.toContain('\u001b');
    } finally {
      delete process.env.NO_COLOR;
    }
  });
});
