import type { Context, Report } from '../../src/domain/report/report.ts';
import type { RequestTable, ResultRowKey } from '../../src/domain/report/tables.ts';
import { report } from './report.ts';

/** Where a fault strikes: a column of applicants (0 … 5), a result row, and how much is added. */
export interface Strike {
  column: number;
  row: ResultRowKey;
  by: number;
}

/** What a fault does to a report and its context; the rules that must fire, and no other. */
export interface Fault {
  name: string;
  strike(now: Report, context: Context, strike: Strike): string[];
}

const add = (table: RequestTable, row: keyof RequestTable, columns: number[], by: number) => {
  for (const column of columns) table[row][column] = table[row][column]! + by;
};
/** T3-05 follows from a larger total where nothing was carried out to next year. */
const exceeds = ({ tables: { requests } }: Report, columns: number[]): string[] =>
  columns.some((c) => requests['results.total'][c]! > requests.new_received[c]! + requests.carried_in[c]!)
    ? ['T3-05']
    : [];
const words = (now: Report, no: string, text: string) => {
  now.prose = {
    ...now.prose!,
    sections: now.prose!.sections.map((s) => (s.no === no ? { ...s, paragraphs: [text] } : s)),
  };
};
const said = (name: string, no: string, text: string | ((now: Report) => string), expected: string[]): Fault => ({
  name,
  strike(now) {
    words(now, no, typeof text === 'string' ? text : text(now));
    return expected;
  },
});
const edit = (
  name: string,
  expected: string[],
  change: (now: Report, context: Context, strike: Strike) => void,
): Fault => ({
  name,
  strike(now, context, strike) {
    change(now, context, strike);
    return expected;
  },
});

