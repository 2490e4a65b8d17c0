import { z } from 'zod';
import { organSettingsSchema } from '../organ/decider.ts';
import { amendedFieldSchema, fieldSchema } from '../register/field.ts';
import type { Register } from '../register/register.ts';
import { registers } from '../register/registers.ts';
import { type Act, expected, reason } from './act.ts';
import { reportActs } from './report-acts.ts';

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

/** The table of acts: whatever changes data is one entry. */
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
  ...reportActs,
  {
    name: 'organ.configure',
    title: '保存设置',
    subject: { kind: 'organ' },
    verb: 'configure',
    action: 'organ.configure',
    input: organSettingsSchema.partial(),
  },
  {
    name: 'organ.adopt_calendar',
    title: '采用新的放假安排',
    subject: { kind: 'organ' },
    verb: 'adopt_calendar',
    // It moves due days: the same people answer for it as for a voided record.
    action: 'records.void',
    input: z.object({}),
  },
  {
    name: 'organ.word_letter',
    title: '保存文书的文字',
    subject: { kind: 'organ' },
    verb: 'word_letter',
    action: 'organ.configure',
    input: z.object({
      letter: z.string().max(10),
      texts: z.record(z.string().max(40), z.string().max(3000, '一段最多 3000 个字。')),
    }),
  },
];
