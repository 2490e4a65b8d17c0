import { before, end, type Found, noun, part, type Subject } from './claim.ts';

const receivedBefore = new RegExp(`${noun}(?:的)?(?:政府信息|申请|公开|事项|案件|信件|信息|件|表|办件|数)*${end}`);
const receivedVerb =
  /(?:收到|接到|接收|新收|收悉|受理|收办|办理|处理|登记)(?:了|到)?(?:的)?(?:申请|公开申请)?(?:共计?|合计|总计)?$/;
const nounAfter = new RegExp(`^(?:的)?(?:公民|群众|个人)?(?:的)?${noun}`);
const lenient = /受理|收办|办理|处理|结转|累计|含/;
const finished = /(?:办结|答复|回复|办理完毕|办毕)[^，。；]{0,14}$/;
const anotherMatter =
  /复议|诉讼|投诉|举报|信访|热线|留言|信箱|建议|提案|咨询|许可|处罚|强制|会议|培训|撤回|超期|逾期|补正|延期|转办/;
/** One office of several: a number that follows another count of requests, or 其中, is that office's alone. */
const office = /(?:县|区|市|镇|乡|局|委|办)(?:政府|本级|直)?(?:办公?室?)?(?:收到|受理|办理)/;

const outcomes: readonly [Subject, RegExp][] = [
  ['partial', /(?:予以)?部分(?:予以)?公开(?:的|的?申请|的?答复)?$/],
  ['denied', /(?:依法)?(?:决定)?不予公开(?:的|的?申请|的?答复)?$/],
  ['unable', /无法提供(?:的|的?申请|的?答复|政府信息)?$/],
  ['not_processed', /不予处理(?:的|的?申请|的?答复)?$/],
  ['other', /(?:作|作出)?其他处理(?:的|的?申请|的?答复)?$/],
  ['granted', /(?<!不|部分)予以公开(?:的|的?申请|的?答复)?$/],
  [
    'carried_in',
    /(?:上年度?|上一年度?)(?:结转|转来|转入)(?:的|至?(?:今年|本年)|政府信息公开申请|申请|(?:继续)?办理的?)*$/,
  ],
  ['carried_out', /(?:结转|转)(?:至|到|入)?(?:下|次)一?年度?(?:继续)?(?:办理|处理)?(?:的|的?申请)?$/],
];
const applicants: readonly [Subject, RegExp][] = [
  ['natural', /(?:自然人|公民)(?:提出|提交)?(?:的)?(?:申请)?$/],
  ['legal', /法人(?:或|和|及|、|与)其他组织(?:提出|提交)?(?:的)?(?:申请)?$/],
];
/** Outcomes of requests, and who asked: only behind a count of requests can 自然人 mean applicants. */
export function outcomeOf(left: string, last: Subject | null): Found {
  const words = before(left);
  const clause = left.slice(Math.max(left.lastIndexOf('，'), left.lastIndexOf(','), left.lastIndexOf('、')) + 1);
  if (part.test(clause.replace(/^其中/, ''))) return null;
  for (const [subject, mark] of outcomes) if (mark.test(words)) return { subject, withCarriedIn: false };
  if (last !== 'received' && last !== 'natural' && last !== 'legal') return null;
  for (const [subject, mark] of applicants) if (mark.test(words)) return { subject, withCarriedIn: true };
  return null;
}

/** Requests received or concluded: `told` is the sentence up to the number, `left` what stands since the last one. */
export function requestsOf(told: string, left: string, right: string, last: Subject | null): Found {
  const sinceComma = left.slice(Math.max(left.lastIndexOf('，'), left.lastIndexOf(',')) + 1);
  const clause = sinceComma.slice(sinceComma.lastIndexOf('、') + 1);
  const listed = last === 'received' || told.includes('其中');
  if (part.test(sinceComma) || (listed && office.test(sinceComma)) || anotherMatter.test(clause)) return null;
  const named = receivedBefore.test(left);
  if (finished.test(clause) && !/收到|受理|接到/.test(clause)) {
    const bare = (last !== null || naming.test(clause)) && /(?:办结|答复|办理完毕|办毕)$/.test(before(left));
    if (named || bare) {
      return { subject: /办结|办理完毕|办毕/.test(clause) ? 'concluded' : 'answered', withCarriedIn: false };
    }
  }
  if (!named && !(receivedVerb.test(left) && (nounAfter.test(right) || /^申请|^$|^[，,、]/.test(right)))) return null;
  return { subject: 'received', withCarriedIn: lenient.test(clause) || !/收到|接到|新收|收悉/.test(left) };
}

/** Words that make a passage one about requests. */
export const naming = /依申请|公开申请|信息公开.{0,4}申请|申请公开/;
