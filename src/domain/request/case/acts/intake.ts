import { z } from 'zod';
import { receivingChannels } from '../../../../../law/register/labels.ts';
import { applicantColumns } from '../../../../../law/report-format/2021.ts';
import {
  confirmationWays,
  contactPurposes,
  deliveryWays,
  filePurposes,
  receiptRules,
  wantedForms,
} from '../../../../../law/request/terms.ts';
import { yearOf } from '../../../calendar/day.ts';
import type { Decision } from '../../../refusal.ts';
import { act, choice, dayField, dayProblem, type Happening, happens, sealed, someWords, words, wrong } from '../act.ts';
import type { CaseAround } from '../around.ts';
import type { ApplicantKind, CaseKind } from '../terms.ts';

const applicantKinds = applicantColumns.filter(
  (column): column is Extract<typeof column, { key: ApplicantKind }> => column.key !== 'total',
);

/** One applicant. What is missing is asked for by a clarification: nobody is turned away at the door. */
const applicant = z.object({
  kind: choice('申请人类别', applicantKinds),
  name: words('name', '姓名或者名称', 100),
  id_kind: someWords('id_kind', '证件名称', 40),
  id_no: someWords('id_no', '证件号码或者统一社会信用代码', 60),
  unit: someWords('unit', '工作单位', 100),
  legal_person: someWords('legal_person', '法定代表人', 60),
  contact: someWords('contact', '联系人', 60),
  phone: someWords('phone', '联系电话', 60),
  address: someWords('address', '通信地址', 200),
  postcode: someWords('postcode', '邮政编码', 20),
  email: someWords('email', '电子邮箱', 100),
  fax: someWords('fax', '传真', 60),
});

export const applicants = z
  .array(applicant)
  .min(1, '至少要有一位申请人。')
  .max(50, '申请人最多 50 位。')
  .describe('申请人');

const agent = z
  .object({
    name: words('agent_name', '代理人姓名', 60),
    id_no: someWords('agent_id_no', '代理人证件号码', 60),
    phone: someWords('agent_phone', '代理人电话', 60),
    authority: words('agent_authority', '授权事项', 500),
  })
  .nullable()
  .default(null)
  .describe('代理人');

export const content = z.object({
  wanted: words('wanted', '所需政府信息'),
  doc_no: someWords('doc_no', '文号', 100),
  description: someWords('description', '其他特征性描述'),
});

/** Files that were stored before, by their digest. */
export const files = z
  .array(
    z.object({
      digest: z
        .string()
        .regex(/^[0-9a-f]{64}$/, '文件没有存好，请重新上传。')
        .describe('文件摘要（SHA-256）'),
      name: words('file_name', '文件名', 200),
      purpose: choice('材料种类', filePurposes).default('application'),
    }),
  )
  .max(50, '一次最多 50 个文件。')
  .describe('材料');

/** What the files are, by their content; a problem where one was not stored. */
export function storedFiles(given: z.output<typeof files>, around: CaseAround) {
  const found = given.map(({ digest, purpose }) => ({ file: around.file(digest), purpose }));
  const lost = found.findIndex(({ file }) => file === null);
  if (lost >= 0) return { problem: { field: `files.${lost}`, message: '这个文件没有存好，请重新上传。' } };
  return {
    files: found.map(({ file, purpose }) => ({ ...file!, purpose })),
    text: sealed(
      'files',
      given.map(({ name }) => ({ name })),
    ),
  };
}

const registration = z.object({
  channel: choice('接收渠道', receivingChannels),
  came_on: dayField('到达日期'),
  applicants,
  agent,
  ...content.shape,
  form: choice('获取信息的方式', wantedForms).default('paper'),
  way: choice('获取信息的途径', deliveryWays).default('post'),
  files: files.default([]),
  oral: z.boolean().default(false).describe('口头提出，由本机关代为填写'),
});

const register =
  (kind: CaseKind) =>
  (input: z.output<typeof registration>, _state: unknown, around: CaseAround): Decision<Happening> => {
    const { channel, came_on, form, way, oral } = input;
    const late = dayProblem('came_on', '到达日期', came_on, { to: around.today });
    if (late) return wrong(late);
    const attached = storedFiles(input.files, around);
    if ('problem' in attached) return wrong(attached.problem!);
    const atOnce = receiptRules[channel] === 'day_it_came';
    const year = yearOf(came_on);
    return happens({
      type: 'registered',
      on: came_on,
      to: atOnce ? 'received' : 'awaiting_confirmation',
      facts: {
        kind,
        number: { year, serial: around.nextSerial(year) },
        channel,
        came_on,
        receipt_date: atOnce ? came_on : null,
        applicants: input.applicants.map((one) => ({ kind: one.kind })),
        agent: input.agent !== null,
        oral,
        form,
        way,
        files: attached.files,
      },
      text: {
        ...attached.text,
        query_code: around.queryCode,
        ...sealed('applicants', input.applicants),
        ...(input.agent ? sealed('agent', [input.agent]) : {}),
        wanted: input.wanted,
        doc_no: input.doc_no,
        description: input.description,
      },
    });
  };

export const intakeActs = [
  act({ key: 'register', schema: registration, decide: register('request') }),
  act({ key: 'register_correction', schema: registration, decide: register('correction') }),
  act({
    key: 'confirm',
    schema: z.object({
      confirmed_on: dayField('确认日期'),
      how: choice('确认方式', confirmationWays),
      with_whom: words('with_whom', '与谁确认', 100),
    }),
    decide: ({ confirmed_on, how, with_whom }, state, around) => {
      const problem = dayProblem('confirmed_on', '确认日期', confirmed_on, {
        from: state.came_on,
        fromLabel: '到达日期',
        to: around.today,
      });
      if (problem) return wrong(problem);
      return happens({ type: 'confirmed', on: confirmed_on, facts: { confirmed_on, how }, text: { with_whom } });
    },
  }),
  act({
    key: 'note_contact',
    schema: z.object({
      on: dayField('联系日期'),
      how: choice('联系方式', confirmationWays),
      purpose: choice('联系目的', contactPurposes),
      reached: z.boolean().describe('联系上了'),
      note: words('note', '情况', 500),
    }),
    decide: ({ note, ...facts }, state, around) => {
      const bounds = { from: state.came_on, fromLabel: '到达日期', to: around.today };
      const problem = dayProblem('on', '联系日期', facts.on, bounds);
      if (problem) return wrong(problem);
      return happens({ type: 'contacted', on: facts.on, facts, text: { note } });
    },
  }),
];
