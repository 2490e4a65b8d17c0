import { describe, expect, it } from 'vitest';
import { context, firing, inForm2019, report } from '../../../../test/builders/report.ts';
import { checkReport } from '../check.ts';
import type { Report, Section } from '../report.ts';

const town = '清河市柳林镇人民政府';
const withSections = (edit: (sections: Section[]) => Section[]): Report => {
  const given = report();
  given.prose!.sections = edit(given.prose!.sections);
  return given;
};
const renamed = (no: string, change: Partial<Section>) =>
  withSections((sections) => sections.map((section) => (section.no === no ? { ...section, ...change } : section)));

describe('D-01: the six headings', () => {
  it('are content as the format prints them', () => {
    expect(firing(report())).toEqual([]);
  });

  it.each([
    ['a mixed number', renamed('六', { no: '6', line: '6、 其他需要报告的事项' }), '编号写成了“6”'],
    ['other words', renamed('三', { heading: '行政机关收到和处理政府信息公开申请情况' }), '文字与格式不同'],
    ['a missing section', withSections((all) => all.filter(({ no }) => no !== '五')), '没有读到“五、'],
    ['a cut-off file', withSections((all) => all.slice(0, 2)), '文件可能不完整'],
    ['another order', withSections(([a, b, c, ...rest]) => [a!, c!, b!, ...rest]), '次序'],
  ])('%s is told', (_, given, words) => {
    const [finding] = checkReport(given).filter(({ rule }) => rule === 'D-01');
    expect(finding?.severity).toBe('warning');
    expect(finding?.message).toContain(words);
  });

  it('that stands in other words, or inside a line, is never called missing', () => {
    const other = report();
    other.prose!.sections.shift();
    other.prose!.preamble.push('一、今年做的事', '2024年，我镇公开信息。');
    expect(checkReport(other).find(({ rule }) => rule === 'D-01')?.message).toContain('这里写的是“一、今年做的事”');
    const inside = withSections((all) =>
      all
        .map((section) =>
          section.no === '四' ? { ...section, paragraphs: ['无。五、存在的主要问题及改进情况没有。'] } : section,
        )
        .filter(({ no }) => no !== '五'),
    );
    const [finding, ...more] = checkReport(inside).filter(({ rule }) => rule === 'D-01');
    expect(finding?.message).toContain('没有单独成行');
    expect(more).toEqual([]);
  });

  it('are not asked for numbers where none has one: the word processor numbers them', () => {
    expect(firing(withSections((all) => all.map((section) => ({ ...section, no: null }))))).toEqual([]);
  });
});

describe('D-02: one name', () => {
  it.each([
    [town, '2024年，我乡主动公开信息。', ['D-02']],
    [town, '2024年，我镇主动公开信息，我市统一部署，我单位落实。', []],
    ['某县某某乡人民政府', '2024年，我镇主动公开信息。', ['D-02']],
    ['某县某某乡人民政府', '我乡镇干部下村。我乡主动公开。', []],
    ['石家庄市教育局', '2024年，我局主动公开信息，我市统一部署。', []],
    ['石家庄市教育局', '2024年，我委主动公开信息。', ['D-02']],
    ['某某区某某街道办事处', '2024年，我街道主动公开信息。', []],
    ['某某区某某街道办事处', '2024年，我镇主动公开信息。', ['D-02']],
    ['邢台市人民政府', '2024年，我县主动公开信息。', ['D-02']],
    ['某某区人民政府', '2024年，我区主动公开信息，我局配合。', ['D-02']],
    [null, '2024年，我乡主动公开信息。', []],
  ])('%s says %s', (organ, words, expected) => {
    const found = firing(report({ organ, words: { 二: words } }));
    expect(found.filter((id) => id === 'D-02')).toEqual(expected);
  });

  it('a report announced under the name of another organ was copied', () => {
    const announced = (title: string) => {
      const given = report();
      given.prose!.preamble.push(`现公布《${title}》。`);
      return firing(given);
    };
    expect(announced('清河市2024年政府信息公开工作年度报告')).toEqual(['D-02']);
    expect(announced('白杨镇2024年政府信息公开工作年度报告')).toEqual(['D-02']);
    expect(announced('柳林镇2024年政府信息公开工作年度报告')).toEqual([]);
    expect(announced('清河市柳林镇人民政府2024年度政府信息公开工作年度报告')).toEqual([]);
    expect(announced('清河市2023年政府信息公开工作年度报告')).toEqual([]);
  });

  it('another town in the contact line or in the text was copied from a neighbour', () => {
    const contact = report();
    contact.prose!.preamble.push('如有疑问，请与白杨镇党政办公室联系。');
    expect(firing(contact)).toEqual(['D-02']);
    const own = report();
    own.prose!.preamble.push('如有疑问，请与清河市柳林镇人民政府办公室联系。');
    expect(firing(own)).toEqual([]);
    expect(firing(report({ words: { 二: '清河市白杨镇人民政府公开了信息。' } }))).toEqual(['D-02']);
  });
});

