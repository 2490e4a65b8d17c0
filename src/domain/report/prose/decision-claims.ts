import { before, type Found, type Subject } from './claim.ts';

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

/** Decisions taken and normative documents made; what was merely published is neither. */
export function decisionOf(told: string, left: string, unit: string): Found {
  if (!/^(?:件|宗|起|例|份|部|)$/.test(unit)) return null;
  const text = before(left);
  for (const [subject, mark] of documents) {
    if (mark.test(text) && !/市级|县级|本级|办公室|部门|政府(?!信息)|公开|发布/.test(text))
      return { subject, withCarriedIn: false };
  }
  for (const [subject, mark] of decisions) {
    if (mark.test(text) && !shown.test(told) && !/未/.test(text)) return { subject, withCarriedIn: false };
  }
  return null;
}
