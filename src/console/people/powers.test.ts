import { expect, it } from 'vitest';
import { permissions } from '../../domain/organ/permissions.ts';
import { powersInWords } from './powers.ts';

it('a post says what it may do, and how far it reaches', () => {
  expect(powersInWords(permissions.approver)).toBe('可以看台账、作废、看个人信息和导出、看年报、签发并发布年报。');
  expect(powersInWords(permissions.auditor)).toBe('可以看台账、看年报、核验账本（含下级机关）。');
  expect(powersInWords(permissions.administrator)).toBe('可以改机关设置、核验账本；管人员与岗位（含下级机关）。');
});
