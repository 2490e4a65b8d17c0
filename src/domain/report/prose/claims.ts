import { type Quantity, quantities } from './quantities.ts';

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

const noun =
  '(?:政府信息(?:公开)?(?:的)?依?申请(?:公开)?|依申请公开|信息公开(?:的)?申请|公开(?:政府)?信息(?:的)?申请|信息依申请公开|申请公开)';
const end = '(?:共计?|合计|总计|总数|数量|总量|为|有|是|的|了|：|:|共有|计|达)*$';
const requestUnit = /^(?:件次|件|条|份|宗|起|例|项|个|次|)$/;

const receivedBefore = new RegExp(`${noun}(?:的)?(?:政府信息|申请|公开|事项|案件|信件|信息|件|表|办件|数)*${end}`);
const receivedVerb =
  /(?:收到|接到|接收|新收|收悉|受理|收办|办理|处理|登记)(?:了|到)?(?:的)?(?:申请|公开申请)?(?:共计?|合计|总计)?$/;
const nounAfter = new RegExp(`^(?:的)?(?:公民|群众|个人)?(?:的)?${noun}`);
const lenient = /受理|收办|办理|处理|结转|累计|含/;
const finished = /(?:办结|答复|回复|办理完毕|办毕)[^，。；]{0,14}$/;
const anotherMatter =
  /复议|诉讼|投诉|举报|信访|热线|留言|信箱|建议|提案|咨询|许可|处罚|强制|会议|培训|撤回|超期|逾期|补正|延期|转办/;
/** A part of the whole: one channel, one office, one place. */
const part =
  /其中|通过|本级|各[县区市镇乡街部单]|渠道|当面|现场|信函|邮寄|来信|网上|网络|网站|线上|线下|平台|邮箱|邮件|传真|窗口|县级|市级|镇级|区级|(?:县|区|市|镇|乡|局|委|办)(?:政府|本级|直)?(?:收到|受理|办理)/;
const otherYear = /上年(?!结转|度?转)|去年|上一?年度?(?!结转|转)|往年|历年|以来/;

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
const link = new RegExp(end);
const before = (text: string): string => text.replace(link, '');

const item = /^[（(]?[一二三四五六七八九十\d]+[）)、.．]/;

/**
 * The claims of a text that speaks of the organ's year; brackets are left out, for they hold parts and asides.
 * `aboutRequests` says that the whole text is about requests; else a passage is, from the sentence that names them
 * to the next numbered item.
 */
export function claimsOf(text: string, year: number | null, aboutRequests: boolean): Claim[] {
  const claims: Claim[] = [];
  let ofRequests = aboutRequests;
  for (const raw of text.split(/[。；;！!？?\n]/)) {
    if (item.test(raw)) ofRequests = aboutRequests;
    if (!telling.test(raw)) continue;
    ofRequests ||= naming.test(raw);
    const sentence = raw.replace(/[（(][^（）()]*[）)]/g, '');
    sentenceClaims(sentence, year, ofRequests, claims);
  }
  return claims;
}

const naming = /依申请|公开申请|信息公开.{0,4}申请|申请公开/;
const telling = /申请|公开|复议|诉讼|许可|处罚|强制|规范性文件|结转|办结/;

function sentenceClaims(sentence: string, year: number | null, ofRequests: boolean, claims: Claim[]): void {
  let from = 0;
  let last: Subject | null = null;
  for (const quantity of quantities(sentence)) {
    const left = sentence.slice(from, quantity.start);
    const right = sentence.slice(quantity.end, quantity.end + 24);
    from = quantity.end;
    if (anotherYear(left, year)) {
      last = null;
      continue;
    }
    const found = subjectOf(left, right, quantity, ofRequests, last, sentence);
    if (found !== null) claims.push({ ...found, quantity, sentence: sentence.slice(0, 160) });
    last = found?.subject ?? (requestUnit.test(quantity.unit) ? null : last);
  }
  claims.push(...denials(sentence, year, ofRequests));
}

function anotherYear(left: string, year: number | null): boolean {
  if (otherYear.test(left)) return true;
  const clause = left.slice(Math.max(left.lastIndexOf('，'), left.lastIndexOf(',')) + 1);
  if (/同期|同比/.test(clause)) return true;
  for (const [, printed] of left.matchAll(/(\d{4})年(?!12月31日)/g)) {
    if (year !== null && Number(printed) !== year) return true;
  }
  return false;
}

type Found = { subject: Subject; withCarriedIn: boolean } | null;

function subjectOf(
  left: string,
  right: string,
  { unit }: Quantity,
  ofRequests: boolean,
  last: Subject | null,
  sentence: string,
): Found {
  if (!requestUnit.test(unit)) return null;
  const plainLeft = before(left);
  const clause = left.slice(Math.max(left.lastIndexOf('，'), left.lastIndexOf(','), left.lastIndexOf('、')) + 1);
  const one = (subject: Subject): Found => ({ subject, withCarriedIn: false });
  if (ofRequests && !part.test(clause.replace(/^其中/, ''))) {
    for (const [subject, mark] of outcomes) if (mark.test(plainLeft)) return one(subject);
    if (last === 'received' || last === 'natural' || last === 'legal') {
      for (const [subject, mark] of applicants) if (mark.test(plainLeft)) return { subject, withCarriedIn: true };
    }
  }
  const remedy = remedyOf(plainLeft, right, sentence, unit);
  if (remedy !== null) return one(remedy);
  if (ofRequests && !part.test(left) && !anotherMatter.test(clause)) {
    const named = receivedBefore.test(left);
    if (finished.test(clause) && (named || ((last !== null || naming.test(clause)) && /(?:办结|答复|办理完毕|办毕)$/.test(plainLeft)))) {
      if (!/收到|受理|接到/.test(clause)) return one(/办结|办理完毕|办毕/.test(clause) ? 'concluded' : 'answered');
    }
    if (named || (receivedVerb.test(left) && (nounAfter.test(right) || /^申请|^$|^[，,、]/.test(right)))) {
      return { subject: 'received', withCarriedIn: lenient.test(clause) || !/收到|接到|新收|收悉/.test(clause) };
    }
  }
  return decisionOf(left, unit, sentence);
}

