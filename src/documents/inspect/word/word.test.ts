import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { paragraph, part, run, wordFile } from '../../../../test/builders/hostile-office.ts';
import { extractFile } from '../../read/extract.ts';
import { cleanFile, inspectFile } from '../index.ts';

const props = (inner: string) => `<cp:coreProperties xmlns:cp="c" xmlns:dc="d">${inner}</cp:coreProperties>`;
const cases: { name: string; kind: string; file: Uint8Array; secret: string; seen: string }[] = [
  {
    name: 'inserted, deleted and moved text',
    kind: 'tracked_change',
    file: wordFile(
      paragraph(
        `${run('甲')}<w:ins w:author="张三">${run('乙')}</w:ins><w:del w:author="张三"><w:r><w:delText>机密旧文</w:delText></w:r></w:del>`,
      ) +
        paragraph(
          `<w:moveFromRangeStart w:id="1" w:name="m"/><w:moveFrom w:author="张三">${run('机密旧文')}</w:moveFrom><w:moveFromRangeEnd w:id="1"/><w:moveTo w:author="张三">${run('丙')}</w:moveTo>`,
        ) +
        `<w:tbl><w:tr><w:trPr><w:del w:author="张三"/></w:trPr><w:tc>${paragraph(run('机密旧文'))}</w:tc></w:tr><w:tr><w:tc>${paragraph(run('丁', '<w:b/><w:rPrChange w:author="张三"><w:rPr/></w:rPrChange>'))}</w:tc></w:tr></w:tbl>`,
    ),
    secret: '机密旧文',
    seen: '甲乙丙丁',
  },
  {
    name: 'a comment with its people',
    kind: 'comment',
    file: wordFile(
      paragraph(
        `<w:commentRangeStart w:id="0"/>${run('甲')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`,
      ),
      {
        'word/comments.xml': part(
          'comments',
          `<w:comment w:id="0" w:author="李四">${paragraph(run('此处口径不对'))}</w:comment>`,
        ),
        'word/people.xml': part('people', '<w:person w:author="李四"/>'),
      },
      { c: ['comments', 'comments.xml'], p: ['people', 'people.xml'] },
    ),
    secret: '李四',
    seen: '甲',
  },
  {
    name: 'hidden text, by itself and by a style based on a hiding one',
    kind: 'hidden_text',
    file: wordFile(
      paragraph(run('甲') + run('藏', '<w:vanish/>') + run('乙', '<w:vanish w:val="0"/>')) +
        `<w:p><w:pPr><w:pStyle w:val="Sub"/></w:pPr>${run('藏')}</w:p>` +
        `<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>${run('丙')}</w:p>`,
      {
        'word/styles.xml': part(
          'styles',
          '<w:style w:styleId="Base"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId="Sub"><w:basedOn w:val="Base"/></w:style>',
        ),
      },
      { s: ['styles', 'styles.xml'] },
    ),
    secret: '藏',
    seen: '甲乙丙',
  },
  {
    name: 'deleted text without a mark around it',
    kind: 'deleted_text',
    file: wordFile(paragraph(`${run('甲')}<w:r><w:delText>残留</w:delText></w:r>`)),
    secret: '残留',
    seen: '甲',
  },
  {
    name: 'an author',
    kind: 'metadata',
    file: wordFile(
      paragraph(run('甲')),
      { 'docProps/core.xml': props('<dc:creator>王五</dc:creator>') },
      {},
      { p: ['metadata/core-properties', 'docProps/core.xml'] },
    ),
    secret: '王五',
    seen: '甲',
  },
  {
    name: 'the company, a property of its own and a variable',
    kind: 'metadata',
    file: wordFile(
      paragraph(run('甲')),
      {
        'docProps/app.xml': '<Properties><Company>某咨询公司</Company></Properties>',
        'docProps/custom.xml':
          '<Properties><property name="审批人"><vt:lpwstr xmlns:vt="v">某咨询公司</vt:lpwstr></property></Properties>',
        'word/settings.xml': part('settings', '<w:docVars><w:docVar w:name="x" w:val="某咨询公司"/></w:docVars>'),
      },
      { s: ['settings', 'settings.xml'] },
      { a: ['extended-properties', 'docProps/app.xml'], c: ['custom-properties', 'docProps/custom.xml'] },
    ),
    secret: '某咨询公司',
    seen: '甲',
  },
  {
    name: 'custom XML',
    kind: 'custom_xml',
    file: wordFile(
      paragraph(
        `<w:sdt><w:sdtPr><w:dataBinding w:xpath="/x"/></w:sdtPr><w:sdtContent>${run('甲')}</w:sdtContent></w:sdt>`,
      ),
      { 'customXml/item1.xml': '<x>流程意见</x>' },
      { x: ['customXml', '../customXml/item1.xml'] },
    ),
    secret: '流程意见',
    seen: '甲',
  },
  {
    name: 'numbers of editing sessions',
    kind: 'edit_trace',
    file: wordFile(
      `<w:p w:rsidR="00A1B2C3" w:rsidRDefault='00A1B2C3'><w:r w:rsidRPr="00A1B2C3"><w:t>甲</w:t></w:r></w:p>`,
      { 'word/settings.xml': part('settings', '<w:rsids><w:rsid w:val="00A1B2C3"/></w:rsids>') },
      { s: ['settings', 'settings.xml'] },
    ),
    secret: '00A1B2C3',
    seen: '甲',
  },
  {
    name: 'an embedded workbook, its picture kept',
    kind: 'embedded_object',
    file: wordFile(
      paragraph(
        `${run('甲')}<w:r><w:object><v:shape xmlns:v="v" id="s"/><o:OLEObject xmlns:o="o" ProgID="Excel.Sheet.12" r:id="o"/></w:object></w:r>`,
      ),
      { 'word/embeddings/oleObject1.bin': new Uint8Array([1, 2, 3]) },
      { o: ['oleObject', 'embeddings/oleObject1.bin'] },
    ),
    secret: 'oleObject1',
    seen: '甲',
  },
  {
    name: 'the path of a template, of a picture and of a field',
    kind: 'file_path',
    file: wordFile(
      paragraph(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>INCLUDETEXT "D:\\\\密件\\\\底稿.docx"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('甲')}<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:drawing><pic:cNvPr xmlns:pic="p" id="1" name="图" descr="D:\\密件\\图.png"/></w:drawing></w:r>`,
      ),
      { 'word/settings.xml': part('settings', '<w:attachedTemplate r:id="t"/>') },
      { s: ['settings', 'settings.xml'] },
    ),
    secret: '密件',
    seen: '甲',
  },
  {
    name: 'a link to a file of the office’s network',
    kind: 'external_link',
    file: wordFile(
      paragraph(`<w:hyperlink r:id="h">${run('甲')}</w:hyperlink><w:hyperlink r:id="g">${run('乙')}</w:hyperlink>`),
      {},
      { h: ['hyperlink', 'file:///\\\\oa\\share\\x.docx external'], g: ['hyperlink', 'https://example.com/ external'] },
    ),
    secret: 'share',
    seen: '甲乙',
  },
  {
    name: 'a part that nothing leads to',
    kind: 'deleted_text',
    file: wordFile(paragraph(run('甲')), { '[trash]/0000.dat': '残留' }),
    secret: '残留',
    seen: '甲',
  },
];

const everything = (file: Uint8Array): string =>
  Object.entries(unzipSync(file))
    .map(([name, data]) => name + strFromU8(data))
    .join('\n');
const read = async (file: Uint8Array): Promise<string> =>
  (await extractFile(file)).blocks
    .flatMap((block) => (block.kind === 'row' ? block.cells.map(({ text }) => text) : [block.text]))
    .join('');

describe('a Word document', () => {
  it.each(cases)('is found to hold $name, and is without it when cleaned', async ({ kind, file, secret, seen }) => {
    expect(everything(file)).toContain(secret);
    const findings = await inspectFile(file);
    expect(findings.map((finding) => finding.kind)).toContain(kind);
    expect(new Set(findings.map((finding) => finding.kind)).size).toBe(1);
    const cleaned = await cleanFile(file);
    expect(await inspectFile(cleaned)).toEqual([]);
    expect(everything(cleaned)).not.toContain(secret);
    expect(await read(cleaned)).toBe(seen);
  });

  it('says where a change stands, and who made it', async () => {
    const [finding] = await inspectFile(cases[0]!.file);
    expect(finding).toEqual({ kind: 'tracked_change', where: '正文第 1 段', sample: '插入：乙（张三）' });
  });

  it('has personal data found across runs and notes, and blacked out where it is asked for', async () => {
    const file = wordFile(
      paragraph(run('身份证号1101011990') + run('0307451', '<w:b/>') + run('4，电话１３８') + run('12345678。')),
      {
        'word/footnotes.xml': part(
          'footnotes',
          `<w:footnote w:id="1">${paragraph(run('zhang@example.com'))}</w:footnote>`,
        ),
      },
      { f: ['footnotes', 'footnotes.xml'] },
    );
    expect(await inspectFile(file)).toEqual([
      { kind: 'id_number', where: '正文第 1 段', sample: '110101********4514' },
      { kind: 'phone', where: '正文第 1 段', sample: '138****5678' },
      { kind: 'email', where: '脚注第 1 段', sample: 'z***@example.com' },
    ]);
    expect(await read(await cleanFile(file))).toContain('110101199003074514');
    const redacted = await cleanFile(file, { redact: true });
    expect(await inspectFile(redacted)).toEqual([]);
    expect(await read(redacted)).toBe('身份证号■■■■■■，电话■■■■■■。');
    expect(everything(redacted)).toContain('<w:b/>');
  });
});
