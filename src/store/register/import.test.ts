import { beforeAll, describe, expect, it } from 'vitest';
import { importRows, record, testHouse, testOrgan } from '../../../test/support/house.ts';
import { readSheet, writeDelimited, writeExcel } from '../../documents/sheet.ts';
import type { Register } from '../../domain/register/register.ts';
import {
  complaints,
  decisions,
  documents,
  fees,
  importable,
  matters,
  postings,
  publications,
  remedies,
  requests,
  resultTerms,
} from '../../domain/register/registers.ts';
import type { OrganRow } from '../database.ts';
import { exportRows } from './export.ts';
import { importSheet } from './import.ts';
import { listRecords } from './list.ts';
import { countPostings } from './postings.ts';
import { voidBatch } from './void-batch.ts';

let house: Awaited<ReturnType<typeof testHouse>>;
let organ: OrganRow;
beforeAll(async () => {
  house = await testHouse();
  organ = await testOrgan(house);
});

const good = {
  登记编号: '2024-001',
  收到日期: '2024/1/5',
  接收渠道: '网络',
  申请人类别: '自然人',
  申请人: '某甲',
  所需信息: '某信息',
  办理结果: '予以公开',
  答复日期: '2024年1月20日',
};
const total = async (register: Register, of = organ): Promise<number> =>
  (await listRecords(house.db, of.organ_id, register, { voided: false })).total;

describe('a bad file', () => {
  it('writes nothing, and every bad row is named with its column and reason', async () => {
    const result = await importRows(house, organ, requests, [
      good,
      { ...good, 登记编号: '2024-002', 收到日期: '2024-13-01' },
      { ...good, 登记编号: '2024-003', 办理结果: '其他' },
      { ...good, 登记编号: '2024-004', 答复日期: '' },
      { ...good, 登记编号: '2024-005', 答复日期: '2023-12-31' },
      { ...good, 登记编号: '', 接收渠道: '鸽子' },
      good,
    ]);
    expect(result.ok).toBe(false);
    expect(result.errors.map(({ line, column }) => `${line} ${column}`)).toEqual([
      '3 收到日期',
      '4 办理结果',
      '5 答复日期',
      '6 答复日期',
      '7 登记编号',
      '7 接收渠道',
      '8 登记编号',
    ]);
    expect(result.errors.at(-1)?.message).toContain('本文件第 2 行');
    expect(await total(requests)).toBe(0);
  });

  it('without a needed column is refused by the name of the column; an unknown column is only noted', async () => {
    const { 申请人: _, ...lacking } = good;
    const result = await importRows(house, organ, requests, [{ ...lacking, 备注: '某' }]);
    expect(result.errors).toEqual([{ line: 1, column: '申请人', message: '缺少“申请人”这一列。' }]);
    expect(result.notes.map((note) => note.column)).toEqual(['备注']);
    // A column whose cells may be empty must be there all the same: without it every request would come in as open.
    const { 办理结果: __, ...open } = good;
    expect((await importRows(house, organ, requests, [open])).errors[0]?.message).toBe('缺少“办理结果”这一列。');
  });

  it('with nothing but a header is refused', async () => {
    const sheet = { header: Object.keys(good), rows: [] };
    const result = await importSheet(house, 'tester', organ.organ_id, requests, {
      name: 'x',
      bytes: Buffer.from('x'),
      sheet,
    });
    expect(result.errors[0]?.message).toContain('只有表头');
  });
});

