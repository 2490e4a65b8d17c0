import { z } from 'zod';
import { receivingChannels } from '../../../law/register/labels.ts';
import { clarificationPeriod } from '../../../law/request/limits.ts';
import type { Day } from '../calendar/day.ts';
import { letterFor } from '../letter/letter-for.ts';
import { type OwnWording, wordingProblems } from '../letter/wording.ts';
import { type Decision, invalid, problemsOf, type Refusal } from '../refusal.ts';
import { adoptedCalendar, countedBy, presentCalendar } from './counted-by.ts';
import { organLevels } from './level.ts';

const words = (label: string, max: number) => z.string().trim().max(max, `${label}最多 ${max} 个字。`);

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
  contact_office: words('联系机构', 60),
  contact_phone: words('联系电话', 40),
  contact_address: words('办公地址', 120),
  contact_postcode: words('邮政编码', 10),
  contact_hours: words('办公时间', 120),
  contact_email: words('电子邮箱', 80),
  contact_fax: words('传真', 40),
  /** The channels that are open for requests (条例 Art. 29; each stands in the guide). */
  request_channels: z.array(z.enum(receivingChannels.map(({ key }) => key))).min(1, '请至少开通一种申请渠道。'),
  /** 发文机关代字: 册政. */
  document_word: words('发文机关代字', 20),
  /** Who reconsiders the organ's acts, and the court that hears suits (行政复议法 Art. 24, 行政诉讼法 Art. 18). */
  reconsideration_body: words('行政复议机关', 60),
  court: words('人民法院', 60),
  reconsideration_online: words('网上申请行政复议的渠道', 200),
  /** 复议前置 on every reply of 2024-01-01 to 2025-05-31 (law/remedies/regimes). */
  prefer_reconsideration_first: z.boolean(),
  /** Working days that an applicant has to clarify. */
  clarification_days: z
    .int({ error: '补正期限要填整数。' })
    .min(clarificationPeriod.least, `补正期限最少 ${clarificationPeriod.least} 个工作日。`)
    .max(clarificationPeriod.most, `补正期限最多 ${clarificationPeriod.most} 个工作日。`),
  ...countedBy.shape,
  /** The organ's own wording of documents, as JSON: by the letter's id, by the block's key. */
  letter_wording: z.string(),
  pay_way: words('缴费办法', 200),
  /** Who hears complaints about the organ's work on open information (条例 Art. 51). */
  supervisor: words('监督机关', 60),
  supervisor_phone: words('监督电话', 40),
});
export type Organ = z.infer<typeof organSchema>;

/** What a person may change of an organ that exists: not its code, its level or whether its data are invented. */
export const organSettingsSchema = organSchema.omit({
  code: true,
  level: true,
  parent_id: true,
  demo: true,
  calendar_as_of: true,
  statutory_holidays: true,
  earlier_calendars: true,
  letter_wording: true,
});

const factKeys = [
  'level',
  'parent_id',
  'lapse_counts_as_repealed',
  'requests_layout',
  'demo',
  'request_channels',
  'prefer_reconsideration_first',
  'clarification_days',
  'calendar_as_of',
  'statutory_holidays',
  'earlier_calendars',
] as const satisfies readonly (keyof Organ)[];
type Fact = (typeof factKeys)[number];

/**
 * What an organ has before anybody chose: also for events of organs that were set up before there was a choice. Its
 * calendar is that of those days and stays so: what was counted by it moves by an act alone.
 */
export const usualOrgan: Omit<Organ, 'code' | 'name' | 'level' | 'parent_id'> = {
  lapse_counts_as_repealed: true,
  requests_layout: '2021',
  demo: false,
  contact_office: '',
  contact_phone: '',
  contact_address: '',
  contact_postcode: '',
  contact_hours: '',
  contact_email: '',
  contact_fax: '',
  request_channels: ['in_person', 'post_signed', 'post_plain', 'online'],
  document_word: '',
  reconsideration_body: '',
  court: '',
  reconsideration_online: '',
  prefer_reconsideration_first: false,
  clarification_days: clarificationPeriod.usual,
  calendar_as_of: '2025-11-04',
  letter_wording: '{}',
  pay_way: '',
  supervisor: '',
  supervisor_phone: '',
};

export interface OrganState {
  organ: Organ;
  version: number;
}

export interface OrganChange {
  type: 'registered' | 'configured' | 'calendar_adopted' | 'letter_worded';
  facts: Pick<Organ, Fact>;
  text: Omit<Organ, Fact>;
}

/** Decides on registering an organ. `holder` is the name of the organ that has the code already. */
export function decideOrganRegistration(
  input: Partial<Organ>,
  around: { holder: string | null; parentExists: boolean },
): Decision<OrganChange> {
  const checked = check({ ...usualOrgan, ...presentCalendar(), ...input });
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
  if (!settings.success) return { refusal: invalid(problemsOf(settings.error)) };
  const organ = { ...state.organ, ...settings.data } as Organ;
  if (JSON.stringify(organ) === JSON.stringify(state.organ))
    return { refusal: { code: 'invalid', sentence: '设置和原来一样，没有改动。' } };
  return { events: [change('configured', organ)] };
}

/** Decides on counting by the notices of holidays that are known now, and by the law where there is none. */
export function decideCalendar({ organ }: OrganState, today: Day): Decision<OrganChange> {
  const adopted = adoptedCalendar(organ, today);
  if (!adopted) return { refusal: { code: 'invalid', sentence: '没有新的放假安排，期限没有变化。' } };
  return { events: [change('calendar_adopted', { ...organ, ...adopted })] };
}

/** The organ's own wording of every document, by the letter's id. */
export const wordingOf = ({ letter_wording }: Pick<Organ, 'letter_wording'>): Record<string, OwnWording> =>
  JSON.parse(letter_wording) as Record<string, OwnWording>;

/** Decides on an organ's own wording of a document; no texts: the house's wording again. */
export function decideWording(
  { organ }: OrganState,
  { letter: id, texts }: { letter: string; texts: OwnWording },
  today: Day,
): Decision<OrganChange> {
  const letter = letterFor(id, today);
  if (!letter) return { refusal: { code: 'not_found', sentence: '没有这份文书，或者它现在不能使用。' } };
  const own = Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ''));
  const problems = wordingProblems(letter, own, today);
  if (problems.length > 0)
    return { refusal: invalid(problems.map(({ field, message }) => ({ field: `texts.${field}`, message }))) };
  const { [id]: _, ...others } = wordingOf(organ);
  const letter_wording = JSON.stringify(Object.keys(own).length > 0 ? { ...others, [id]: own } : others);
  if (letter_wording === organ.letter_wording)
    return { refusal: { code: 'invalid', sentence: '文字和原来一样，没有改动。' } };
  return { events: [change('letter_worded', { ...organ, letter_wording })] };
}

function change(type: OrganChange['type'], organ: Organ): OrganChange {
  const part = (isFact: boolean) =>
    Object.fromEntries(Object.entries(organ).filter(([key]) => factKeys.includes(key as Fact) === isFact));
  return { type, facts: part(true) as OrganChange['facts'], text: part(false) as OrganChange['text'] };
}

function check(input: unknown): { organ: Organ } | { refusal: Refusal } {
  const parsed = organSchema.safeParse(input);
  return parsed.success ? { organ: parsed.data } : { refusal: invalid(problemsOf(parsed.error)) };
}
