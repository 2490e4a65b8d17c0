import type { Term } from '../../../../law/register/labels.ts';
import { applicantColumns } from '../../../../law/report-format/2021.ts';
import { identityPapers, receivingWays } from '../../../../law/request/form.ts';
import { wantedForms } from '../../../../law/request/terms.ts';
import type { FilePurpose } from '../../../domain/request/case/terms.ts';

/** One field of a form: what it asks, and how the browser may help. */
export interface FormField {
  key: string;
  label: string;
  hint?: string;
  optional?: boolean;
  /** What the browser may fill in. */
  autoComplete?: string;
  inputMode?: 'numeric' | 'tel' | 'email';
  /** Lines, for a long text. */
  lines?: number;
  choices?: readonly Term[];
  as?: 'radio' | 'select';
  /** Files of this purpose, in place of text. */
  files?: FilePurpose;
}

export interface FormSection {
  key: string;
  title: string;
  note?: string;
  /** Shown for this kind of applicant alone, where the browser can (`:has`). */
  only?: 'natural' | 'legal';
  /** Folded up until it is needed. */
  folded?: boolean;
  fields: readonly FormField[];
}

export const applicantSides = [
  { key: 'natural', label: '公民' },
  { key: 'legal', label: '法人或者其他组织' },
] as const satisfies readonly Term[];

const legalKinds = applicantColumns.filter(({ key }) => key !== 'total' && key !== 'natural_person');

const applicant: readonly FormSection[] = [
  {
    key: 'who',
    title: '申请人',
    fields: [{ key: 'side', label: '以谁的名义申请', choices: applicantSides, as: 'radio' }],
  },
  {
    key: 'natural',
    title: '公民填写',
    only: 'natural',
    fields: [
      { key: 'name', label: '姓名', autoComplete: 'name' },
      { key: 'id_kind', label: '证件名称', choices: identityPapers, as: 'select' },
      { key: 'id_no', label: '证件号码', hint: '居民身份证号是 18 位，最后一位可能是 X。', autoComplete: 'off' },
      { key: 'unit', label: '工作单位', optional: true, autoComplete: 'organization' },
    ],
  },
  {
    key: 'legal',
    title: '法人或者其他组织填写',
    only: 'legal',
    fields: [
      { key: 'org_name', label: '名称', hint: '写登记的全称。', autoComplete: 'organization' },
      { key: 'org_kind', label: '类别', choices: legalKinds, as: 'radio' },
      {
        key: 'credit_code',
        label: '统一社会信用代码',
        hint: '营业执照或者登记证书上的 18 位代码，没有字母 I、O、S、V、Z。',
        autoComplete: 'off',
      },
      { key: 'legal_person', label: '法定代表人（负责人）', autoComplete: 'off' },
      { key: 'contact', label: '联系人', autoComplete: 'name' },
    ],
  },
  {
    key: 'contacts',
    title: '联系方式',
    fields: [
      {
        key: 'phone',
        label: '联系电话',
        hint: '手机，或者带区号的座机。办理中有事好联系您。',
        autoComplete: 'tel',
        inputMode: 'tel',
      },
      {
        key: 'email',
        label: '电子邮箱',
        hint: '与电话至少填一项；要用邮件收答复的必填。',
        autoComplete: 'email',
        inputMode: 'email',
      },
      {
        key: 'address',
        label: '通信地址',
        hint: '要邮寄答复的必填，写到门牌号。',
        optional: true,
        autoComplete: 'street-address',
      },
      { key: 'postcode', label: '邮政编码', optional: true, autoComplete: 'postal-code', inputMode: 'numeric' },
      { key: 'fax', label: '传真', optional: true, autoComplete: 'off', inputMode: 'tel' },
    ],
  },
];

