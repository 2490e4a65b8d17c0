import { z } from 'zod';
import { type Decision, invalid, type Refusal } from '../refusal.ts';
import { organLevels } from './level.ts';

/** What an organ is and chooses for itself. Its names are text, sealed beside the event; the rest are facts. */
export const organSchema = z.object({
  code: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/, '机关代码用字母、数字、横线，最多 40 位，例如 cejing。'),
  name: z.string().trim().min(2, '请填写机关全称。').max(60, '机关全称最多 60 个字。'),
  level: z.enum(organLevels, { error: '请选择机关层级。' }),
  parent_id: z.uuid({ error: '上级机关不存在。' }).nullable(),
  lapse_counts_as_repealed: z.boolean(),
  /** The form of table 三 that the organ hands in. */
  requests_layout: z.enum(['2021', '2019'], { error: '请选择表三的格式：2021 或 2019。' }),
  demo: z.boolean(),
  contact_office: z.string().trim().max(60, '联系机构最多 60 个字。'),
  contact_phone: z.string().trim().max(40, '联系电话最多 40 个字。'),
});
export type Organ = z.infer<typeof organSchema>;

/** What a person may change of an organ that exists: not its code, its level or whether its data are invented. */
export const organSettingsSchema = organSchema.pick({
  name: true,
  lapse_counts_as_repealed: true,
  requests_layout: true,
  contact_office: true,
  contact_phone: true,
});

export interface OrganState {
  organ: Organ;
  version: number;
}

export interface OrganChange {
  type: 'registered' | 'configured';
  facts: Pick<Organ, 'level' | 'parent_id' | 'lapse_counts_as_repealed' | 'requests_layout' | 'demo'>;
  text: Pick<Organ, 'code' | 'name' | 'contact_office' | 'contact_phone'>;
}

/** Decides on registering an organ. `holder` is the name of the organ that has the code already. */
export function decideOrganRegistration(
  input: Partial<Organ>,
  around: { holder: string | null; parentExists: boolean },
): Decision<OrganChange> {
  const checked = check({
    lapse_counts_as_repealed: true,
    requests_layout: '2021',
    demo: false,
    contact_office: '',
    contact_phone: '',
    ...input,
  });
  if ('refusal' in checked) return checked;
  const { organ } = checked;
  if (around.holder !== null)
    return {
      refusal: { code: 'duplicate', sentence: `机关代码“${organ.code}”已经用于${around.holder}，没有重复设立。` },
    };
  if (organ.parent_id !== null && !around.parentExists)
    return { refusal: { code: 'not_found', sentence: '没有找到上级机关，请先设立上级机关。' } };
  return { events: [change('registered', organ)] };
}

/** Decides on changing an organ's settings. */
export function decideOrganSettings(state: OrganState, input: Partial<Organ>): Decision<OrganChange> {
  const settings = organSettingsSchema.partial().safeParse(input);
  if (!settings.success) return { refusal: problemsOf(settings.error) };
  // An organ that was set up before there was a choice has the form in force.
  const before: Organ = { ...state.organ, requests_layout: state.organ.requests_layout ?? '2021' };
  const organ = { ...before, ...settings.data } as Organ;
  if (JSON.stringify(organ) === JSON.stringify(before))
    return { refusal: { code: 'invalid', sentence: '设置和原来一样，没有改动。' } };
  return { events: [change('configured', organ)] };
}

function change(type: OrganChange['type'], organ: Organ): OrganChange {
  const { level, parent_id, lapse_counts_as_repealed, requests_layout, demo } = organ;
  const { code, name, contact_office, contact_phone } = organ;
  return {
    type,
    facts: { level, parent_id, lapse_counts_as_repealed, requests_layout, demo },
    text: { code, name, contact_office, contact_phone },
  };
}

function check(input: unknown): { organ: Organ } | { refusal: Refusal } {
  const parsed = organSchema.safeParse(input);
  return parsed.success ? { organ: parsed.data } : { refusal: problemsOf(parsed.error) };
}

const problemsOf = (error: z.ZodError): Refusal =>
  invalid(error.issues.map((issue) => ({ field: issue.path.map(String).join('.') || null, message: issue.message })));
