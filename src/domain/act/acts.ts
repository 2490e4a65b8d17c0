import { z } from 'zod';
import { organSettingsSchema } from '../organ/decider.ts';
import type { Action } from '../organ/permissions.ts';
import { amendedFieldSchema, fieldSchema } from '../register/field.ts';
import type { Register } from '../register/register.ts';
import { registers } from '../register/registers.ts';
import { proseSchema } from '../report/writing.ts';

/**
 * The table of acts. Whatever changes data is one entry: the API route, its place in the OpenAPI document, the form
 * and the guard come from it; the decider is the subject's.
 */
export interface Act {
  /** `requests.record`, `annual_report.publish`. */
  name: string;
  /** The button. */
  title: string;
  subject: { kind: 'record'; register: Register } | { kind: 'batch' } | { kind: 'report' } | { kind: 'organ' };
  verb: 'record' | 'amend' | 'void' | 'write' | 'publish' | 'configure';
  action: Action;
  input: z.ZodType<Record<string, unknown>>;
}

const expected = z.int().min(0).optional().describe('记录在您看到时的版本；与现在的不同就不写入');
const reason = z.string({ error: '请写明理由。' }).max(500, '理由最多 500 个字。');

const recordActs = (register: Register): Act[] => {
  const subject = { kind: 'record', register } as const;
  const people = register.name === 'appointments';
  const fields = Object.fromEntries(register.fields.map((field) => [field.key, fieldSchema(field)]));
  const some = Object.fromEntries(register.fields.map((field) => [field.key, amendedFieldSchema(field)]));
  return [
    {
      name: `${register.name}.record`,
      title: register.adopted ? '补录' : '登记',
      subject,
      verb: 'record',
      action: people ? 'people.manage' : 'records.write',
      input: z.object({ id: z.uuid().optional().describe('同一个 id 只登记一次'), ...fields }),
    },
    {
      name: `${register.name}.amend`,
      title: '更正',
      subject,
      verb: 'amend',
      action: people ? 'people.manage' : 'records.write',
      input: z.object({ reason, expected, ...some }),
    },
    {
      name: `${register.name}.void`,
      title: '作废',
      subject,
      verb: 'void',
      action: people ? 'people.manage' : 'records.void',
      input: z.object({ reason, expected }),
    },
  ];
};

const year = z.int({ error: '年度要填四位数的公历年份。' }).min(2008).max(2199);

export const acts: readonly Act[] = [
  ...registers.filter((register) => !register.internal).flatMap(recordActs),
  {
    name: 'batches.void',
    title: '作废这一批',
    subject: { kind: 'batch' },
    verb: 'void',
    // Whoever may bring a batch in may take a wrong one back.
    action: 'records.write',
    input: z.object({ reason }),
  },
  {
    name: 'annual_report.write',
    title: '保存',
    subject: { kind: 'report' },
    verb: 'write',
    action: 'report.write',
    input: z.object({ year, expected, prose: proseSchema }),
  },
  {
    name: 'annual_report.publish',
    title: '签发并发布',
    subject: { kind: 'report' },
    verb: 'publish',
    action: 'report.publish',
    input: z.object({ year, expected }),
  },
  {
    name: 'organ.configure',
    title: '保存设置',
    subject: { kind: 'organ' },
    verb: 'configure',
    action: 'organ.configure',
    input: organSettingsSchema.partial(),
  },
];
