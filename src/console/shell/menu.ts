import type { Action } from '../../domain/organ/permissions.ts';
import { registers } from '../../domain/register/registers.ts';

/** One line of the menu. */
export interface MenuItem {
  to: string;
  label: string;
}

const titleOf = (name: string): string => registers.find((register) => register.name === name)!.title;
const toRegister = (name: string): MenuItem => ({ to: `/records/${name}`, label: titleOf(name) });

const cases: MenuItem = { to: '/requests', label: titleOf('requests') };
const work = ['decisions', 'matters', 'documents', 'fees', 'remedies', 'complaints', 'publications'].map(toRegister);
const support = ['openings', 'batches'].map(toRegister);

/** The menu in groups: what the person's posts allow, and the newest years of the report. */
export function menuOf(can: (action: Action) => boolean, years: readonly number[]): MenuItem[][] {
  const groups: MenuItem[][] = [[{ to: '/', label: '今天' }]];
  if (can('records.read')) groups[0]!.push(cases, ...work);
  if (can('report.read'))
    groups.push([
      ...years.slice(0, 3).map((year) => ({ to: `/reports/${year}`, label: `${year} 年报` })),
      { to: '/reports', label: '全部年度' },
    ]);
  if (can('records.read'))
    groups.push([...support, { to: '/guide', label: '怎么答复' }, { to: '/inspect', label: '发出前检查' }]);
  const house: MenuItem[] = [];
  if (can('people.manage')) house.push({ to: '/people', label: '人员与岗位' });
  if (can('organ.configure')) house.push({ to: '/settings', label: '机关设置' });
  if (house.length > 0) groups.push(house);
  return groups;
}
