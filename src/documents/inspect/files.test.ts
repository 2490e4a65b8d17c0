import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { faultless } from '../../../test/builders/arbitrary-report.ts';
import { excelFile, paragraph, row, run, text, wordFile } from '../../../test/builders/hostile-office.ts';
import { fileFormats, writeReport } from '../write/formats.ts';
import { cleanFile, inspectFile, NotInspected } from './index.ts';
import { kinds } from './kinds.ts';
import { inspectZip } from './zip.ts';

const { now } = fc.sample(faultless, { numRuns: 1, seed: 7 })[0]!;
const prose = { preamble: '', s1_overview: '本年度按时公开。', s5_problems: '更新不够及时。', s6_other: '无。' };
const layout = { proactive: '2021', requests: '2021' } as const;
const report = {
  organ_name: '青石县柳河镇人民政府',
  year: 2024,
  prose,
  tables: now.tables,
  layout,
  digest: '0'.repeat(64),
};

describe('our own reports', () => {
  it.each(fileFormats)('as %s hold nothing that must not leave, and stay readable when cleaned', async (format) => {
    const file = await writeReport(report, format);
    expect(await inspectFile(file)).toEqual([]);
    const cleaned = await cleanFile(file);
    const { readReport } = await import('../read/index.ts');
    const [before, after] = [await readReport(file, 'x'), await readReport(cleaned, 'x')];
    expect(after).toEqual(before);
    expect(after.readable).toBe(true);
  });
});

describe('a page of the web', () => {
  const page = `<!doctype html><html><head><meta charset="gb2312"><meta name="author" content="王某"></head><body><!-- 领导意见 --><p>电话：<b>138</b>12345678</p><div style="display:none">内部<div>口径</div></div><a href="mailto:wang@example.com">联系</a></body></html>`;
  it('gives up comments, properties and what is not shown; personal data only where it is asked for', async () => {
    expect(await inspectFile(strToU8(page))).toEqual([
      { kind: 'metadata', where: '网页属性“author”', sample: '王某' },
      { kind: 'comment', where: '网页注释', sample: '领导意见' },
      { kind: 'hidden_text', where: '网页', sample: expect.stringContaining('内部') },
      { kind: 'phone', where: expect.stringContaining('网页第'), sample: '138****5678' },
      { kind: 'email', where: '网页标签', sample: 'w***@example.com' },
    ]);
    const cleaned = new TextDecoder().decode(await cleanFile(strToU8(page)));
    expect(cleaned).toContain('<b>138</b>12345678');
    expect(cleaned).not.toMatch(/王某|领导意见|内部|口径|gb2312/);
    const redacted = new TextDecoder().decode(await cleanFile(strToU8(page), { redact: true }));
    expect(redacted).toContain('电话：<b>■■■■■■</b></p>');
    expect(redacted).not.toContain('wang@');
  });
});

describe('a text', () => {
  it('in GB18030 is searched by its lines and comes back in UTF-8 with bars', async () => {
    // 电话 in GB18030.
    const file = new Uint8Array([...strToU8('a,b\n'), 0xb5, 0xe7, 0xbb, 0xb0, ...strToU8(',13812345678\n')]);
    expect(await inspectFile(file)).toEqual([{ kind: 'phone', where: '第 2 行', sample: '138****5678' }]);
    expect(await cleanFile(file)).toEqual(file);
    expect(new TextDecoder().decode(await cleanFile(file, { redact: true }))).toBe('a,b\n电话,■■■■■■\n');
  });

  it('as RTF is told what can be had, and not cleaned', async () => {
    const rtf = strToU8('{\\rtf1{\\info{\\author Wang}}{\\deleted old}{\\*\\annotation note}\\par 13812345678\\par}');
    expect((await inspectFile(rtf)).map(({ kind }) => kind)).toEqual([
      'metadata',
      'tracked_change',
      'comment',
      'phone',
    ]);
    await expect(cleanFile(rtf)).rejects.toThrow('另存为 docx');
  });
});

