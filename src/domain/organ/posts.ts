import type { Term } from '../../../law/register/labels.ts';

/** The posts (岗位) that a person can hold in an organ. */
export const posts = [
  { key: 'clerk', label: '经办' },
  { key: 'reviewer', label: '审核' },
  { key: 'secrecy_reviewer', label: '保密审查' },
  { key: 'approver', label: '签发' },
  { key: 'supervisor', label: '监督' },
  { key: 'auditor', label: '审计' },
  { key: 'administrator', label: '管理' },
  { key: 'authority', label: '主管部门' },
] as const satisfies readonly Term[];

export type Post = (typeof posts)[number]['key'];