const remedyWords = '(?:的)?(?:案件|申请|情况|事项|案|起诉|办件|数量|数)*';
const bothRemedies = new RegExp(
  `行政复议${remedyWords}(?:、|和|及|或|与|以及|，)?(?:被?提起)?(?:的)?(?:行政)?诉讼${remedyWords}$`,
);
const reconsideration = new RegExp(`行政复议${remedyWords}$`);
const litigation = new RegExp(`行政诉讼${remedyWords}$`);
/** What an organ does with other people's reconsiderations, not what its own acts met with. */
const asJudge = /审理|审结|受理|办结|办理|承办|接收|立案|代理|出庭|应诉/;

function remedyOf(left: string, right: string, sentence: string, unit: string): Subject | null {
  if (!/^(?:件|起|宗|次|例|条|个|项|)$/.test(unit)) return null;
  const near = left.slice(-40);
  if (asJudge.test(near) && !/引起|引发|导致|被/.test(sentence)) return null;
  if (!/信息公开|依申请|公开/.test(sentence)) return null;
  if (part.test(near.replace(/^.*[，,]/, ''))) return null;
  if (bothRemedies.test(left)) return 'remedies';
  if (reconsideration.test(left)) return /^(?:件)?(?:维持|纠正)/.test(right) ? null : 'reconsideration';
  return litigation.test(left) ? 'litigation' : null;
}

const shown = /公开|公示|发布|录入|上传|归集|推送|报送|其中|类|信息|依据|流程|指南|目录|事项/;
const decisions: readonly [Subject, RegExp][] = [
  ['licences', /行政许可(?:决定|决定书|案件|办件)?$/],
  ['penalties', /行政处罚(?:决定|决定书|案件)?$/],
  ['coercion', /行政强制(?:措施|执行|决定|案件)*$/],
];
const documentTail = '(?:行政)?规范性文件$';
const documents: readonly [Subject, RegExp][] = [
  ['in_force', new RegExp(`(?:现行|继续)有效(?:的)?(?:各类)?${documentTail}`)],
  ['repealed', new RegExp(`(?:废止|宣布失效)(?:的|了)?(?:各类)?${documentTail}`)],
  ['issued', new RegExp(`(?:制发|新制定|制定出台|制定印发|制定)(?:的|了)?(?:各类)?${documentTail}`)],
];

function decisionOf(left: string, unit: string, sentence: string): Found {
  if (!/^(?:件|宗|起|例|份|部|)$/.test(unit)) return null;
  const text = before(left);
  const at = sentence.indexOf(left);
  const told = sentence.slice(0, Math.max(0, at) + left.length);
  for (const [subject, mark] of documents) {
    if (mark.test(text) && !/市级|县级|本级|办公室|部门|政府(?!信息)|公开|发布/.test(text))
      return { subject, withCarriedIn: false };
  }
  for (const [subject, mark] of decisions) {
    if (mark.test(text) && !shown.test(told) && !/未/.test(text)) return { subject, withCarriedIn: false };
  }
  return null;
}

const none: Quantity = { value: 0, exact: true, unit: '件', start: 0, end: 0 };
const noRequest = new RegExp(
  `(?:未|没有|无|暂未|均未)(?:曾|有)?(?:收到|接到|受理|收悉|接收到?)(?:过|到)?([^。；;\\d]{0,30}?)${noun}(?![^，。；]{0,10}(?:投诉|举报|复议|诉讼|引|逾期|超期|超时|导致))`,
);
const noneAtAll = new RegExp(
  `(?:无|没有)(?:人|公民)?(?:提出|提交)?${noun}(?:政府信息)?(?:的)?(?:情况|事项|件|申请|信息|业务|办件|案件|办理件|内容)*(?=[，,、]|$)`,
);
const noRemedy =
  /(?:未|没有|无|不存在)(?:发生|产生|出现|收到|接到|涉及|引发|引起|有|因)?[^。；;，,\d]{0,30}?行政(复议|诉讼)(?![^，,]{0,4}(?:机关|纠错|纠正|败诉|被|决定))((?:、|和|及|或|与|以及|，|,)?(?:被提起)?(?:行政)?诉讼|(?:、|和|及|或|与|以及)(?:行政)?复议)?/;
const narrowed = /纠正|败诉|维持|撤销|通过|渠道|方式|网站|网上|线上|逾期|超期|许可|处罚|审理|办理/;

/** Sentences that say that there was none. */
function denials(sentence: string, year: number | null, ofRequests: boolean): Claim[] {
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
  const remedy = noRemedy.exec(sentence);
  if (remedy !== null && !narrowed.test(remedy[0]) && (ofRequests || /信息公开/.test(sentence))) {
    if (remedy[2] !== undefined) push('remedies');
    else push(remedy[1] === '复议' ? 'reconsideration' : 'litigation');
  }
  return claims;
}
