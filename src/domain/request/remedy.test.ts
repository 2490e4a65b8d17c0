import { expect, it } from 'vitest';
import { remedyClassOf } from './remedy.ts';

const parts = (...kinds: string[]) => ({ kind: 'PARTIAL', items: kinds.map((kind) => ({ kind })) });
const one = (kind: string) => ({ kind, items: [] });

it.each([
  [one('DENY_INTERNAL'), '2023-12-31', 'O', 'O'],
  [one('DENY_INTERNAL'), '2024-01-01', 'P', 'P'],
  [one('NOT_EXIST'), '2024-01-01', 'O', 'P'],
  [one('NOT_EXIST'), '2025-06-01', 'O', 'O'],
  [one('DENY_SECRET'), '2025-06-01', 'P', 'P'],
  [one('INQUIRY'), '2025-06-01', 'O', 'O'],
  [parts('GRANT_PROVIDE', 'DENY_LAW'), '2025-06-01', 'P', 'P'],
  [parts('GRANT_PROVIDE', 'NOT_EXIST'), '2025-06-01', 'O', 'O'],
  [one('WITHDRAWN'), '2025-06-01', 'N', 'N'],
  [one('GRANT_PROVIDE'), '2018-01-01', 'O', 'O'],
])('%j of %s is %s, or %s where the organ prefers reconsideration first', (reply, day, usual, preferred) => {
  expect(remedyClassOf(reply, day, { prefer_reconsideration_first: false })).toBe(usual);
  expect(remedyClassOf(reply, day, { prefer_reconsideration_first: true })).toBe(preferred);
});
