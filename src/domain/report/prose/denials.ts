import { anotherYear, type Claim, noun, type Subject } from './claim.ts';
import type { Quantity } from './quantities.ts';

const none: Quantity = { value: 0, exact: true, least: false, unit: '件', start: 0, end: 0 };
const noRequest = new RegExp(
  `(?:未|没有|无|暂未|均未)(?:曾|有)?(?:收到|接到|受理|收悉|接收到?)(?:过|到)?([^。；;\\d]{0,30}?)${noun}(?![^，。；]{0,10}(?:投诉|举报|复议|诉讼|引|逾期|超期|超时|导致))`,
);
const noneAtAll = new RegExp(
  `(?:无|没有)(?:人|公民)?(?:提出|提交)?${noun}(?:政府信息)?(?:的)?(?:情况|事项|件|申请|信息|业务|办件|案件|办理件|内容)*(?=[，,、]|$)`,
);
const noRemedy =
  /(?:未|没有|无|不存在)(?:发生|产生|出现|收到|接到|涉及|引发|引起|有|因)?[^。；;，,\d]{0,30}?行政(复议|诉讼)(?![^，,]{0,4}(?:机关|纠错|纠正|败诉|被|决定))((?:、|和|及|或|与|以及|，|,)?(?:被提起)?(?:行政)?诉讼|(?:、|和|及|或|与|以及)(?:行政)?复议)?/;
const noneCarriedOut =
  /(?:无|没有)(?:需要?)?结转(?:至|到)?(?:下|次)(?:一)?年(?:度)?(?:继续)?(?:办理)?(?:的)?(?:政府信息公开)?(?:申请|事项|办件|件|情况)?(?=[，,、]|$)/;
const noneIssued = /(?:未|没有)(?:制发|制定|出台|印发)(?:过)?(?:行政)?规范性文件(?=[，,、]|$)/;
const narrowed = /纠正|败诉|维持|撤销|通过|渠道|方式|网站|网上|线上|逾期|超期|许可|处罚|审理|办理/;

/** Sentences that say that there was none. */
export function denials(sentence: string, year: number | null, ofRequests: boolean): Claim[] {
  if (!/未|没有|无|不存在/.test(sentence) || anotherYear(sentence, year)) return [];
  const claims: Claim[] = [];
  const push = (subject: Subject) =>
    claims.push({ subject, quantity: none, sentence: sentence.slice(0, 160), withCarriedIn: false });
  const request = noRequest.exec(sentence);
  const gap = request?.[1] ?? '';
  const partial = narrowed.test(gap) || (/法人/.test(gap) && !/公民|自然人/.test(gap));
  const led = request === null ? '' : sentence.slice(0, request.index).replace(/^.*[，,]/, '');
  if ((request !== null && !partial && !/通过|网站|网上|线上|渠道/.test(led)) || noneAtAll.test(sentence))
    push('received');
  if (noneCarriedOut.test(sentence)) push('carried_out');
  if (noneIssued.test(sentence)) push('issued');
  const remedy = noRemedy.exec(sentence);
  if (remedy !== null && !narrowed.test(remedy[0]) && (ofRequests || /信息公开/.test(sentence))) {
    if (remedy[2] !== undefined) push('remedies');
    else push(remedy[1] === '复议' ? 'reconsideration' : 'litigation');
  }
  return claims;
}