/** The kinds of fault that published reports show, each as a small change to a faultless report. */
export const faults: readonly Fault[] = [
  edit('more received', ['T3-01'], ({ tables }, _, { column, by }) =>
    add(tables.requests, 'new_received', [column, 6], by),
  ),
  edit('more carried in', ['T3-01', 'T3-04'], ({ tables }, _, { column, by }) =>
    add(tables.requests, 'carried_in', [column, 6], by),
  ),
  edit('more carried out', ['T3-01'], ({ tables }, _, { column, by }) =>
    add(tables.requests, 'carried_out', [column, 6], by),
  ),
  edit('one result too many', ['T3-02'], ({ tables }, _, { column, row, by }) =>
    add(tables.requests, row, [column, 6], by),
  ),
  {
    name: 'a result in the wrong column',
    strike({ tables: { requests } }, _, { column, row, by }) {
      add(requests, row, [column], by);
      add(requests, row, [6], by);
      add(requests, 'results.total', [(column + 1) % 6, 6], by);
      return ['T3-01', 'T3-02', ...exceeds({ tables: { requests } } as Report, [(column + 1) % 6, 6])];
    },
  },
  {
    name: 'a larger total of results',
    strike(now, _, { column, by }) {
      add(now.tables.requests, 'results.total', [column, 6], by);
      return ['T3-01', 'T3-02', ...exceeds(now, [column, 6])];
    },
  },
  edit('a total of received typed wrong', ['T3-01', 'T3-03'], ({ tables }, _, { by }) =>
    add(tables.requests, 'new_received', [6], by),
  ),
  edit('a total of a result row typed wrong', ['T3-02', 'T3-03'], ({ tables }, _, { row, by }) =>
    add(tables.requests, row, [6], by),
  ),
  edit('a total of carried out typed wrong', ['T3-01', 'T3-03'], ({ tables }, _, { by }) =>
    add(tables.requests, 'carried_out', [6], by),
  ),
  edit('more concluded than received', ['T3-05'], ({ tables: { requests } }, context) => {
    const over = requests.carried_out[0]! + 1;
    for (const row of ['results.granted', 'results.total'] as const) add(requests, row, [0, 6], over);
    // What goes on to next year is not known, so the printed identity cannot be judged.
    for (const column of [0, 6]) requests.carried_out[column] = null;
    context.previous = null;
  }),
  edit('other than last year carried out', ['T3-04'], (_, context, { column, by }) =>
    add(context.previous!.tables.requests, 'carried_out', [column], by),
  ),
  edit('a column of last year exchanged', ['T3-04'], (_, context, { column }) => {
    const cells = context.previous!.tables.requests.carried_out;
    [cells[column], cells[(column + 1) % 6]] = [cells[column]! + 1, cells[(column + 1) % 6]! + 2];
  }),
  {
    name: 'an unpaid fee without a word on notices',
    strike(now) {
      now.tables.requests['results.other.fee_unpaid'] = [1, 0, 0, 0, 0, 0, 1];
      words(now, '六', '信息处理费为0元。');
      for (const row of ['results.total', 'new_received', 'carried_in', 'carried_out'] as const)
        now.tables.requests[row].fill(null);
      return ['T3-06', 'D-03'];
    },
  },
  edit('an overdue clarification without a notice', ['T3-07'], (now, context) => {
    context.clarificationNotices = 0;
    for (const row of ['results.other.clarification_overdue', 'results.total', 'new_received'] as const) {
      add(now.tables.requests, row, [0, 6], 1);
    }
  }),
  edit('another number than the register', ['T3-08'], (now, context, { column, row, by }) => {
    context.recount = structuredClone(now.tables);
    add(context.recount.requests, row, [column, 6], by);
  }),
  edit('a year that jumps', ['T3-09'], ({ tables }, context) => {
    const big = tables.requests.new_received[6]! * 6 + 60;
    context.previous!.tables.requests.new_received = [big, 0, 0, 0, 0, 0, big];
  }),
  ...(['reconsideration', 'litigation_after_reconsideration'] as const).map((block) =>
    edit(`a total of ${block} typed wrong`, ['T4-01'], ({ tables }, _, { by }) => {
      tables.remedies[block][4] = tables.remedies[block][4]! + by;
    }),
  ),
  edit('a pending case that vanishes', ['T4-02'], ({ tables }, context) => {
    const total = tables.remedies.reconsideration[4]! + 1;
    context.previous!.tables.remedies.reconsideration = [1, 0, 0, total, total + 1];
  }),
  edit('a suit after no reconsideration', ['T4-03'], ({ tables }, context) => {
    tables.remedies.litigation_after_reconsideration = [1, 0, 0, 0, 1];
    tables.remedies.reconsideration = [0, 0, 0, 0, 0];
    context.previous!.tables.remedies.reconsideration = [0, 0, 0, 0, 0];
  }),
  edit('many refusals and no remedy', ['T4-04'], ({ tables: { requests, remedies } }) => {
    for (const block of Object.values(remedies)) block.fill(0);
    for (const row of ['new_received', 'results.total', 'results.denied.enforcement_file'] as const)
      add(requests, row, [0, 6], 21);
  }),
  edit('a direct suit about a refusal', ['T4-05'], ({ tables: { requests, remedies } }) => {
    remedies.litigation_direct = [1, 0, 0, 0, 1];
    for (const row of ['new_received', 'results.total', 'results.denied.enforcement_file'] as const)
      add(requests, row, [0, 6], 1);
  }),
  {
    name: 'a correction that section 五 passes over',
    strike(now) {
      now.tables.remedies.reconsideration = [0, 1, 0, 0, 1];
      now.tables.remedies.litigation_after_reconsideration = [0, 0, 0, 0, 0];
      words(now, '五', '栏目更新不够及时，下一步加强培训。');
      return ['T4-06'];
    },
  },
  edit('规章 of a town', ['A2-01'], ({ tables }) => {
    tables.proactive.rules = { issued: 2, repealed: 0, in_force: 2 };
  }),
  edit('a stock that does not follow', ['A2-02'], ({ tables }, _, { by }) => {
    tables.proactive.normative_documents.in_force = tables.proactive.normative_documents.in_force! + by;
  }),
  edit('more repealed than there was', ['A2-02', 'A2-03'], ({ tables }, context) => {
    const { issued } = tables.proactive.normative_documents;
    tables.proactive.normative_documents.repealed =
      context.previous!.tables.proactive.normative_documents.in_force! + issued! + 1;
  }),
  edit('more issued than there is', ['A2-02', 'A2-04'], ({ tables }) => {
    const { repealed, in_force } = tables.proactive.normative_documents;
    tables.proactive.normative_documents.issued = repealed! + in_force! + 1;
  }),
  edit('another stock than the register', ['A2-05'], (now, context) => {
    context.recount = structuredClone(now.tables);
    context.recount.proactive.normative_documents.in_force = now.tables.proactive.normative_documents.in_force! + 1;
  }),
  edit('other decisions than were shown', ['A2-06'], ({ tables: { proactive } }, context) => {
    context.publicisedDecisions = {
      admin_licences: proactive.admin_licences! + 1,
      admin_penalties: null,
      admin_coercion: null,
    };
  }),
  edit('元 typed for 万元', ['A2-07'], ({ tables }) => {
    tables.proactive.admin_fees_wan = '20300';
  }),
  {
    name: 'fees that the text denies',
    strike(now) {
      now.tables.proactive.admin_fees_wan = '3.5';
      words(now, '二', '本年度未收取行政事业性收费。');
      return ['A2-08'];
    },
  },
  edit('a heading lost', ['D-01'], (now) => {
    now.prose = { ...now.prose!, sections: now.prose!.sections.filter(({ no }) => no !== '五') };
  }),
  edit('a mixed number', ['D-01'], (now) => {
    now.prose = { ...now.prose!, sections: now.prose!.sections.map((s) => (s.no === '六' ? { ...s, no: '6' } : s)) };
  }),
  said('another kind of organ', '二', '2024年，我乡及时公开信息。', ['D-02']),
  edit('a neighbour in the contact line', ['D-02'], (now) => {
    now.prose = { ...now.prose!, preamble: ['请与白杨镇党政办公室联系。'] };
  }),
  edit('the layout of 2019', ['D-03'], (now) => {
    const { requests } = now.tables;
    now.layout = { ...now.layout, requests: '2019' };
    const rows = ['results.other.clarification_overdue', 'results.other.fee_unpaid', 'results.other.misc'] as const;
    requests['results.other'] = requests['results.other'].map((_, c) =>
      rows.reduce((sum, row) => sum + requests[row][c]!, 0),
    ) as typeof requests.new_received;
    for (const row of rows) requests[row] = [null, null, null, null, null, null, null];
  }),
  edit('a bookmark left by conversion', ['D-04'], (now) => {
    now.leftovers = [{ kind: 'bookmark', text: '[bookmark: _GoBack]（五）监督保障' }];
  }),
  edit('section 五 of last year', ['D-05'], (now, context) => {
    const text = '一是栏目更新不够及时，二是复议、诉讼中反映的问题改进不够，三是解读形式单一，下一步加强培训和检查。';
    words(now, '五', text);
    context.previous!.prose = report({ year: 2023, words: { 一: '（五）监督保障。', 五: text } }).prose;
  }),
  said('no word on assessment', '一', '（五）监督保障。组织业务培训。', ['D-06']),
  edit('no word on the processing fee', ['D-07'], (now) => {
    for (const row of ['results.other.fee_unpaid'] as const) {
      const { requests } = now.tables;
      requests['results.other.misc'] = requests['results.other.misc'].map(
        (n, c) => n! + requests[row][c]!,
      ) as typeof requests.new_received;
      requests[row] = [0, 0, 0, 0, 0, 0, 0];
    }
    words(now, '六', '无其他需要报告的事项。');
  }),
  said('a notice without its number', '二', '执行《关于政府信息公开处理费管理有关事项的通知》。', ['D-09']),
  edit('a decimal among counts', ['G-01'], (now) => {
    now.tables.proactive.admin_licences = null;
    now.marks = { 'proactive.admin_licences': '1.5' };
  }),
  edit('an empty cell', ['G-02'], (now, _, { column, row }) => {
    now.tables.requests[row][column] = null;
    now.marks = {
      [`requests.${row}.${['natural_person', 'legal_commercial', 'legal_research', 'legal_public_interest', 'legal_law_service', 'legal_other'][column]}`]:
        '/',
    };
  }),
  said('last year’s year', '二', '2023年我镇公开信息。', ['G-03']),
  said(
    'another number of requests in the text',
    '二',
    ({ tables }) => `共收到政府信息公开申请${tables.requests.new_received[6]! + 1}件。`,
    ['G-04'],
  ),
  said(
    'another number of suits in the text',
    '二',
    ({ tables }) => `因政府信息公开引起的行政复议${tables.remedies.reconsideration[4]! + 1}件。`,
    ['G-04'],
  ),
  said('“none received” beside a number', '二', '全年未收到政府信息公开申请。', ['G-04']),
  said('items that do not add up', '二', '公开信息20条，包括机构职能5条、规范文件6条、财政信息8条。', ['G-04']),
];
