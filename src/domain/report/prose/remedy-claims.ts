import { part, type Subject } from './claim.ts';

const remedyWords = '(?:的)?(?:案件|申请|情况|事项|案|起诉|办件|数量|数)*';
const bothRemedies = new RegExp(
  `行政复议${remedyWords}(?:、|和|及|或|与|以及|，)?(?:被?提起)?(?:的)?(?:行政)?诉讼${remedyWords}$`,
);
const reconsideration = new RegExp(`行政复议${remedyWords}$`);
const litigation = new RegExp(`行政诉讼${remedyWords}$`);
/** What an organ does with other people's reconsiderations, not what its own acts met with. */
const asJudge = /审理|审结|受理|办结|办理|承办|接收|立案|代理|出庭|应诉/;

const result = /(?:^|[，,、])(?:其中|已审结)?[，,]?(?:行政(复议|诉讼))?(?:案件)?(?:的?结果)?(?:被)?(维持|纠正)$/;

/** 维持1件, 纠正1件 behind the reconsiderations or the suits that they belong to, unless they name their own. */
export function resultOf(left: string, last: Subject | null): Subject | null {
  const match = result.exec(left);
  if (match === null) return null;
  const before = /^(?:reconsideration|litigation)/.exec(last ?? '')?.[0];
  const named = match[1] === undefined ? before : match[1] === '复议' ? 'reconsideration' : 'litigation';
  if (before === undefined || named === undefined) return null;
  const kind = named as 'reconsideration' | 'litigation';
  return match[2] === '维持' ? `${kind}_upheld` : `${kind}_corrected`;
}

/** Reconsiderations and suits that the organ's own work met with. */
export function remedyOf(
  left: string,
  right: string,
  sentence: string,
  ofRequests: boolean,
  unit: string,
): Subject | null {
  if (!/^(?:件|起|宗|次|例|条|个|项|)$/.test(unit)) return null;
  const near = left.slice(-40);
  if (asJudge.test(near) && !/引起|引发|导致|被/.test(sentence)) return null;
  if (!ofRequests && !/信息公开|依申请|公开/.test(sentence)) return null;
  if (part.test(near.replace(/^.*[，,]/, ''))) return null;
  if (bothRemedies.test(left)) return 'remedies';
  if (reconsideration.test(left)) return /^(?:件)?(?:维持|纠正)/.test(right) ? null : 'reconsideration';
  return litigation.test(left) ? 'litigation' : null;
}