describe('a good file', () => {
  it('is only rehearsed in a dry run', async () => {
    const result = await importRows(house, organ, requests, [good], { dryRun: true });
    expect(result).toMatchObject({ ok: true, batchId: null, records: { requests: 1 } });
    expect(await total(requests)).toBe(0);
  });

  it('comes in once: the same file again is refused, and so is its number in another', async () => {
    const first = await importRows(house, organ, requests, [good]);
    expect(first).toMatchObject({ ok: true, rows: 1 });
    const again = await importRows(house, organ, requests, [good]);
    expect(again.ok).toBe(false);
    const other = await importRows(house, organ, requests, [good], { name: 'other.csv' });
    expect(other.errors[0]).toMatchObject({
      line: 2,
      column: '登记编号',
      message: expect.stringContaining('收到日期 2024-01-05'),
    });
    const sameOnly = await importRows(house, organ, fees, [
      { 项目: '某费', 收取日期: '2024-01-01', '金额（元）': '1' },
    ]);
    expect(sameOnly.ok).toBe(true);
    const twice = await importRows(house, organ, fees, [{ 项目: '某费', 收取日期: '2024-01-01', '金额（元）': '1' }]);
    expect(twice.refusal?.sentence).toContain('已经导入过');
  });

  it('says how far it is, while it is being decided and while it is being written', async () => {
    const rows = Array.from({ length: 3000 }, (_, i) => ({ line: i + 2, cells: ['复印', '2024-05-06', String(i)] }));
    const sheet = { header: ['项目', '收取日期', '金额（元）'], rows };
    const told: number[] = [];
    const file = { name: 'long.csv', bytes: Buffer.from('long'), sheet };
    const onProgress = (done: number, of: number): void => {
      expect(of).toBe(3000);
      told.push(done);
    };
    const result = await importSheet(house, 'tester', organ.organ_id, fees, file, { onProgress });
    expect(result.ok).toBe(true);
    expect(told).toEqual([...new Set(told)].sort((a, b) => a - b));
    expect(told.at(-1)).toBe(3000);
    expect(told.filter((done) => done < 1500).length).toBeGreaterThan(100);
    expect(told.filter((done) => done > 1500).length).toBeGreaterThan(1);
    expect((await voidBatch(house, 'tester', organ.organ_id, result.batchId!, '只为看进度')).ok).toBe(true);
  });

  it('can be taken back as a batch, and then come in again', async () => {
    const rows = [{ ...good, 登记编号: '2024-050' }];
    const { batchId } = await importRows(house, organ, requests, rows);
    const before = await total(requests);
    expect((await voidBatch(house, 'tester', organ.organ_id, batchId!, '导错了年度')).ok).toBe(true);
    expect(await total(requests)).toBe(before - 1);
    expect((await importRows(house, organ, requests, rows)).ok).toBe(true);
  });

  it('of decisions lists new matters, and says so', async () => {
    const row = { 决定书文号: '许〔2024〕1号', 类型: '许可', 决定日期: '2024-05-06', 相对人: '某', 事项: '宅基地审批' };
    const result = await importRows(house, organ, decisions, [row, { ...row, 决定书文号: '许〔2024〕2号' }]);
    expect(result).toMatchObject({ ok: true, records: { matters: 1, decisions: 2 } });
    expect(result.notes).toHaveLength(1);
    expect(await total(matters)).toBe(1);
  });

  it('of publications makes one record of rows that share a number, and counts each posting', async () => {
    const row = {
      标题: '甲',
      渠道: '公众号',
      发布日期: '2024-05-06',
      链接: 'https://example.invalid/1',
      领域: '养老',
      记录编号: 'N1',
    };
    const result = await importRows(house, organ, publications, [
      row,
      { ...row, 渠道: '美篇', 发布日期: '2024-05-04' },
      { ...row, 渠道: '网站', 链接: '' },
      { ...row, 标题: '乙', 记录编号: '', 领域: '天文' },
    ]);
    expect(result).toMatchObject({ ok: true, records: { publications: 2, postings: 4 } });
    expect(result.notes[0]?.message).toContain('天文');
    expect(await countPostings(house.db, organ.organ_id, 2024)).toMatchObject({ records: 2, newMedia: 3 });
    const more = await importRows(house, organ, publications, [{ ...row, 渠道: '视频号' }]);
    expect(more).toMatchObject({ ok: true, records: { postings: 1 } });
    expect(await total(publications)).toBe(2);
    expect(await total(postings)).toBe(5);
    const torn = await importRows(house, organ, publications, [
      { ...row, 记录编号: 'N2' },
      { ...row, 记录编号: 'N2', 标题: '丙' },
    ]);
    expect(torn.errors[0]).toMatchObject({ line: 3, column: '标题' });
  });
});