const agent: FormSection = {
  key: 'agent',
  title: '委托代理人',
  note: '自己申请的不用填。委托别人代办的，附授权委托书和双方的身份证明。',
  folded: true,
  fields: [
    { key: 'agent_name', label: '代理人姓名', optional: true, autoComplete: 'off' },
    { key: 'agent_id_no', label: '代理人身份证号', optional: true, autoComplete: 'off' },
    { key: 'agent_phone', label: '代理人电话', optional: true, autoComplete: 'off', inputMode: 'tel' },
    {
      key: 'agent_authority',
      label: '委托的事项',
      hint: '例如：提交申请、补正、领取答复。',
      optional: true,
      autoComplete: 'off',
    },
    { key: 'file_authority', label: '授权委托书', optional: true, files: 'authority' },
  ],
};

const how: FormSection = {
  key: 'how',
  title: '怎样给您',
  fields: [
    { key: 'form', label: '提供的形式', choices: wantedForms, as: 'radio' },
    { key: 'way', label: '获取的途径', choices: receivingWays, as: 'radio' },
  ],
};

const identityFile: FormField = {
  key: 'file_identity',
  label: '身份证明',
  hint: '证件或者营业执照的照片、扫描件。附上可以免得再来回补正。',
  optional: true,
  files: 'identity',
};

/** The form of a request (条例 Art. 29 ¶2). What it is for is not asked. */
export const requestForm: readonly FormSection[] = [
  {
    key: 'content',
    title: '想要什么信息',
    note: '写到工作人员能据此查找就行：名称、文号、时间、地点、当事人都有用。不需要说明用途。',
    fields: [
      {
        key: 'wanted',
        label: '所需政府信息的名称或者内容',
        hint: '例如：2024年某某村道路硬化工程的中标通知书和施工合同',
        lines: 4,
      },
      { key: 'doc_no', label: '文号', hint: '知道就写，例如 某政发〔2024〕3号。', optional: true, autoComplete: 'off' },
      {
        key: 'description',
        label: '其他特征',
        hint: '大约的时间、涉及的地方和单位、在哪里听说的。',
        optional: true,
        lines: 3,
      },
    ],
  },
  ...applicant,
  agent,
  how,
  {
    key: 'files',
    title: '附件',
    note: '什么格式都可以，可以一次选几个，每个最大 50 MB。',
    fields: [identityFile, { key: 'file_application', label: '其他材料', optional: true, files: 'application' }],
  },
];

/** The form of a correction (更正, 条例 Art. 41). */
export const correctionForm: readonly FormSection[] = [
  {
    key: 'content',
    title: '哪条记录不准确',
    fields: [
      {
        key: 'wanted',
        label: '与您自身有关、不准确的政府信息',
        hint: '写明它的名称、文号，或者在哪里看到的。',
        lines: 3,
      },
      { key: 'doc_no', label: '文号', optional: true, autoComplete: 'off' },
      {
        key: 'description',
        label: '哪里不准确，应当是什么，有什么证据',
        hint: '证据是照片、文件的，在下面附上。',
        lines: 5,
      },
    ],
  },
  ...applicant,
  agent,
  {
    key: 'how',
    title: '怎样告诉您结果',
    fields: [{ key: 'way', label: '获取的途径', choices: receivingWays, as: 'radio' }],
  },
  {
    key: 'files',
    title: '附件',
    note: '什么格式都可以，可以一次选几个，每个最大 50 MB。',
    fields: [
      { key: 'file_application', label: '证据', optional: true, files: 'application' },
      { ...identityFile, hint: '证件或者营业执照的照片、扫描件。' },
    ],
  },
];

/** A further applicant, beside the first. */
export const otherFields: readonly FormField[] = [
  { key: 'name', label: '姓名', autoComplete: 'off' },
  { key: 'id_no', label: '身份证号', autoComplete: 'off' },
  { key: 'phone', label: '联系电话', optional: true, autoComplete: 'off', inputMode: 'tel' },
];
export const mostOthers = 10;

/** Which field of a form holds which kind of file. */
export const filePurposesOf = (sections: readonly FormSection[]): Record<string, FilePurpose> =>
  Object.fromEntries(
    sections.flatMap(({ fields }) => fields.flatMap(({ key, files }) => (files ? [[key, files] as const] : []))),
  );
