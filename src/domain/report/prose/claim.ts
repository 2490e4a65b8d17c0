import type { Quantity } from './quantities.ts';

/** What a sentence claims about the year's work, as a number that a table also holds. */
export type Subject =
  | 'received'
  | 'carried_in'
  | 'carried_out'
  | 'concluded'
  | 'answered'
  | 'granted'
  | 'partial'
  | 'denied'
  | 'unable'
  | 'not_processed'
  | 'other'
  | 'natural'
  | 'legal'
  | 'reconsideration'
  | 'litigation'
  | 'remedies'
  | 'reconsideration_upheld'
  | 'reconsideration_corrected'
  | 'litigation_upheld'
  | 'litigation_corrected'
  | 'licences'
  | 'penalties'
  | 'coercion'
  | 'issued'
  | 'repealed'
  | 'in_force';

export interface Claim {
  subject: Subject;
  quantity: Quantity;
  /** The sentence without what stands in brackets. */
  sentence: string;
  /** True where the words also fit what was carried in from last year (受理, 办理, 收办 …). */
  withCarriedIn: boolean;
}

/** A subject that the words before a number tell, or null. */
export type Found = { subject: Subject; withCarriedIn: boolean } | null;

/** How people write “a request for government information”. */
export const noun =
  '(?:政府信息(?:公开)?(?:的)?依?申请(?:公开)?|依申请公开|信息公开(?:的)?申请|公开(?:政府)?信息(?:的)?申请|信息依申请公开|申请公开)';
/** What may stand between the subject and its number. */
export const end = '(?:共计?|合计|总计|总数|数量|总量|为|有|是|的|了|：|:|共有|计|达)*$';
/** Measure words for requests; '' where the number stands alone. */
export const requestUnit = /^(?:件次|件|条|份|宗|起|例|项|个|次|)$/;
/** A part of the whole: one channel, one level. */
export const part =
  /其中|通过|本级|各[县区市镇乡街部单]|渠道|当面|现场|信函|邮寄|来信|网上|网络|网站|线上|线下|平台|邮箱|邮件|传真|窗口|县级|市级|镇级|区级/;
const link = new RegExp(end);
/** The words before a number without 共, 为, 的 … at their end. */
export const before = (text: string): string => text.replace(link, '');

const otherYear = /上年(?!结转|度?转)|去年|上一?年度?(?!结转|转)|往年|历年|以来/;

/** Whether words speak of another year than the report's. */
export function anotherYear(left: string, year: number | null): boolean {
  if (otherYear.test(left)) return true;
  for (const [, printed] of left.matchAll(/(\d{4})年(?!12月31日)/g)) {
    if (year !== null && Number(printed) !== year) return true;
  }
  return false;
}
