import { describe, expect, it } from 'vitest';
import { unreadOf } from '../../domain/report/unread.ts';
import { readReportText } from './index.ts';
import { parts } from './testing/form.ts';
import { compare, pathsOf } from './testing/forms.ts';
import { textShapes } from './testing/shapes.ts';

const form = {
  proactive: '2021',
  requests: '2021',
  values: Object.fromEntries(pathsOf('2021', '2021').map((path) => [path, '0'])),
} as const;
/** An invented report of zeros, one cell a line. */
const whole = textShapes.find((shape) => shape.name === 'one cell a line')!.write(parts(form));
const [two, three, four] = ['二、主动公开', '三、收到和处理', '四、政府信息公开行政复议'].map((from) =>
  whole.indexOf(from),
);
const five = whole.indexOf('五、存在');
const inTwo = (change: (text: string) => string) =>
  whole.slice(0, two) + change(whole.slice(two, three)) + whole.slice(three);
const inThree = (change: (text: string) => string) =>
  whole.slice(0, three) + change(whole.slice(three, four)) + whole.slice(four);
const inFour = (change: (text: string) => string) =>
  whole.slice(0, four) + change(whole.slice(four, five)) + whole.slice(five);
const blank = (text: string) => text.replace(/\n0(?=\n)/g, '');

function read(text: string) {
  const result = readReportText(text);
  if (!result.readable) throw new Error(result.reason);
  const { report } = result;
  return { report, unread: unreadOf(report).map(({ table }) => table), ...compare(form, report) };
}

describe('what was recognised and not read', () => {
  it('is nothing in a whole report', () => {
    expect(read(whole)).toMatchObject({ unread: [], missing: [], wrong: [] });
  });

  it.each([
    ['a table 二 of blank cells', inTwo(blank), 'proactive'],
    ['a table 三 of blank cells', inThree(blank), 'requests'],
    ['a table 四 of blank cells', inFour(blank), 'remedies'],
    ['one value a row', inThree((text) => text.replace(/(?:\n0){7}/g, '\n0')), 'requests'],
    ['digits run together', inThree((text) => text.replace(/(?:\n0){7}/g, '\n0000000')), 'requests'],
    ['digits run together behind their label', inThree((text) => text.replace(/(?:\n0){7}/g, '0000000')), 'requests'],
    ['fourteen numbers in table 四', inFour((text) => text.replace(/\n0/, '')), 'remedies'],
    ['one short row', inThree((text) => text.replace(/\n0/, '')), 'requests'],
    ['a row that nobody can name', inTwo((text) => text.replace('行政许可', '囧囧囧囧')), 'proactive'],
  ] as const)('is said: %s', (_, text, table) => {
    const { unread, wrong } = read(text);
    expect(unread).toEqual([table]);
    expect(wrong).toEqual([]);
  });

  it('is said of a report in one paragraph without a space, whose headings and words are read', () => {
    const { report, unread } = read(whole.replaceAll('\n', ''));
    expect(unread).toEqual(['proactive', 'requests', 'remedies']);
    expect(report).toMatchObject({ organ: '青石县柳河镇人民政府', year: 2024 });
    expect(report.prose?.sections.map(({ no }) => no)).toEqual([...'一二三四五六']);
  });

  it('is said by table, with the rows, and with advice', () => {
    const { report } = read(inThree((text) => text.slice(0, text.indexOf('（四）无法提供'))));
    expect(unreadOf(report)).toEqual([
      {
        table: 'requests',
        what: expect.stringMatching(/^表三（.+）有 13 行没有读到（（四）无法提供·1.+等）。$/),
        advice: expect.stringContaining('请给出完整的文件'),
      },
    ]);
  });

  it('is no cell that prints nothing, or a mark, between its bars: that is read', () => {
    const tabs = textShapes.find((shape) => shape.name === 'tabs')!;
    const values = { ...form.values, 'requests.carried_in.natural_person': '', 'proactive.admin_licences': '/' };
    expect(read(tabs.write(parts({ ...form, values }))).unread).toEqual([]);
    const none = Object.fromEntries(pathsOf('2021', '2021').map((path) => [path, path.startsWith('req') ? '' : '0']));
    const { report } = read(tabs.write(parts({ ...form, values: none })));
    expect(unreadOf(report)).toMatchObject([{ table: 'requests', what: expect.stringContaining('格子是空的') }]);
  });
});

describe('what the form shows is read', () => {
  it.each([
    ['a report in one paragraph with spaces', whole.replaceAll('\n', ' ')],
    ['fifteen numbers under heading 四, one a line', inFour((text) => `${text.split('\n')[0]}${'\n0'.repeat(15)}\n`)],
    ['fifteen numbers under heading 四 in a line', inFour((text) => `${text.split('\n')[0]}\n${'0 '.repeat(15)}\n`)],
    [
      'fifteen numbers under heading 四 by tabs',
      inFour((text) => `${text.split('\n')[0]}\n${'\t0'.repeat(15).slice(1)}\n`),
    ],
    [
      'a label with a long note',
      inTwo((text) => text.replace('\n规章', `\n规章（${'设区的市、自治州人民政府应当提供相关数据，'.repeat(4)}）`)),
    ],
    ['a table 三 without its heading', inThree((text) => text.slice(text.indexOf('\n') + 1))],
  ])('%s', (_, text) => {
    const { report, unread, missing, wrong } = read(text);
    expect({ unread, missing, wrong }).toEqual({ unread: [], missing: [], wrong: [] });
    expect(report).toMatchObject({ organ: '青石县柳河镇人民政府', year: 2024 });
  });

  it('totals printed alone are totals, by the column that they stand in', () => {
    const columns = textShapes.find((shape) => shape.name === 'columns of spaces')!;
    const values = Object.fromEntries(
      Object.entries(form.values).map(([path, zero]) => [path, /^requests.*(?<!total)$/.test(path) ? '' : zero]),
    );
    const { report, unread, wrong } = read(columns.write(parts({ ...form, values })));
    expect({ unread, wrong }).toEqual({ unread: [], wrong: [] });
    expect(report.tables.requests.new_received).toEqual([null, null, null, null, null, null, 0]);
    expect(report.marks['requests.new_received.natural_person']).toBe('');
  });

  it.each(['一、总体概述', '一、总体概况', '一、基本情况', '一、概述', '一、工作总体情况'])(
    '%s is section 一',
    (heading) => {
      const { report } = read(whole.replace('一、总体情况', heading));
      expect(report.prose?.sections[0]).toMatchObject({ no: '一', paragraphs: [expect.stringContaining('柳河镇')] });
    },
  );

  it('a sentence that lists the parts of a report is no row of headings', () => {
    const list = '本报告包括一、总体情况，二、主动公开政府信息情况，三、收到和处理政府信息公开申请情况等六个部分。';
    const { report } = read(whole.replace('本报告所列', `${list.repeat(4)}本报告所列`));
    expect(report.prose?.preamble.join('')).toContain(list);
  });
});
