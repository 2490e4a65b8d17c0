/** What a template of a short message can name. */
export interface SmsValues {
  phone: string;
  text: string;
  sign: string;
}

/** How a value is written into a template, so that nothing in it can end the place that it stands in. */
export const escapes = {
  json: (value: string): string => JSON.stringify(value).slice(1, -1),
  form: (value: string): string => encodeURIComponent(value),
} as const;
export type Escape = keyof typeof escapes;

/** Fills `{phone}`, `{text}` and `{sign}`. A value that looks like a place is not filled again. */
export const fillTemplate = (template: string, values: SmsValues, how: Escape): string =>
  template.replace(/\{(phone|text|sign)\}/g, (_, name: keyof SmsValues) => escapes[how](values[name]));