describe('D-03: the layout of the year', () => {
  it('asks for the 2021 layout from the report of 2021 on', () => {
    const single = (year: number): Report => {
      const given = report({ year, layout: { proactive: year < 2021 ? '2019' : '2021', requests: '2019' } });
      for (const row of ['clarification_overdue', 'fee_unpaid', 'misc'] as const) {
        given.tables.requests[`results.other.${row}`] = [null, null, null, null, null, null, null];
      }
      given.tables.requests['results.other'] = [0, 0, 0, 0, 0, 0, 0];
      return given;
    };
    expect(firing(single(2024))).toEqual(['D-03']);
    expect(checkReport(single(2024), context({ occasion: 'submission' }))[0]?.message).toContain('机关设置');
    expect(firing(single(2020))).toEqual([]);
    expect(firing(report({ layout: { proactive: '2019', requests: '2021' } }))).toEqual(['D-03']);
  });

  it('says that a table which has a heading was not met', () => {
    const given = report();
    given.prose!.tablesSeen = { proactive: true, requests: true, remedies: false };
    given.tables.remedies.reconsideration = [null, null, null, null, null];
    expect(checkReport(given)).toMatchObject([
      { rule: 'D-03', evidence: { missing: expect.stringContaining('表四') } },
    ]);
  });

  it('says which rows were not met', () => {
    const given = report();
    given.tables.requests.carried_out = [null, null, null, null, null, null, null];
    const [finding] = checkReport(given);
    expect(finding).toMatchObject({ rule: 'D-03', evidence: { missing: ['carried_out'] } });
  });
});

describe('the text', () => {
  it('D-04: leftovers are told once a kind', () => {
    const bookmark = { kind: 'bookmark', text: '[bookmark: _GoBack]（五）强化监督保障方面' } as const;
    expect(checkReport(report({ leftovers: [bookmark, bookmark] }))).toMatchObject([
      { rule: 'D-04', severity: 'warning', evidence: { count: 2 } },
    ]);
  });

  it('D-05: section 五 is this year’s own', () => {
    const words = '一是栏目更新不够及时，二是人员更换后业务不熟，三是解读形式单一，下一步加强培训和检查。';
    const previous = report({ year: 2023, words: { 五: words } });
    const now = (text: string) =>
      firing(report({ words: { 一: '（五）监督保障。考核一次。', 五: text } }), { previous });
    expect(now(words)).toEqual(['D-05']);
    expect(now('今年新设了公开专区，群众反映查找不便，已调整目录并补齐历史文件，明年重点做好村务公开衔接。')).toEqual(
      [],
    );
  });

  it('D-06: a government says what came of assessment', () => {
    const words = { 一: '（五）监督保障方面。建立领导小组，组织业务培训。' };
    expect(firing(report({ words }))).toEqual(['D-06']);
    expect(firing(report({ words, organ: '石家庄市教育局' }))).toEqual([]);
    expect(firing(report({ words: { 一: '（五）监督保障方面。未发生责任追究。' } }))).toEqual([]);
  });

  it('D-07: from 2021 section 六 says what the processing fee came to', () => {
    expect(firing(report({ words: { 六: '无。' } }))).toEqual(['D-07']);
    expect(
      firing(report({ words: { 六: '无。' }, year: 2020, prose: report({ year: 2020, words: { 六: '无。' } }).prose })),
    ).toEqual([]);
    expect(firing(report({ words: { 六: '未收取信息处理费。' } }))).toEqual([]);
  });

  it('D-06 and D-07 do not say of the whole report what is true of one part', () => {
    const told = (words: Record<string, string>) => checkReport(report({ words }))[0]?.message;
    expect(told({ 一: '工作考核合格。\n（五）监督保障。加强培训。' })).toContain('前面“工作考核合格…”里说到了一些');
    expect(told({ 五: '问题：更新慢。本年未收取信息处理费。', 六: '无。' })).toContain('信息处理费写在了“五、');
  });

  it('D-08 never speaks about a file', () => {
    expect(firing(report({ year: 1999 }), { occasion: 'file' })).not.toContain('D-08');
  });

  it.each([
    ['《中华人民共和国政府信息公开条例》（国务院令第711号）', []],
    ['《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）', []],
    ['《政府信息公开信息处理费管理办法》', []],
    ['《关于政府信息公开处理费管理有关事项的通知》', ['D-09']],
    ['《政府信息公开信息处理费管理办法》（国办函〔2019〕109号）', ['D-09']],
    ['《政府信息公开信息处理费办法》', ['D-09']],
    ['《柳林镇信息公开工作制度》', []],
    ['《江苏省政府信息公开申请办理规范》', []],
    ['《河北省政府信息公开申请处理规范》', ['D-09']],
    ['《清河市2024年政府信息公开工作年度报告》', []],
    [
      '《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）',
      [],
    ],
    ['《国务院办公厅政府信息与政务公开办公室关于政府信息公开平台有关事项的通知》（国办公开办函〔2022〕5号）', []],
    ['国办公开办函〔202130号', ['D-09']],
    ['国办公开办函2021〕30号', ['D-09']],
    ['国办公开办函〔2021〕30号', []],
    ['《关于进一步做好政策解读的通知》', []],
    ['《关于做好政府信息公开年报工作的通知》（清政办〔2024〕3号）', []],
  ])('D-09: cites %s', (title, expected) => {
    expect(firing(report({ words: { 二: `执行${title}。` } }))).toEqual(expected);
  });
});

