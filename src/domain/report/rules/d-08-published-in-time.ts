import { nothing, rule } from './rule.ts';

/** Judged where the day of publication is known, in supervision; a report by itself cannot tell it. */
export const publishedInTime = rule({
  id: 'D-08',
  severity: 'error',
  effect: 'none',
  words: '部门（乡镇参照）的报告在次年1月31日前公布，县级以上政府的在3月31日前公布；只在监督中提出，不影响发布',
  source: '条例第四十九条',
  find: () => nothing,
});
