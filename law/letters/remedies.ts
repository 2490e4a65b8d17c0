import { remedyKinds, remedyResults } from '../register/labels.ts';
import {
  addressee,
  attachments,
  choice,
  day,
  each,
  heading,
  label,
  list,
  long,
  middle,
  optional,
  paragraph,
  row,
  text,
} from './fields.ts';
import type { Letter } from './letter.ts';

const reconsiderationLaw = '中华人民共和国行政复议法';
const letters = { form: 'letter', numbers: 'remedy', since: '2024-01-01', remedy: 'N' } as const;
const toReconsideration = { ...addressee, label: '行政复议机关', hint: '写机关全称' };
const caseNo = text('caseNo', '案号', { max: 60 });

/** Papers of 行政复议 and 行政诉讼 against a reply: the register of cases, the answer, and the report of compliance. */
export const remedies: readonly Letter[] = [
  {
    id: 'D39',
    label: '复议、诉讼台账',
    title: '政府信息公开行政复议、行政诉讼台账',
    word: '台账',
    form: 'form',
    numbers: null,
    since: '2019-05-15',
    remedy: 'N',
    basis: [],
    fields: [
      text('between', '统计期间', { max: 60, hint: '例如：2024年1月1日至2024年12月31日' }),
      list('cases', '案件', [
        caseNo,
        choice(
          'kind',
          '类型',
          remedyKinds.map(({ key, label: words }) => ({ key, label: words })),
        ),
        text('body', '复议机关或者法院'),
        text('request', '申请编号', { max: 40 }),
        day('acceptedOn', '受理日期'),
        choice(
          'result',
          '结果',
          remedyResults.map(({ key, label: words }) => ({ key, label: words })),
          optional,
        ),
        day('decidedOn', '审结日期', optional),
      ]),
    ],
    blocks: [
      paragraph('period', '统计期间：{between}。没有填写结果的，尚未审结。'),
      {
        kind: 'table',
        columns: [12, 26, 21, 23, 19, 27.5, 27.5],
        head: 1,
        rows: [
          row(
            label('序号'),
            label('案号'),
            label('类型'),
            label('复议机关或者法院'),
            label('申请编号'),
            label('受理日期'),
            label('结果及审结日期'),
          ),
          {
            each: 'cases',
            cells: [
              middle('{n}'),
              middle('{caseNo}'),
              middle('{kind}'),
              middle('{body}'),
              middle('{request}'),
              middle('{acceptedOn}'),
              middle('[[{result}]][[\n{decidedOn}]]'),
            ],
          },
        ],
      },
    ],
  },
  {
    ...letters,
    id: 'D39b',
    label: '行政复议答复书',
    title: '行政复议答复书',
    word: '答复书',
    basis: [{ law: reconsiderationLaw, article: '第四十八条' }],
    fields: [
      toReconsideration,
      text('applicant', '行政复议申请人'),
      caseNo,
      day('noticeOn', '收到答复通知的日期'),
      text('act', '被申请的行政行为', { hint: '写答复书的名称、文号和日期' }),
      long('procedure', '办理经过'),
      long('argument', '认定的事实和法律依据'),
      text('plea', '请求', { hint: '例如：维持该答复' }),
      list('evidence', '证据和依据', [text('name', '名称'), text('proves', '证明的内容')]),
      attachments,
    ],
    blocks: [
      paragraph(
        'facts',
        '申请人{applicant}对本机关作出的{act}不服，申请行政复议（{caseNo}）。本机关于{noticeOn}收到答复通知，根据《中华人民共和国行政复议法》第四十八条的规定，答复如下：',
      ),
      heading('one', '一、办理经过'),
      paragraph('procedure', '{procedure}'),
      heading('two', '二、认定的事实和法律依据'),
      paragraph('argument', '{argument}'),
      heading('three', '三、证据和依据'),
      each('evidence', 'evidence', '{n}. {name}，证明：{proves}。'),
      paragraph('plea', '综上，本机关作出的答复事实清楚、依据正确、程序合法，请求行政复议机关{plea}。'),
    ],
  },
  {
    ...letters,
    id: 'D39c',
    label: '履行决定报告',
    title: '履行行政复议决定情况的报告',
    word: '报告',
    basis: [{ law: reconsiderationLaw, article: '第七十七条' }],
    fields: [
      toReconsideration,
      text('decisionNo', '行政复议决定书文号', { max: 60 }),
      day('servedOn', '收到决定书的日期'),
      text('ordered', '决定的内容', { max: 500 }),
      long('done', '履行的情况'),
      day('doneOn', '履行完毕的日期'),
      attachments,
    ],
    blocks: [
      paragraph('facts', '本机关于{servedOn}收到《行政复议决定书》（{decisionNo}），决定的内容为：{ordered}。'),
      paragraph(
        'done',
        '根据《中华人民共和国行政复议法》第七十七条的规定，本机关已于{doneOn}履行完毕。履行的情况：{done}。',
      ),
      paragraph('end', '特此报告。'),
    ],
  },
];