describe('D-03: a table that was met by its words alone', () => {
  it('is not called a picture', () => {
    const given = withSections((all) =>
      all.map((section) =>
        section.no === '三' ? { ...section, paragraphs: ['一、本年新收政府信息公开申请数量0000000'] } : section,
      ),
    );
    given.prose!.tablesSeen.requests = false;
    const [finding] = checkReport(given).filter(({ rule }) => rule === 'D-03');
    expect(finding?.message).toContain('表格的文字也在');
    expect(finding?.message).not.toContain('图片');
  });
});

describe('cells and years', () => {
  it('G-01: a printed number that the form does not allow is an error, with its place', () => {
    const given = report({
      marks: { 'requests.results.granted.natural_person': '1.5', 'proactive.admin_fees_wan': '若干' },
    });
    given.tables.requests['results.granted'][0] = null;
    given.tables.proactive.admin_fees_wan = null;
    expect(checkReport(given)).toMatchObject([
      { rule: 'G-01', severity: 'error', where: '表三，（一）予以公开，自然人列', evidence: { printed: '1.5' } },
      { rule: 'G-01', where: '表二，行政事业性收费' },
    ]);
  });

  it('G-01: a number given as such is judged too', () => {
    const given = report({ prose: null });
    given.tables.remedies.reconsideration = [-1, 0, 0, 1, 0];
    expect(firing(given)).toEqual(['G-01']);
  });

  it('G-02: empty cells are told by group, in a file as a warning', () => {
    const marks = Object.fromEntries(
      ['natural_person', 'legal_commercial', 'total'].map((column) => [`requests.new_received.${column}`, '']),
    );
    const given = report({
      marks: { ...marks, 'remedies.reconsideration.upheld': '/', 'proactive.admin_licences': '—' },
    });
    given.tables.requests.new_received = [null, null, 0, 0, 0, 0, null];
    given.tables.remedies.reconsideration[0] = null;
    given.tables.proactive.admin_licences = null;
    const found = checkReport(given);
    expect(found.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual([
      'G-02 warning',
      'G-02 warning',
      'G-02 warning',
    ]);
    expect(found[1]?.message).toContain('有 3 格空着');
    expect(found[2]?.evidence).toMatchObject({ printed: ['/'], cells: ['remedies.reconsideration.upheld'] });
  });

  it('G-02: on submission an unknown cell is an error', () => {
    const given = report({ prose: null });
    given.tables.requests.carried_out[6] = null;
    expect(firing(given)).toEqual([]);
    expect(checkReport(given, context({ occasion: 'submission' }))).toMatchObject([
      { rule: 'G-02', severity: 'error' },
    ]);
  });

  it.each([
    ['2023年我镇收到政府信息公开申请0件。', ['G-03']],
    ['2023年全年公开信息。', ['G-03']],
    ['2024年，我镇公开信息；2025年，我镇将继续努力。', []],
    ['与2023年我镇的情况相比有所增加。', []],
    ['按照2021年国务院办公厅的通知，公开2023年部门预算。', []],
    ['2023年信息公开年报1条。', []],
  ])('G-03: %s in the report of 2024', (words, expected) => {
    expect(firing(report({ words: { 二: words } })).filter((id) => id === 'G-03')).toEqual(expected);
  });

  it('G-03: the period is the report’s year', () => {
    const given = report();
    given.prose!.preamble = ['本年报数据的统计期限为2023年1月1日至12月31日。'];
    expect(firing(given)).toEqual(['G-03']);
    given.prose!.preamble = ['本年报数据的统计期限自2024年1月1日起至2024年12月31日止。'];
    expect(firing(given)).toEqual([]);
  });
});

describe('G-04: the text and the tables', () => {
  const told = (words: string, edit: (given: Report) => void = () => {}) => {
    const given = report({ words: { 二: words } });
    edit(given);
    return checkReport(given).filter(({ rule }) => rule === 'G-04');
  };
  const three = (given: Report) => {
    for (const row of ['new_received', 'results.granted', 'results.total'] as const) {
      given.tables.requests[row] = [3, 0, 0, 0, 0, 0, 3];
    }
  };

  it('shows both sides of a difference in requests, as an error', () => {
    expect(told('本年度，共受理政府信息公开申请2件，都在法定期限内予以答复。', three)).toMatchObject([
      { severity: 'error', evidence: { left: { value: 2 }, right: { value: 3 }, difference: -1 } },
    ]);
    expect(told('本年度，共受理政府信息公开申请3件。', three)).toEqual([]);
  });

  it('points at the row of （六）其他处理 that the form has', () => {
    const words = '全年收到政府信息公开申请3件，其中予以公开2件、其他处理1件。';
    const other = (given: Report) => {
      three(given);
      given.tables.requests['results.granted'] = [2, 0, 0, 0, 0, 0, 2];
      given.tables.requests['results.other.misc'] = [2, 0, 0, 0, 0, 0, 2];
    };
    const in2019 = (given: Report) => {
      other(given);
      given.tables = inForm2019(given.tables);
      given.layout = { proactive: '2021', requests: '2019' };
    };
    for (const [edit, cell] of [
      [other, 'requests.results.other.misc.total'],
      [in2019, 'requests.results.other.total'],
    ] as const)
      expect(told(words, edit)).toMatchObject([
        { evidence: { right: { value: 2 }, cells: expect.arrayContaining([cell]) } },
      ]);
  });

  it('takes “none received” for 0', () => {
    expect(told('全年未收到政府信息公开申请。', three)).toHaveLength(1);
    expect(told('全年未收到政府信息公开申请，无因政府信息公开引起的行政复议、行政诉讼。')).toEqual([]);
  });

  it('compares nothing with a cell that is not known', () => {
    expect(told('收到政府信息公开申请2件。', (given) => given.tables.requests.new_received.fill(null))).toEqual([]);
  });

  it('takes an inexact number for a bound, never for an error', () => {
    const many = (given: Report) => {
      given.tables.requests.new_received[6] = 350;
    };
    expect(told('收到政府信息公开申请300余件。', many)).toEqual([]);
    expect(told('收到政府信息公开申请500余件。', many)).toMatchObject([{ severity: 'info' }]);
  });

  it('warns of decisions and documents that differ, and of lists that do not add up', () => {
    expect(told('全年作出行政处罚12件。')).toMatchObject([{ severity: 'warning' }]);
    expect(told('公开信息20条，包括机构职能5条、规范文件6条、财政信息8条。')).toMatchObject([{ severity: 'warning' }]);
  });

  it('compares reconsiderations and suits with table 四', () => {
    const blocks = (given: Report) => {
      given.tables.remedies.litigation_direct = [1, 0, 0, 0, 1];
      given.tables.remedies.litigation_after_reconsideration = [0, 0, 1, 0, 1];
      given.tables.remedies.reconsideration = [0, 0, 3, 0, 3];
    };
    expect(told('因政府信息公开引起行政复议3件、行政诉讼2件。', blocks)).toEqual([]);
    expect(told('因政府信息公开引起行政复议2件、行政诉讼1件。', blocks)).toHaveLength(2);
  });
});
