import type { CaseWords } from './words.ts';

/** 王＊＊: the first character of a name stays, of an organisation the first two. */
export const maskedName = (name: string): string => {
  const characters = [...name];
  const kept = characters.length > 4 ? 2 : 1;
  return characters.slice(0, kept).join('') + '＊'.repeat(Math.min(2, Math.max(1, characters.length - kept)));
};

/** 130＊＊＊＊1234: what begins and ends it, for telling two apart; short ones not at all. */
export const maskedNumber = (number: string): string => {
  const characters = [...number];
  if (characters.length < 8) return '＊＊＊＊';
  return `${characters.slice(0, 3).join('')}＊＊＊＊${characters.slice(-2).join('')}`;
};

const hidden = (value: string | null | undefined): string | null => (value ? '＊＊＊' : null);
const number = (value: string | null | undefined): string | null => (value ? maskedNumber(value) : null);

/** The words of a case as the screen shows them: whoever needs them whole says why (unmasking). */
export const maskedWords = (words: CaseWords): CaseWords => ({
  ...words,
  applicants: words.applicants.map((one) => ({
    name: maskedName(one.name ?? ''),
    id_kind: one.id_kind ?? null,
    id_no: number(one.id_no),
    unit: hidden(one.unit),
    legal_person: one.legal_person ? maskedName(one.legal_person) : null,
    contact: one.contact ? maskedName(one.contact) : null,
    phone: number(one.phone),
    address: hidden(one.address),
    postcode: hidden(one.postcode),
    email: hidden(one.email),
    fax: number(one.fax),
  })),
  agent: words.agent && {
    name: maskedName(words.agent.name ?? ''),
    id_no: number(words.agent.id_no),
    phone: number(words.agent.phone),
    authority: words.agent.authority,
  },
  query_code: hidden(words.query_code),
});

/** Letters to somebody else than the applicant. */
const toOthers: readonly string[] = ['D07', 'D07c', 'D08', 'D08b', 'D34b', 'D39b', 'D39c'];

/** The fields of a document as the screen shows them: whose applicant is named, only so far as the list shows it. */
export function maskedFields<T extends { readonly [key: string]: unknown }>(letter: string, fields: T): T {
  const key = toOthers.includes(letter) ? 'applicant' : 'addressee';
  const name = fields[key];
  if (typeof name !== 'string') return fields;
  return { ...fields, [key]: name.split('、').map(maskedName).join('、') };
}