describe('export and import', () => {
  /** One organ with something in every register, rare characters and formula signs included. */
  async function full(): Promise<OrganRow> {
    const from = await testOrgan(house, 'export');
    const name = '䶮㛃𬭎堃';
    await importRows(
      house,
      from,
      requests,
      resultTerms.map((term, i) => ({
        ...good,
        登记编号: `=${i}`,
        申请人: `@${name}`,
        所需信息: '含,逗号\n和"引号"',
        办理结果: term.key,
      })),
    );
    await importRows(house, from, requests, [{ ...good, 登记编号: '开', 办理结果: '', 答复日期: '' }]);
    await importRows(house, from, decisions, [
      { 决定书文号: '罚1', 类型: '行政处罚', 决定日期: '2024-05-06', 相对人: name, 事项: '+事项' },
    ]);
    await importRows(house, from, documents, [
      {
        文号: '册政〔2024〕5号',
        名称: name,
        类型: '规范性文件',
        成文日期: '2024-02-29',
        废止日期: '',
        有效期至: '2029-02-28',
      },
      {
        文号: '册政〔2020〕1号',
        名称: name,
        类型: '其他',
        成文日期: '2020-02-29',
        废止日期: '2024-03-01',
        有效期至: '',
      },
    ]);
    await importRows(house, from, fees, [{ 项目: '-某费', 收取日期: '2024-01-01', '金额（元）': '1234.5' }]);
    await importRows(house, from, remedies, [
      { 案号: '1', 类型: '复议', 受理日期: '2024-01-01', 结案日期: '2024-02-01', 结果: '维持' },
      { 案号: '2', 类型: '复议后起诉', 受理日期: '2024-01-01', 结案日期: '', 结果: '' },
    ]);
    await importRows(house, from, complaints, [
      {
        编号: '投2024-001',
        收到日期: '2024-03-01',
        渠道: '热线',
        反映的机关: name,
        反映的事项: '未主动公开',
        反映的内容: '含,逗号\n和"引号"',
        申请编号: '',
        投诉举报人: `@${name}`,
        联系方式: '',
        处理结果: '属实',
        答复日期: '2024-03-05',
        答复的内容: '=已改正',
      },
      {
        编号: '投2024-002',
        收到日期: '2024-03-02',
        渠道: '当面',
        反映的机关: name,
        反映的事项: '其他',
        反映的内容: '匿名',
        处理结果: '',
        答复日期: '',
      },
    ]);
    const row = {
      标题: name,
      渠道: '公众号',
      发布日期: '2024-05-06',
      链接: 'https://example.invalid/1',
      领域: '养老',
      记录编号: '',
    };
    await importRows(house, from, publications, [
      row,
      { ...row, 记录编号: 'A' },
      { ...row, 渠道: '网站', 记录编号: 'A' },
    ]);
    const id = await record(house, from, publications, {
      record_no: null,
      title: '无编号',
      field: 'other',
      published_on: '2024-06-01',
    });
    for (const channel of ['website', 'board'])
      await record(house, from, postings, { publication_id: id, channel, posted_on: '2024-06-01', url: null });
    return from;
  }

  it.each(['xlsx', 'csv'])('as %s give the same again', async (kind) => {
    const from =
      kind === 'xlsx'
        ? await full()
        : (await import('../organ.ts').then(({ organByCode }) => organByCode(house.db, 'export')))!;
    const to = await testOrgan(house, `import-${kind}`);
    for (const register of importable) {
      const out = await exportRows(house, house.db, from.organ_id, register);
      const bytes =
        kind === 'xlsx'
          ? await writeExcel(register.title, out.header, out.rows)
          : new TextEncoder().encode(await writeDelimited(out.header, out.rows));
      const result = await importSheet(house, 'tester', to.organ_id, register, {
        name: `${register.name}.${kind}`,
        bytes,
        sheet: await readSheet(bytes),
      });
      expect(result.errors, register.name).toEqual([]);
      const back = await exportRows(house, house.db, to.organ_id, register);
      const sorted = (rows: string[][]): string[] => rows.map((row) => JSON.stringify(row)).sort();
      expect(sorted(back.rows), register.name).toEqual(sorted(out.rows));
      expect(out.rows.length).toBeGreaterThan(0);
    }
  });
});
