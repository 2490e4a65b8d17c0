import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { inForm2019, zeroTables } from '../../../../test/builders/report.ts';
import { outline, type WrittenReport } from '../outline.ts';
import { placed } from '../statutory.ts';
import { reportFragment, reportHtml } from './fragment.ts';

const report: WrittenReport = {
  organ_name: '青石县<柳河>镇人民政府',
  year: 2024,
  prose: {
    preamble: '电话：0000-1234567。',
    s1_overview: '（一）主动公开。<script>alert(1)</script> & "引号" \'单引号\' <b>',
    s5_problems: '无。',
    s6_other: '无。',
  },
  tables: zeroTables(),
  layout: { requests: '2021' },
  digest: 'ab'.repeat(32),
};
const forms = [report, { ...report, tables: inForm2019(report.tables), layout: { requests: '2019' as const } }];

describe('a report as HTML to be pasted', () => {
  it.each(forms)('carries all its looks in attributes that editors keep ($layout.requests)', (given) => {
    const $ = load(reportFragment(given), null, false);
    const names = new Set(
      $('*')
        .toArray()
        .map((element) => $(element).prop('nodeName')?.toLowerCase()),
    );
    expect([...names].sort()).toEqual(['br', 'h1', 'h2', 'p', 'span', 'table', 'tbody', 'td', 'th', 'tr']);
    expect($('[class], [id]')).toHaveLength(0);
    expect(
      $('table')
        .toArray()
        .map((table) => $(table).attr()),
    ).toEqual(
      Array(3).fill(expect.objectContaining({ border: '1', cellpadding: '4', cellspacing: '0', width: '100%' })),
    );
    for (const cell of $('td, th').toArray()) {
      expect($(cell).attr('align')).toMatch(/^(?:left|center)$/);
      expect($(cell).attr('style')).toContain('border:1px solid #000');
    }
    for (const element of $('h1, h2, p').toArray()) expect($(element).attr('style')).toContain('font-family:');
  });

  it.each(forms)('has every cell of the form, merged as the form says ($layout.requests)', (given) => {
    const $ = load(reportFragment(given), null, false);
    const drawn = $('td, th')
      .toArray()
      .map((cell) => [$(cell).text(), Number($(cell).attr('colspan') ?? 1), Number($(cell).attr('rowspan') ?? 1)]);
    const specified = outline(given).sections.flatMap(({ table }) =>
      table ? placed(table).map(({ text, colSpan, rowSpan }) => [text, colSpan, rowSpan]) : [],
    );
    expect(drawn).toEqual(specified);
  });

  it('takes nothing in the words for markup', () => {
    const $ = load(reportHtml(report));
    expect($('script, b')).toHaveLength(0);
    expect($('h1').text()).toBe('青石县<柳河>镇人民政府2024年政府信息公开工作年度报告');
    expect($('p').text()).toContain('<script>alert(1)</script> & "引号" \'单引号\' <b>');
  });

  it('is the whole body of the file, whose head has the digest', () => {
    const $ = load(reportHtml(report));
    expect($('style, link')).toHaveLength(0);
    expect(reportHtml(report)).toContain(`\n${reportFragment(report)}\n</body>`);
    expect($('meta[name=description]').attr('content')).toBe(`SHA-256 ${report.digest}`);
  });
});
