import { publicationFields } from '../../../law/catalogue/fields.ts';
import {
  complaintChannels,
  complaintMatters,
  complaintResults,
  decisionKinds,
  documentKinds,
  postingChannels,
  receivingChannels,
  remedyKinds,
  remedyProcedures,
  remedyResults,
  resultAliases,
  type Term,
} from '../../../law/register/labels.ts';
import { applicantColumns, requestRows } from '../../../law/report-format/2021.ts';
import { regulation } from '../../../law/statutes/cited-articles.ts';
import { addDays, firstDayOf } from '../calendar/day.ts';
import { posts } from '../organ/posts.ts';
import type { Problem } from '../refusal.ts';
import { openingCells } from '../report/opening.ts';
import { code, count, day, digest, money, ref, text } from './field.ts';
import type { Register, Values } from './register.ts';

export const applicantTerms: readonly Term[] = applicantColumns.filter((column) => column.key !== 'total');
export const resultTerms: readonly Term[] = requestRows
  .filter((row) => row.key.startsWith('results.') && row.key !== 'results.total')
  .map((row) => ({ key: row.key, label: row.label, aliases: resultAliases[row.key] ?? [] }));

/** What a record can do without, and a file may lack. */
const beside = { required: false, optionalColumn: true } as const;

/** The two fields stand or fall together, and the second day is not before the first. */
function closes(
  values: Values,
  opened: string,
  closed: string,
  result: string,
  words: [string, string, string],
): Problem[] {
  const problems: Problem[] = [];
  const [from, to, outcome] = [values[opened], values[closed], values[result]];
  if (outcome !== null && to === null)
    problems.push({ field: closed, message: `填了${words[2]}，就要填${words[1]}。` });
  if (outcome === null && to !== null)
    problems.push({ field: result, message: `填了${words[1]}，就要填${words[2]}。` });
  if (typeof from === 'string' && typeof to === 'string' && to < from)
    problems.push({ field: closed, message: `${words[1]} ${to} 早于${words[0]} ${from}。` });
  return problems;
}

/** 依申请公开: the short form of the register, enough to count (条例 Arts 29, 31, 36). */
export const requests: Register = {
  name: 'requests',
  title: '依申请公开',
  noun: '件申请',
  table: 'request',
  fields: [
    text('registration_no', '登记编号', { max: 60, unique: true, hint: '例如 2024-001' }),
    day('receipt_date', '收到日期', { hint: `《条例》${regulation.receipt}所说的收到申请之日` }),
    code('channel', '接收渠道', receivingChannels),
    code('applicant_kind', '申请人类别', applicantTerms),
    text('applicant', '申请人', { max: 100, personal: true }),
    text('wanted', '所需信息', { max: 2000, personal: true }),
    code('result', '办理结果', resultTerms, { required: false, hint: '没有办结就留空' }),
    day('reply_date', '答复日期', { required: false }),
    day('fee_notified_on', '收费通知日期', beside),
    count('fee_yuan', '信息处理费（元）', { ...beside, hint: '收费通知书上的金额' }),
    day('fee_paid_on', '缴费日期', beside),
  ],
  span: { from: 'receipt_date', to: 'reply_date' },
  check: (values) => [
    ...closes(values, 'receipt_date', 'reply_date', 'result', ['收到日期', '答复日期', '办理结果']),
    ...feeProblems(values),
  ],
};

/** A fee is told whole: the notice and its amount together, and a payment only of what was charged. */
function feeProblems({ fee_notified_on, fee_yuan, fee_paid_on }: Values): Problem[] {
  if ((fee_notified_on ?? null) === null && (fee_yuan ?? null) !== null)
    return [{ field: 'fee_notified_on', message: '填了信息处理费，就要填收费通知日期。' }];
  if ((fee_notified_on ?? null) !== null && (fee_yuan ?? null) === null)
    return [{ field: 'fee_yuan', message: '填了收费通知日期，就要填信息处理费。' }];
  if ((fee_paid_on ?? null) !== null && (fee_notified_on ?? null) === null)
    return [{ field: 'fee_notified_on', message: '填了缴费日期，就要填收费通知日期。' }];
  if (typeof fee_paid_on === 'string' && typeof fee_notified_on === 'string' && fee_paid_on < fee_notified_on)
    return [{ field: 'fee_paid_on', message: `缴费日期 ${fee_paid_on} 早于收费通知日期 ${fee_notified_on}。` }];
  return [];
}

/** 行政事项清单: the matters that decisions are made on. */
export const matters: Register = {
  name: 'matters',
  title: '行政事项清单',
  noun: '项',
  table: 'matter',
  fields: [text('name', '事项', { unique: true }), code('kind', '类型', decisionKinds), day('listed_on', '列入日期')],
  span: { from: 'listed_on', to: null },
};

