import type { Action, Reach } from '../../domain/organ/permissions.ts';

const words: Record<Action, string> = {
  'records.read': '看台账',
  'records.write': '登记和更正',
  'records.void': '作废',
  'personal.read': '看个人信息和导出',
  'report.read': '看年报',
  'report.write': '写年报',
  'report.publish': '签发并发布年报',
  'organ.configure': '改机关设置',
  'people.manage': '管人员与岗位',
  'ledger.verify': '核验账本',
};

/** What a post may do, as one line: 可以看台账、看年报（含下级机关）. */
export function powersInWords(powers: Partial<Record<Action, Reach>>): string {
  const own = (Object.keys(words) as Action[])
    .filter((action) => powers[action] === 'own')
    .map((action) => words[action]);
  const below = (Object.keys(words) as Action[])
    .filter((action) => powers[action] === 'subtree')
    .map((action) => words[action]);
  const parts = [own.join('、'), below.length > 0 ? `${below.join('、')}（含下级机关）` : ''];
  return `可以${parts.filter((part) => part !== '').join('；')}。`;
}