describe('an archive', () => {
  const hidden = excelFile([
    { name: '公开', rows: row(1, text('A1', '甲')) },
    { name: '藏', state: 'hidden', rows: row(1, text('A1', '机密')) },
  ]);

  it('has every member inspected and cleaned, however deep to a limit', async () => {
    const inner = zipSync({ '名单.xlsx': hidden });
    const file = zipSync({ '附件/内.zip': inner, '说明.txt': strToU8('无') });
    expect(await inspectFile(file)).toEqual([
      { kind: 'hidden_sheet', where: '“附件/内.zip”“名单.xlsx”工作表“藏”', sample: '机密' },
    ]);
    const cleaned = await cleanFile(file);
    expect(await inspectFile(cleaned)).toEqual([]);
    expect(Object.keys(unzipSync(cleaned))).toEqual(['附件/内.zip', '说明.txt']);
    const deep = [1, 2, 3, 4].reduce((data) => zipSync({ 'x.zip': data }), hidden);
    expect((await inspectFile(deep)).map(({ kind }) => kind)).toEqual(['not_inspected']);
  });

  it('with a member that cannot be inspected is not free of findings, and is not cleaned', async () => {
    const file = zipSync({ 'x.bin': new Uint8Array([0, 1, 2, 3]) });
    expect(await inspectFile(file)).toEqual([
      { kind: 'not_inspected', where: '“x.bin”', sample: expect.stringContaining('没有检查') },
    ]);
    await expect(cleanFile(file)).rejects.toThrow('x.bin');
  });

  it('that unpacks beyond all measure is refused', async () => {
    const bomb = zipSync({ 'a.txt': strToU8('x') });
    const directory = Buffer.from(bomb).indexOf('PK\u0001\u0002', 0, 'latin1');
    new DataView(bomb.buffer).setUint32(directory + 24, 101 * 1024 * 1024, true);
    await expect(inspectFile(bomb)).rejects.toThrow('100 MB');
    const letters = zipSync({ 'a.txt': new Uint8Array(900).fill(97), 'b.txt': new Uint8Array(900).fill(97) });
    await expect(inspectZip(letters, { depth: 3, bytes: 1500, text: 1500 }, async () => [])).rejects.toThrow('400 MB');
  });
});

describe('a file of an old Office', () => {
  it('is told as not wholly inspected, and to be saved anew', async () => {
    const file = oleFile({ Workbook: joinedRecords(), '\u0005SummaryInformation': summary('王某') });
    expect(await inspectFile(file)).toEqual([
      { kind: 'hidden_sheet', where: '工作表“Hide”（深度隐藏）', sample: 'Hide' },
      { kind: 'metadata', where: '文件属性“作者”', sample: '王某' },
      { kind: 'not_inspected', where: '全文', sample: expect.stringContaining('.xls') },
    ]);
    await expect(cleanFile(file)).rejects.toThrow('另存为 docx、xlsx');
  });
});

