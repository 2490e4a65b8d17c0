import { describe, expect, it } from 'vitest';
import { actions, type Holding, may, organsWhere, permissions, rootsOf, subtree } from './permissions.ts';
import { type Post, posts } from './posts.ts';

const tree = [
  { organ_id: 'town', parent_id: 'county' },
  { organ_id: 'county', parent_id: null },
  { organ_id: 'village-office', parent_id: 'town' },
  { organ_id: 'sibling', parent_id: 'county' },
];
const holding = (post: Post, organId = 'town', from = '2024-01-01', to: string | null = null): Holding => ({
  organId,
  post,
  from,
  to,
});

describe('a post', () => {
  it('reaches only its own organ, unless the table says more', () => {
    expect(may([holding('clerk')], 'records.write', 'town', '2024-06-01', tree)).toBe(true);
    for (const other of ['county', 'sibling', 'village-office'])
      expect(may([holding('clerk')], 'records.write', other, '2024-06-01', tree)).toBe(false);
  });

  it('of the authority sees all below it and may change nothing', () => {
    const seen = organsWhere([holding('authority', 'county')], 'records.read', '2024-06-01', tree);
    expect([...seen].sort()).toEqual(['county', 'sibling', 'town', 'village-office']);
    expect(organsWhere([holding('authority', 'county')], 'records.write', '2024-06-01', tree).size).toBe(0);
  });

  it('counts from its first day to its last, both included', () => {
    const held = [holding('clerk', 'town', '2024-03-01', '2024-03-31')];
    const on = (day: string): boolean => may(held, 'records.read', 'town', day, tree);
    expect(['2024-02-29', '2024-03-01', '2024-03-31', '2024-04-01'].map(on)).toEqual([false, true, true, false]);
  });

  it('needs of the tree no more than what lies above an organ, or below the roots that it reaches', () => {
    const above = tree.filter(({ organ_id }) => ['town', 'county'].includes(organ_id));
    expect(may([holding('authority', 'county')], 'records.read', 'town', '2024-06-01', above)).toBe(true);
    expect(may([holding('authority', 'sibling')], 'records.read', 'town', '2024-06-01', above)).toBe(false);
    const held = [holding('clerk'), holding('authority', 'county'), holding('auditor', 'sibling', '2025-01-01')];
    expect(rootsOf(held, '2024-06-01')).toEqual(['county']);
    expect(organsWhere([holding('clerk')], 'records.read', '2024-06-01', [])).toEqual(new Set(['town']));
  });

  it('never lets one person both write and publish a report', () => {
    for (const post of posts) {
      const held = permissions[post.key];
      expect(Boolean(held['report.write'] && held['report.publish']), post.label).toBe(false);
    }
  });

  it('is in the table with every action spelt as it is known', () => {
    for (const held of Object.values(permissions))
      for (const action of Object.keys(held)) expect(actions).toContain(action);
  });
});

describe('the tree of organs', () => {
  it('finds all below, whatever the order of the list', () => {
    expect([...subtree('county', [...tree].reverse())].sort()).toEqual(['county', 'sibling', 'town', 'village-office']);
  });
});
