import { z } from 'zod';
import { transitions } from '../../../../law/request/transitions.ts';
import { isDay } from '../../calendar/day.ts';
import { type Decision, invalid, type Problem, type Refusal } from '../../refusal.ts';
import { fieldSchema, text } from '../../register/field.ts';
import type { CaseAround, GuardAround } from './around.ts';
import type { CaseEventType, CaseFacts } from './events.ts';
import type { CaseState } from './state.ts';
import type { Stage } from './terms.ts';

/** An event on its way. `on` is today and `to` the transition's state unless they are given. */
export type Happening = {
  [T in CaseEventType]: {
    type: T;
    facts: CaseFacts[T];
    text?: Record<string, string | null>;
    on?: string;
    to?: Stage;
  };
}[CaseEventType];

/** One act on a case: what it takes, what stands in its way whatever is typed, and what comes of it. */
export interface CaseActDefinition<I = never> {
  key: string;
  schema: z.ZodType<I>;
  guard?: (state: CaseState, around: GuardAround) => Refusal | null;
  decide: (input: I, state: CaseState, around: CaseAround) => Decision<Happening>;
}

/** Ties the input of an act to its schema. */
export const act = <I>(definition: CaseActDefinition<I>): CaseActDefinition => definition as never;

export const happens = (...events: Happening[]): Decision<Happening> => ({ events });

/** What the law, or the state of the case, forbids. */
export const illegal = (sentence: string, article?: string): Refusal => ({
  code: 'illegal',
  sentence,
  ...(article ? { article } : {}),
});

export const refused = (sentence: string, article?: string): { refusal: Refusal } => ({
  refusal: illegal(sentence, article),
});

/** What is wrong with a field. */
export const wrong = (...problems: Problem[]): { refusal: Refusal } => ({ refusal: invalid(problems) });

/** The articles that an act's transitions cite, as a refusal cites them. */
export const articlesOf = (key: string): string[] => [
  ...new Set(transitions.filter(({ act }) => act === key).flatMap(({ articles }) => articles)),
];

/** Typed words, trimmed. */
export const words = (key: string, label: string, max = 2000) =>
  (fieldSchema(text(key, label, { max })) as z.ZodType<string>).describe(label);

/** Typed words that may be left out. */
export const someWords = (key: string, label: string, max = 2000) =>
  z
    .preprocess((value) => (value === '' ? null : value), words(key, label, max).nullable().default(null))
    .describe(label);

export const dayField = (label: string) =>
  z
    .string({ error: `请填写${label}。` })
    .refine(
      (value) => isDay(value) && value >= '1949-10-01' && value < '2200',
      `${label}要写成 2024-01-05 这样的日期。`,
    )
    .describe(label);

export const choice = <const T extends readonly { key: string; label: string }[]>(label: string, terms: T) =>
  z
    .enum(terms.map(({ key }) => key) as [T[number]['key'], ...T[number]['key'][]], {
      error: `${label}要选 ${terms.map((term) => term.label).join('、')} 中的一项。`,
    })
    .describe(label);

export const whole = (label: string, least: number, most: number) =>
  z
    .int({ error: `${label}要填整数。` })
    .min(least, `${label}不能小于 ${least}。`)
    .max(most, `${label}不能大于 ${most}。`)
    .describe(label);

export const idField = (label: string) => z.uuid({ error: `请选择${label}。` }).describe(label);

/** Somebody, by the id of their account. Sign-in makes ids of 32 letters and digits, which are no UUIDs. */
export const accountField = (label: string) =>
  z
    .string({ error: `请选择${label}。` })
    .min(1, `请选择${label}。`)
    .max(64, `请选择${label}。`)
    .meta({ description: label, format: 'account' });

/** Flattens applicants and the like for sealing: `applicants.0.name`. */
export const sealed = (prefix: string, list: readonly Record<string, unknown>[]): Record<string, string> =>
  Object.fromEntries(
    list.flatMap((one, i) =>
      Object.entries(one).flatMap(([key, value]) =>
        typeof value === 'string' ? [[`${prefix}.${i}.${key}`, value] as const] : [],
      ),
    ),
  );

/** The problem of a day that lies outside its bounds, both included; null where it does not. */
export function dayProblem(
  field: string,
  label: string,
  day: string,
  { from, fromLabel, to }: { from?: string | null; fromLabel?: string; to: string },
): Problem | null {
  if (day > to) return { field, message: `${label} ${day} 还没有到，请核对。` };
  if (from && day < from) return { field, message: `${label} ${day} 早于${fromLabel} ${from}，请核对。` };
  return null;
}