/** 行政许可, 行政处罚, 行政强制: each decision is one 件 (条例 Art. 20 (5), (6)). */
export const decisions: Register = {
  name: 'decisions',
  title: '行政决定',
  noun: '件决定',
  table: 'decision',
  fields: [
    text('decision_no', '决定书文号', { max: 100, unique: true }),
    code('kind', '类型', decisionKinds),
    day('decided_on', '决定日期'),
    text('counterparty', '相对人', { max: 100, personal: true }),
    ref('matter_id', '事项', 'matters'),
  ],
  span: { from: 'decided_on', to: null },
};

/** 规章 and 行政规范性文件 with their validity (条例 Art. 20 (1)). */
export const documents: Register = {
  name: 'documents',
  title: '文件',
  noun: '件文件',
  table: 'document',
  fields: [
    text('doc_no', '文号', { max: 100, unique: true, hint: '例如 册政〔2024〕5号' }),
    text('title', '名称', { max: 300 }),
    code('kind', '类型', documentKinds),
    day('written_on', '成文日期'),
    day('repealed_on', '废止日期', { required: false, past: false, hint: '废止或宣布失效的那一天' }),
    day('valid_until', '有效期至', { required: false, optionalColumn: true, past: false, hint: '有效期的最后一天' }),
  ],
  span: { from: 'written_on', to: 'ended_on' },
  // A paper ends on the day of its repeal, or on the day after the last day of its validity, whichever comes first.
  derived: [{ key: 'ended_on', kind: 'day' }],
  derive: (values) => {
    const lapse = typeof values.valid_until === 'string' ? addDays(values.valid_until, 1) : null;
    const ends = [values.repealed_on, lapse].filter((end): end is string => typeof end === 'string').sort();
    return { ended_on: ends[0] ?? null };
  },
  check: (values) =>
    (['repealed_on', 'valid_until'] as const)
      .filter((key) => typeof values[key] === 'string' && values[key] < String(values.written_on))
      .map((key) => ({
        field: key,
        message: `${key === 'repealed_on' ? '废止日期' : '有效期至'} ${values[key]} 早于成文日期 ${values.written_on}。`,
      })),
};

/** 行政事业性收费. 信息处理费 is no entry of this register: it is counted from its fee notices (国办函〔2020〕109号). */
export const fees: Register = {
  name: 'fees',
  title: '行政事业性收费',
  noun: '笔收费',
  table: 'fee',
  fields: [text('item', '项目', { max: 100 }), day('collected_on', '收取日期'), money('amount_fen', '金额（元）')],
  span: { from: 'collected_on', to: null },
  check: (values) =>
    String(values.item ?? '').includes('信息处理费')
      ? [
          {
            field: 'item',
            message: '信息处理费不记在这里：它按收费通知统计，写在年报第六部分，不计入表二。',
          },
        ]
      : [],
};

/** 行政复议、行政诉讼 caused by open government information. */
export const remedies: Register = {
  name: 'remedies',
  title: '复议诉讼',
  noun: '件案件',
  table: 'remedy',
  fields: [
    text('case_no', '案号', { max: 100, unique: true }),
    code('kind', '类型', remedyKinds),
    day('accepted_on', '受理日期'),
    day('concluded_on', '结案日期', { required: false }),
    code('outcome', '结果', remedyResults, { required: false, hint: '没有审结就留空' }),
    text('request_no', '申请编号', { ...beside, max: 60, hint: '所针对的申请，例如 2024-001' }),
    text('body', '复议机关或者法院', { ...beside, max: 100 }),
    code('procedure', '审理程序', remedyProcedures, beside),
    day('received_on', '收到副本日期', { ...beside, hint: '收到复议申请书副本或者起诉状副本之日，答复期限从次日起算' }),
    day('answered_on', '提交答复日期', beside),
  ],
  span: { from: 'accepted_on', to: 'concluded_on' },
  check: (values) => [
    ...closes(values, 'accepted_on', 'concluded_on', 'outcome', ['受理日期', '结案日期', '结果']),
    ...(typeof values.received_on === 'string' &&
    typeof values.answered_on === 'string' &&
    values.answered_on < values.received_on
      ? [
          {
            field: 'answered_on',
            message: `提交答复日期 ${values.answered_on} 早于收到副本日期 ${values.received_on}。`,
          },
        ]
      : []),
  ],
};

/**
 * 投诉举报 about the work on open information (条例 Arts 47, 51), kept by the organ that hears it. It is no request, and
 * no table of the report counts it.
 */
