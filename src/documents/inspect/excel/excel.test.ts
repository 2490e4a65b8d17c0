import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { excelFile, row, text } from '../../../../test/builders/hostile-office.ts';
import { writeExcel } from '../../sheet.ts';
import { cleanFile, inspectFile } from '../index.ts';

const plain = { name: '公开', rows: row(1, text('A1', '甲')) };
const cases: { name: string; kind: string; file: Uint8Array; secret: string }[] = [
  {
    name: 'a hidden sheet, with the names and formulas that read it',
    kind: 'hidden_sheet',
    file: excelFile(
      [
        { name: '底稿', state: 'hidden', rows: row(1, `<c r="A1" t="s"><v>0</v></c>`) },
        {
          name: '公开',
          rows: row(1, `${text('A1', '甲')}<c r="B1" t="str"><f>底稿!A1</f><v>乙</v></c>`),
          after:
            '<dataValidations count="1"><dataValidation sqref="A1"><formula1>底稿!$A$1:$A$2</formula1></dataValidation></dataValidations>',
        },
      ],
      { strings: ['机密名单'], names: '<definedName name="_xlnm.Print_Area" localSheetId="1">公开!$A$1</definedName>' },
    ),
    secret: '机密名单',
  },
  {
    name: 'a sheet that only a program can show',
    kind: 'hidden_sheet',
    file: excelFile([plain, { name: '深藏', state: 'veryHidden', rows: row(1, text('A1', '机密名单')) }]),
    secret: '机密名单',
  },
  {
    name: 'hidden rows, one by a filter and one without height',
    kind: 'hidden_row',
    file: excelFile([
      {
        name: '公开',
        rows:
          row(1, text('A1', '甲')) +
          row(2, text('A2', '机密'), ' hidden="1"') +
          row(3, text('A3', '机密'), ' ht="0" customHeight="1"'),
      },
    ]),
    secret: '机密',
  },
  {
    name: 'a hidden column with a number that a formula sums',
    kind: 'hidden_column',
    file: excelFile([
      {
        name: '公开',
        before: '<cols><col min="2" max="3" hidden="1"/></cols>',
        rows: row(1, `${text('A1', '甲')}<c r="B1"><v>987654</v></c><c r="D1"><f>B1*2</f><v>1975308</v></c>`),
      },
    ]),
    secret: '987654',
  },
  {
    name: 'a note and a threaded comment',
    kind: 'comment',
    file: excelFile(
      [
        {
          ...plain,
          after: '<legacyDrawing r:id="v"/>',
          links: {
            c: ['comments', '../comments1.xml'],
            t: ['threadedComment', '../threaded1.xml'],
            v: ['vmlDrawing', '../drawings/vml1.xml'],
          },
        },
      ],
      {
        parts: {
          'xl/comments1.xml':
            '<comments><commentList><comment ref="A1"><text><t>口径不对</t></text></comment></commentList></comments>',
          'xl/threaded1.xml':
            '<ThreadedComments><threadedComment ref="A1"><text>口径不对</text></threadedComment></ThreadedComments>',
          'xl/drawings/vml1.xml':
            '<xml><v:shape xmlns:v="v"><x:ClientData xmlns:x="x" ObjectType="Note">口径不对</x:ClientData></v:shape></xml>',
          'xl/persons/person.xml': '<personList><person displayName="口径不对"/></personList>',
        },
        links: { p: ['person', 'persons/person.xml'] },
      },
    ),
    secret: '口径不对',
  },
  {
    name: 'the cache of a pivot table',
    kind: 'pivot_cache',
    file: excelFile([{ ...plain, links: { p: ['pivotTable', '../pivotTables/p1.xml'] } }], {
      parts: {
        'xl/pivotTables/p1.xml': '<pivotTableDefinition/>',
        'xl/pivotTables/_rels/p1.xml.rels':
          '<Relationships><Relationship Id="d" Type="x/pivotCacheDefinition" Target="../pivotCache/d1.xml"/></Relationships>',
        'xl/pivotCache/d1.xml':
          '<pivotCacheDefinition><cacheSource><worksheetSource ref="A1:C99" sheet="名册"/></cacheSource></pivotCacheDefinition>',
        'xl/pivotCache/_rels/d1.xml.rels':
          '<Relationships><Relationship Id="r" Type="x/pivotCacheRecords" Target="r1.xml"/></Relationships>',
        'xl/pivotCache/r1.xml': '<pivotCacheRecords><r><s v="机密姓名"/></r></pivotCacheRecords>',
      },
      links: { d: ['pivotCacheDefinition', 'pivotCache/d1.xml'] },
      after: '<pivotCaches><pivotCache cacheId="1" r:id="d"/></pivotCaches>',
    }),
    secret: '机密姓名',
  },
  {
    name: 'what was kept of another workbook',
    kind: 'external_link',
    file: excelFile([{ name: '公开', rows: row(1, `${text('A1', '甲')}<c r="B1"><f>[1]工资!A1</f><v>3</v></c>`) }], {
      parts: {
        'xl/externalLinks/e1.xml':
          '<externalLink><externalBook><sheetDataSet><v>机密工资</v></sheetDataSet></externalBook></externalLink>',
        'xl/externalLinks/_rels/e1.xml.rels':
          '<Relationships><Relationship Id="x" Type="x/externalLinkPath" Target="file:///D:/工资.xlsx" TargetMode="External"/></Relationships>',
      },
      links: { e: ['externalLink', 'externalLinks/e1.xml'] },
      after: '<externalReferences><externalReference r:id="e"/></externalReferences>',
    }),
    secret: '机密工资',
  },
  {
    name: 'a hidden name',
    kind: 'defined_name',
    file: excelFile([plain], { names: '<definedName name="底数" hidden="1">公开!$Z$9</definedName>' }),
    secret: '底数',
  },
  {
    name: 'white letters on nothing, and a format that shows nothing',
    kind: 'white_text',
    file: excelFile(
      [
        {
          name: '公开',
          rows: row(
            1,
            `${text('A1', '甲')}<c r="B1" s="1" t="inlineStr"><is><t>机密</t></is></c><c r="C1" s="2" t="inlineStr"><is><t>机密</t></is></c>`,
          ),
        },
      ],
      {
        styles:
          '<numFmts><numFmt numFmtId="170" formatCode=";;;"/></numFmts><fonts><font/><font><color rgb="FFFFFFFF"/></font></fonts><fills><fill><patternFill patternType="none"/></fill></fills><cellXfs><xf fontId="0" fillId="0"/><xf fontId="1" fillId="0"/><xf numFmtId="170" fontId="0" fillId="0"/></cellXfs>',
      },
    ),
    secret: '机密',
  },
  {
    name: 'a text that no cell shows any more',
    kind: 'deleted_text',
    file: excelFile([{ name: '公开', rows: row(1, '<c r="A1" t="s"><v>1</v></c>') }], {
      strings: ['删掉的机密', '甲'],
    }),
    secret: '删掉的机密',
  },
  {
    name: 'the folder and the author',
    kind: 'metadata',
    file: excelFile([plain], {
      parts: {
        'docProps/core.xml':
          '<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:creator>王五</dc:creator><cp:lastModifiedBy>王五</cp:lastModifiedBy></cp:coreProperties>',
      },
      root: { p: ['metadata/core-properties', 'docProps/core.xml'] },
      after:
        '<mc:AlternateContent xmlns:mc="m"><mc:Choice><x15ac:absPath xmlns:x15ac="a" url="C:\\Users\\王五\\"/></mc:Choice></mc:AlternateContent>',
    }),
    secret: '王五',
  },
];

