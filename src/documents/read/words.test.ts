import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readReport, readReportText } from './index.ts';

function read(text: string) {
  const result = readReportText(text);
  if (!result.readable) throw new Error(result.reason);
  return result.report;
}
const body = '一、总体情况\n2023年，我局公开信息3条。\n六、其他需要报告的事项\n无。\n';

describe('title, organ and year', () => {
  it('are in one line', () => {
    expect(read(`白水县水利局2023年政府信息公开工作年度报告\n${body}`)).toMatchObject({
      organ: '白水县水利局',
      year: 2023,
    });
  });
  it('are in two lines, below the furniture of a page', () => {
    const report = read(`首页 > 公开\n来源：网站 浏览次数：3\n白水县水利局\n2023年度政府信息公开工作年度报告\n${body}`);
    expect(report).toMatchObject({ organ: '白水县水利局', year: 2023 });
    expect(report.prose?.preamble).toEqual([]);
  });
  it('are whole where a long name stands on several lines, but no name of a site is joined to it', () => {
    const long = '青石市柳河区卫生健康委员会\n老龄工作和健康促进综合服务中心\n2023年政府信息公开工作年度报告\n';
    expect(read(long + body).organ).toBe('青石市柳河区卫生健康委员会老龄工作和健康促进综合服务中心');
    expect(read(`青石市人民政府\n${long}${body}`).organ).toBe(
      '青石市柳河区卫生健康委员会老龄工作和健康促进综合服务中心',
    );
    const site = '青石省柳河市石盘区人民政府\n柳河市石盘区上庄镇人民政府\n2023年政府信息公开工作年度报告\n';
    expect(read(site + body).organ).toBe('柳河市石盘区上庄镇人民政府');
  });
  it('stand before 关于', () => {
    const report = read(`白水县水利局关于2023年度政府信息公开工作情况的报告\n${body}`);
    expect(report).toMatchObject({ organ: '白水县水利局', year: 2023 });
  });
  it('come from the period sentence, never from the year of a statute', () => {
    const text =
      '根据2019年修订的条例编制，统计期限自2022年1月1日至2022年12月31日。\n一、总体情况\n工作正常。\n二、主动公开政府信息情况\n';
    expect(read(text)).toMatchObject({ organ: null, year: 2022 });
  });
  it('are null where the text does not say', () => {
    expect(read('一、总体情况\n公开信息3条。\n二、主动公开政府信息情况\n')).toMatchObject({ organ: null, year: null });
  });
});

describe('sections', () => {
  it('keep their numbers and headings as printed, wrong ones too', () => {
    const report = read(
      '一、总体情况\n甲。\n三、行政机关收到和处理政府信息公开申请情况\n乙。\n6、 其他需要报告的事项\n丙。\n',
    );
    expect(report.prose?.sections).toEqual([
      { no: '一', heading: '总体情况', line: '一、总体情况', paragraphs: ['甲。'] },
      {
        no: '三',
        heading: '行政机关收到和处理政府信息公开申请情况',
        line: '三、行政机关收到和处理政府信息公开申请情况',
        paragraphs: ['乙。'],
      },
      { no: '6', heading: '其他需要报告的事项', line: '6、 其他需要报告的事项', paragraphs: ['丙。'] },
    ]);
  });
  it('are not doubled by a table of contents', () => {
    const contents = '一、总体情况\n二、主动公开政府信息情况\n六、其他需要报告的事项\n';
    expect(read(`${contents}${body}`).prose?.sections.map((section) => section.no)).toEqual(['一', '六']);
  });
  it('do not take a sub-heading for a section', () => {
    const report = read('一、总体情况\n（一）主动公开情况\n甲。\n二、主动公开政府信息情况\n');
    expect(report.prose?.sections[0]?.paragraphs).toEqual(['（一）主动公开情况', '甲。']);
  });
});

describe('two reports in one file', () => {
  it('the first counts, and nothing of the second', () => {
    const one = (year: number, licences: string) =>
      `白水县水利局${year}年政府信息公开工作年度报告\n一、总体情况\n甲。\n二、主动公开政府信息情况\n第二十条第（五）项\n信息内容\n本年处理决定数量\n行政许可\n${licences}\n六、其他需要报告的事项\n无。\n`;
    const report = read(one(2023, '').replace('\n\n', '\n') + one(2022, '77'));
    expect(report.year).toBe(2023);
    expect(report.tables.proactive.admin_licences).toBeNull();
  });
});

describe('leftovers', () => {
  const kinds = (line: string) => read(`${body}${line}\n`).leftovers.map((leftover) => leftover.kind);
  it('of bookmarks, fields and templates are found', () => {
    expect(kinds('[bookmark: _GoBack]（五）监督保障')).toEqual(['bookmark']);
    expect(kinds('第{ PAGE }页')).toEqual(['field_code']);
    expect(kinds('错误!未找到引用源。')).toEqual(['field_code']);
    expect(kinds('XX镇公开信息××条')).toEqual(['template']);
    expect(kinds('（单位名称）公开信息3条')).toEqual(['template']);
  });
  it('are not seen in plain text', () => {
    expect(kinds('完善“1+X”新闻发布会，公开目录【2023】3号，办理(3)件。')).toEqual([]);
  });
});

describe('a Word file', () => {
  const word = (inner: string) =>
    zipSync({ 'word/document.xml': new TextEncoder().encode(`<w:document><w:body>${inner}</w:body></w:document>`) });
  const line = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  it('with an invisible bookmark is healthy; deleted text is no text, and is said', async () => {
    const deleted =
      '<w:p><w:r><w:t>公开</w:t></w:r><w:del><w:r><w:delText>三十</w:delText></w:r></w:del><w:r><w:t>3条</w:t></w:r></w:p>';
    const bookmark = '<w:bookmarkStart w:id="0" w:name="_GoBack"/>';
    const result = await readReport(
      word(`${line('一、总体情况')}${bookmark}${deleted}${line('二、主动公开政府信息情况')}`),
      'a.docx',
    );
    if (!result.readable) throw new Error(result.reason);
    expect(result.report.prose?.sections[0]?.paragraphs).toEqual(['公开3条']);
    expect(result.report.leftovers).toEqual([{ kind: 'tracked_change', text: '删除：三十' }]);
  });
});

describe('Rich Text named .doc', () => {
  it('is read as what it is', async () => {
    const rtf = `{\\rtf1\\ansi\\ansicpg936 ${[...`一、总体情况\n甲。\n二、主动公开政府信息情况\n`].map((char) => (char === '\n' ? '\\par ' : `\\u${char.charCodeAt(0)}?`)).join('')}}`;
    const result = await readReport(new TextEncoder().encode(rtf), 'a.doc');
    expect(result.readable && result.report.prose?.sections[0]?.paragraphs).toEqual(['甲。']);
  });
});