describe('a hostile or broken file', () => {
  it('is refused with a sentence, cut off anywhere or with bytes changed', async () => {
    const files = [
      wordFile(paragraph(run('13812345678'))),
      excelFile([{ name: '表', rows: row(1, text('A1', '甲')) }]),
      await writeReport(report, 'pdf'),
      oleFile({ Workbook: joinedRecords() }),
    ];
    const damage = fc.tuple(
      fc.constantFrom(...files),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.boolean(),
      fc.nat(255),
    );
    await fc.assert(
      fc.asyncProperty(damage, async ([file, share, cut, byte]) => {
        const at = Math.floor(share * (file.length - 1));
        const broken = cut ? file.slice(0, at) : file.with(at, byte);
        try {
          await inspectFile(broken);
        } catch (error) {
          expect(error).toBeInstanceOf(NotInspected);
          expect((error as Error).message).toMatch(/。$/);
        }
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ['nothing', new Uint8Array()],
    [
      'a document type',
      wordFile('', {
        'word/document.xml': '<!DOCTYPE x [<!ENTITY a "b">]><w:document xmlns:w="w"><w:body/></w:document>',
      }),
    ],
    ['tags without end', wordFile('', { 'word/document.xml': '<w:document xmlns:w="w">'.repeat(3000) })],
    ['a main part that is not there', wordFile('', {}, {}, { main: ['officeDocument', 'word/none.xml'] })],
    ['an OpenDocument text', zipSync({ 'content.xml': strToU8('<x/>'), 'META-INF/manifest.xml': strToU8('<x/>') })],
    ['an OFD', zipSync({ 'OFD.xml': strToU8('<x/>') })],
  ])('is refused: %s', async (_, file) => {
    await expect(inspectFile(file)).rejects.toThrow(NotInspected);
  });
});

it('each kind has words and what to do, for a person', () => {
  for (const { words, todo } of Object.values(kinds)) {
    expect(words).toMatch(/[\u4e00-\u9fff]/);
    expect(todo).toMatch(/。$/);
  }
});

/** One hidden sheet in the globals of a workbook. */
function joinedRecords(): Uint8Array {
  const name = strToU8('Hide');
  const sheet = [0x85, 0, 8 + name.length, 0, 0, 0, 0, 0, 2, 0, name.length, 0, ...name];
  const filler = new Uint8Array(4200);
  return new Uint8Array([9, 8, 4, 0, 0, 6, 5, 0, ...sheet, 0x0a, 0, 0, 0, ...filler]);
}

/** A set of properties with an author in GBK. */
function summary(author: string): Uint8Array {
  const value = author === '王某' ? [0xcd, 0xf5, 0xc4, 0xb3, 0, 0, 0, 0] : [];
  const set = new Uint8Array(4300);
  const view = new DataView(set.buffer);
  view.setUint32(44, 48, true);
  view.setUint32(48 + 4, 1, true);
  view.setUint32(48 + 8, 4, true);
  view.setUint32(48 + 12, 24, true);
  view.setUint32(48 + 24, 30, true);
  view.setUint32(48 + 28, value.length, true);
  set.set(value, 48 + 32);
  return set;
}

/** A compound file of streams that are long enough for whole sectors. */
function oleFile(streams: Record<string, Uint8Array>): Uint8Array {
  const entries = Object.entries(streams);
  const sectors = entries.map(([, data]) => Math.ceil(data.length / 512));
  const total = 2 + sectors.reduce((sum, count) => sum + count, 0);
  const file = new Uint8Array(512 * (total + 1));
  const view = new DataView(file.buffer);
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(30, 9, true);
  view.setUint16(32, 6, true);
  view.setUint32(48, 1, true);
  view.setUint32(56, 4096, true);
  for (const at of [60, 68]) view.setUint32(at, 0xfffffffe, true);
  for (let at = 76; at < 512; at += 4) view.setUint32(at, 0xffffffff, true);
  view.setUint32(76, 0, true);
  const fat = (sector: number, value: number) => view.setUint32(512 + sector * 4, value, true);
  fat(0, 0xfffffffd);
  fat(1, 0xfffffffe);
  let next = 2;
  entries.forEach(([name, data], index) => {
    const entry = 1024 + index * 128;
    for (let place = 0; place < name.length; place++) view.setUint16(entry + place * 2, name.charCodeAt(place), true);
    view.setUint16(entry + 64, name.length * 2 + 2, true);
    file[entry + 66] = 2;
    view.setUint32(entry + 116, next, true);
    view.setUint32(entry + 120, data.length, true);
    file.set(data, 512 * (next + 1));
    for (let left = sectors[index]!; left > 0; left--, next++) fat(next, left === 1 ? 0xfffffffe : next + 1);
  });
  return file;
}
