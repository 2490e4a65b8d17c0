import type { Letter, LetterField, SimpleField } from '../../law/letters/letter.ts';
import type { Around } from '../../src/domain/letter/around.ts';
import type { LetterFields } from '../../src/domain/letter/values.ts';

/** An invented organ with all its settings. */
export const organ: Around['organ'] = {
  name: '青石县柳河镇人民政府',
  reconsiderationBody: '青石县人民政府',
  court: '青石县人民法院',
  reconsiderationOnline: 'https://fuyi.qingshi.example',
  preferReconsiderationFirst: false,
  contactOffice: '党政综合办公室',
  contactPhone: '0000-1234567',
};

export const around = (over: Partial<Around> = {}): Around => ({
  organ,
  on: '2025-08-05',
  docNo: '青政公开〔2025〕18号',
  servedOnline: false,
  seal: true,
  ...over,
});

/** Invented values of fields by their key; others are made of their label. */
const samples: Record<string, unknown> = {
  addressee: '王演示',
  requestNo: '2025-018',
  content: '柳河镇2024年村内道路硬化工程的施工合同和竣工验收报告',
  receivedOn: '2025-07-08',
  dueOn: '2025-08-05',
  newDueOn: '2025-09-02',
  materials: '申请表1份，身份证复印件1份',
  queryCode: 'QS7K-29MD',
  queryWay: '本机关政府信息公开专栏“申请查询”',
  history: '因涉及第三方权益，本机关于2025年7月14日书面征求第三方的意见，于7月28日收到其意见',
  way: '邮寄或者送交青石县柳河镇人民政府党政综合办公室',
  delivery: '纸质复印件，随本答复书一并邮寄',
  within: 10,
  extension: 20,
  information: '柳河镇2024年村内道路硬化工程施工合同（含报价清单）',
  harm: '合同所附报价清单载有单价构成，可能属于商业秘密',
  excess: '自2025年7月1日至7月31日共提出申请35件，其中同一事项12件',
  reason: '该信息涉及的档案自2018年起分散在三个年度的卷宗中，需要逐卷核对',
  method: '以“道路硬化”“竣工验收”为关键词逐卷查找',
  amount: 2000_00,
  payWay: '持缴款码到本县任一代理银行网点，或者通过政务服务网缴纳',
  payCode: '演示0000 0000 0001',
  complaintTo: '青石县人民政府办公室',
  scope: '本机关2018年至2024年的文书档案、工程档案和办公系统',
  proper: '青石县信访局（青石县城关镇演示路1号，电话0000-7654321）',
};

const lists: Record<string, readonly Record<string, unknown>[]> = {
  points: [
    { what: '没有写明所需合同的名称、年份或者工程地点', how: '写明工程所在的村和实施的年份' },
    { what: '没有附身份证明', how: '附居民身份证复印件' },
  ],
  items: [
    {
      name: '柳河镇2024年村内道路硬化工程施工合同',
      paperNo: '柳建合〔2024〕3号',
      extent: '1份共12页',
      where: '青石县人民政府网站“乡镇政府信息公开—柳河镇—重大项目”栏目（https://www.qingshi.example/liuhe/3.html）',
    },
    {
      name: '竣工验收报告',
      extent: '1份共4页',
      where: '到青石县档案馆政府信息查阅点查阅',
    },
  ],
  withheld: [
    {
      what: '施工合同附件中的单价构成表',
      ground: 'DENY_THIRD_PARTY',
      reason: '属于施工单位的商业秘密，施工单位不同意公开，理由合理',
    },
    { what: '2022年以前的验收报告', ground: 'NOT_EXIST', reason: '经检索档案，本机关没有制作或者获取该信息' },
  ],
  bands: [
    { band: '第1页至第30页', quantity: 30, price: 0, subtotal: 0 },
    { band: '第31页至第100页', quantity: 70, price: 10_00, subtotal: 700_00 },
    { band: '第101页至第165页', quantity: 65, price: 20_00, subtotal: 1300_00 },
  ],
  attachments: [{ name: '柳河镇2024年村内道路硬化工程施工合同' }, { name: '竣工验收报告' }],
  matters: [{ what: '核对合同文本与贵单位存档的是否一致' }, { what: '说明附件三是否已经公开' }],
  evidence: [{ name: '政府信息公开申请答复书', proves: '本机关已经依法答复' }],
  cases: [
    {
      caseNo: '青政复〔2025〕6号',
      kind: 'reconsideration',
      body: '青石县人民政府',
      request: '2025-003',
      acceptedOn: '2025-03-04',
      result: 'upheld',
      decidedOn: '2025-04-28',
    },
    {
      caseNo: '（2025）演0001行初2号',
      kind: 'litigation_after_reconsideration',
      body: '青石县人民法院',
      request: '2025-003',
      acceptedOn: '2025-05-12',
    },
  ],
};

/** Sample fields of a document: all of them, or those that are required. */
export function sampleFields(letter: Letter, over: LetterFields = {}, onlyRequired = false): LetterFields {
  const wanted = (fields: readonly LetterField[]) => fields.filter(({ required }) => required || !onlyRequired);
  const entries = wanted(letter.fields).map((field) => [
    field.key,
    field.kind === 'list'
      ? (lists[field.key] ?? [{}]).map((row) =>
          Object.fromEntries(
            wanted(field.of)
              .map((one) => [one.key, row[one.key] ?? (one.required ? sampleOf(one as SimpleField) : undefined)])
              .filter(([, value]) => value !== undefined),
          ),
        )
      : field.kind === 'choice'
        ? sampleOf(field)
        : (samples[field.key] ?? sampleOf(field)),
  ]);
  return { ...Object.fromEntries(entries), ...over };
}

function sampleOf(field: SimpleField): unknown {
  switch (field.kind) {
    case 'text':
      return `演示${field.label.slice(0, 20)}`.slice(0, field.max);
    case 'long':
      return `演示的${field.label}，内容是虚构的`;
    case 'day':
      return '2025-07-15';
    case 'count':
      return 12;
    case 'money':
      return 100_00;
    case 'choice':
      return field.choices[0]!.key;
  }
}
