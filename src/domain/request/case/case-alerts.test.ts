import { expect, it } from 'vitest';
import { actingPosts } from './case-alerts.ts';
import type { Stage } from './terms.ts';

it.each<[Stage, string[]]>([
  ['awaiting_confirmation', ['clerk', 'reviewer']],
  ['drafting', ['clerk', 'reviewer']],
  ['in_approval', ['approver', 'reviewer', 'secrecy_reviewer']],
])('a request that is %s can be brought on by %j', (stage, posts) => {
  expect(actingPosts({ kind: 'request', stage }).sort()).toEqual(posts);
});

it('a correction that was received is concluded by the head of the unit', () => {
  expect(actingPosts({ kind: 'correction', stage: 'received' })).toEqual(['reviewer']);
});