export const complaints: Register = {
  name: 'complaints',
  title: '投诉举报',
  noun: '件投诉举报',
  table: 'complaint',
  fields: [
    text('complaint_no', '编号', { max: 60, unique: true, hint: '例如 投2024-001' }),
    day('received_on', '收到日期'),
    code('channel', '渠道', complaintChannels),
    text('about', '反映的机关', { max: 100 }),
    code('matter', '反映的事项', complaintMatters),
    text('said', '反映的内容', { max: 2000, personal: true }),
    text('request_no', '申请编号', { ...beside, max: 60, hint: '所反映的申请，例如 2024-001' }),
    text('complainant', '投诉举报人', { ...beside, max: 100, personal: true, hint: '匿名的留空' }),
    text('contact', '联系方式', { ...beside, max: 200, personal: true }),
    code('result', '处理结果', complaintResults, { required: false, hint: '没有办结就留空' }),
    day('replied_on', '答复日期', { required: false, hint: '没法答复的，填办结的日期' }),
    text('reply', '答复的内容', { ...beside, max: 2000, personal: true }),
  ],
  span: { from: 'received_on', to: 'replied_on' },
  check: (values) => closes(values, 'received_on', 'replied_on', 'result', ['收到日期', '答复日期', '处理结果']),
};

/** 主动公开 that was public elsewhere before it was entered here: shown as such, never as reviewed here. */
export const publications: Register = {
  name: 'publications',
  title: '主动公开',
  noun: '条信息',
  table: 'publication',
  fields: [
    text('title', '标题', { max: 300 }),
    code('field', '领域', publicationFields, { fallback: 'other' }),
    day('published_on', '发布日期'),
    text('record_no', '记录编号', {
      max: 60,
      unique: true,
      required: false,
      optionalColumn: true,
      hint: '同一信息发在几个渠道，用同一编号',
    }),
  ],
  span: { from: 'published_on', to: null },
  adopted: true,
  parts: ['postings'],
};

/** One record on one channel: a record on three channels has three postings. */
export const postings: Register = {
  name: 'postings',
  title: '发布渠道',
  noun: '次发布',
  table: 'posting',
  fields: [
    ref('publication_id', '信息', 'publications'),
    code('channel', '渠道', postingChannels),
    day('posted_on', '发布日期'),
    text('url', '链接', { max: 1000, required: false, optionalColumn: true, url: true }),
  ],
  span: { from: 'posted_on', to: null },
  adopted: true,
};

/** What was already open, in force or pending when an organ's register began, by row and column, with its source. */
export const openings: Register = {
  name: 'openings',
  title: '期初数',
  noun: '项期初数',
  table: 'opening',
  fields: [
    count('year', '年度', { hint: '从哪一年的 1 月 1 日起' }),
    code('cell', '栏目', openingCells, { unique: true }),
    count('amount', '数量', { hint: '1 月 1 日零时的件数' }),
    text('source', '依据', { max: 300, hint: '例如 2023年年报表三第四项' }),
  ],
  span: { from: 'from_day', to: null },
  derived: [{ key: 'from_day', kind: 'day' }],
  derive: (values) => ({ from_day: firstDayOf(Number(values.year)) }),
  check: (values) =>
    Number(values.year) < 2008 || Number(values.year) > 2199
      ? [{ field: 'year', message: '年度要填四位数的公历年份，不早于 2008。' }]
      : [],
};

/** One imported file: voiding it voids what it brought. The digest keeps the same file from coming in twice. */
export const batches: Register = {
  name: 'batches',
  title: '导入批次',
  noun: '批',
  table: 'batch',
  fields: [
    text('file_name', '文件', { max: 255 }),
    text('target', '台账', { max: 40 }),
    digest('file_digest', '文件摘要', { unique: true }),
    count('row_count', '行数'),
    day('imported_on', '导入日期'),
  ],
  span: { from: 'imported_on', to: null },
  internal: true,
};

/** Who holds which post, from when, until when. */
export const appointments: Register = {
  name: 'appointments',
  title: '岗位任职',
  noun: '项任职',
  table: 'appointment',
  fields: [
    text('account', '账号', { max: 64 }),
    code('post', '岗位', posts),
    day('from_day', '任职日期', { past: false }),
    day('to_day', '离任日期', { required: false, past: false, hint: '最后一天' }),
  ],
  span: { from: 'from_day', to: 'to_day' },
  check: (values) =>
    typeof values.to_day === 'string' && values.to_day < String(values.from_day)
      ? [{ field: 'to_day', message: `离任日期 ${values.to_day} 早于任职日期 ${values.from_day}。` }]
      : [],
};

/** Every register, in the order of the menu. */
export const registers = [
  requests,
  decisions,
  matters,
  documents,
  fees,
  remedies,
  complaints,
  publications,
  postings,
  openings,
  batches,
  appointments,
] as const;

export type RegisterName =
  | 'requests'
  | 'decisions'
  | 'matters'
  | 'documents'
  | 'fees'
  | 'remedies'
  | 'complaints'
  | 'publications'
  | 'postings'
  | 'openings'
  | 'batches'
  | 'appointments';

/** The registers that a file can be imported into. Postings come with their publications. */
export const importable = [requests, decisions, documents, fees, remedies, complaints, publications] as const;

export function registerNamed(name: string): Register | undefined {
  return registers.find((register) => register.name === name);
}