const everything = (file: Uint8Array): string =>
  Object.entries(unzipSync(file))
    .map(([name, data]) => name + strFromU8(data))
    .join('\n');
const shown = async (file: Uint8Array) => {
  const { sheets } = await readXlsx(file, { sheets: (info) => !info.hidden && !info.veryHidden });
  return sheets.map(({ name, rows }) => ({ name, first: rows[0]?.[0] }));
};

describe('a workbook', () => {
  it.each(cases)('is found to hold $name, and is without it when cleaned', async ({ kind, file, secret }) => {
    expect(everything(file)).toContain(secret);
    const findings = await inspectFile(file);
    expect([...new Set(findings.map((finding) => finding.kind))]).toEqual([kind]);
    const cleaned = await cleanFile(file);
    expect(await inspectFile(cleaned)).toEqual([]);
    expect(everything(cleaned)).not.toContain(secret);
    expect(await shown(cleaned)).toEqual([{ name: '公开', first: '甲' }]);
  });

  it('keeps what formulas showed of what is gone, and the numbers of the sheets right', async () => {
    const { sheets } = await readXlsx(await cleanFile(cases[0]!.file));
    expect(sheets[0]!.rows).toEqual([['甲', '乙']]);
    const workbook = strFromU8(unzipSync(await cleanFile(cases[0]!.file))['xl/workbook.xml']!);
    expect(workbook).toContain('localSheetId="0"');
    expect(workbook).not.toContain('activeTab');
    expect((await readXlsx(await cleanFile(cases[3]!.file))).sheets[0]!.rows[0]![3]).toBe(1975308);
  });

  it('refuses to lose a number that is seen and was never counted', async () => {
    const file = excelFile([
      { name: '藏', state: 'hidden', rows: row(1, text('A1', '机密')) },
      { name: '公开', rows: row(1, '<c r="A1"><f>藏!A1</f></c>') },
    ]);
    await expect(cleanFile(file)).rejects.toThrow('没有存下计算结果');
  });

  it('names the cell of personal data, and blacks it out in texts and numbers', async () => {
    const file = await writeExcel(
      '名单',
      ['姓名', '电话'],
      [
        ['某甲', '13812345678'],
        ['某乙', '住址略'],
      ],
    );
    expect(await inspectFile(file)).toEqual([{ kind: 'phone', where: '工作表“名单”B2', sample: '138****5678' }]);
    const numbers = excelFile([
      { name: '公开', rows: row(1, '<c r="A1"><v>13812345678</v></c><c r="B1"><v>1.3812345678E10</v></c>') },
    ]);
    expect((await inspectFile(numbers)).map(({ where }) => where)).toEqual(['工作表“公开”A1', '工作表“公开”B1']);
    for (const one of [file, numbers]) {
      const redacted = await cleanFile(one, { redact: true });
      expect(await inspectFile(redacted)).toEqual([]);
      expect((await readXlsx(redacted)).sheets[0]!.rows.flat()).toContain('■■■■■■');
    }
  });
});
