import { anotherYear, before, type Claim, type Found, requestUnit, type Subject } from './claim.ts';
import { decisionOf } from './decision-claims.ts';
import { denials } from './denials.ts';
import { quantities } from './quantities.ts';
import { remedyOf, resultOf } from './remedy-claims.ts';
import { naming, outcomeOf, requestsOf } from './request-claims.ts';

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

/** Whether a sentence can hold a quantity at all: most do not, and need no closer look. */
const numbered = /\d|[〇零一二两三四五六七八九十百][件条宗起份例项个部]/;
const telling = /申请|公开|复议|诉讼|许可|处罚|强制|规范性文件|结转|办结/;

function sentenceClaims(sentence: string, year: number | null, ofRequests: boolean, claims: Claim[]): void {
  let from = 0;
  let last: Subject | null = null;
  for (const quantity of numbered.test(sentence) ? quantities(sentence) : []) {
    const left = sentence.slice(from, quantity.start);
    const right = sentence.slice(quantity.end, quantity.end + 24);
    from = quantity.end;
    if (ofRequests && requestUnit.test(quantity.unit) && carriesOver(left, right, year)) {
      claims.push({ subject: 'carried_out', withCarriedIn: false, quantity, sentence: sentence.slice(0, 160) });
      last = 'carried_out';
      continue;
    }
    if (/同期|同比/.test(left.slice(Math.max(left.lastIndexOf('，'), left.lastIndexOf(',')) + 1))) continue;
    if (anotherYear(left, year)) {
      last = null;
      continue;
    }
    const found = subjectOf(sentence.slice(0, quantity.start), left, right, quantity.unit, ofRequests, last);
    if (found !== null) claims.push({ ...found, quantity, sentence: sentence.slice(0, 160) });
    last = found?.subject ?? (requestUnit.test(quantity.unit) ? null : last);
  }
  claims.push(...denials(sentence, year, ofRequests));
}

/** Whether a number is what goes on to next year: 结转至2025年2件, 3件结转下年度. */
function carriesOver(left: string, right: string, year: number | null): boolean {
  const next = /结转(?:至|到|入)(\d{4})年(?:度)?(?:继续)?(?:办理)?(?:的)?$/.exec(left)?.[1];
  if (next !== undefined) return year !== null && Number(next) === year + 1;
  return (
    /^(?:申请)?(?:结转|转)(?:至|到|入)?(?:下|次|\d{4}年)/.test(right) &&
    /(?:^|[，,、；])(?:其中|另有|尚有|还有|余)?$/.test(left)
  );
}

function subjectOf(
  told: string,
  left: string,
  right: string,
  unit: string,
  ofRequests: boolean,
  last: Subject | null,
): Found {
  if (!requestUnit.test(unit)) return null;
  const outcome = ofRequests ? outcomeOf(left, last) : null;
  if (outcome !== null) return outcome;
  const words = before(left);
  const remedy = resultOf(words, last) ?? remedyOf(words, right, `${told}${right}`, ofRequests, unit);
  if (remedy !== null) return { subject: remedy, withCarriedIn: false };
  return (ofRequests ? requestsOf(told, left, right, last) : null) ?? decisionOf(told, left, unit);
}
