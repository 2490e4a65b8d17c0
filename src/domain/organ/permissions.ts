import type { Day } from '../calendar/day.ts';
import type { Post } from './posts.ts';

/** What may be done; an act and a page each ask for exactly one. */
export const actions = [
  'records.read',
  'records.write',
  'records.void',
  'personal.read',
  'report.read',
  'report.write',
  'report.publish',
  'organ.configure',
  'people.manage',
  'ledger.verify',
] as const;
export type Action = (typeof actions)[number];

/** How far a post reaches: its own organ, or that organ and all below it. */
export type Reach = 'own' | 'subtree';

/**
 * The one table of post × act × relation of organs. What is not here is not allowed.
 * 更正 is a clerk's daily work; 作废 is for the person answerable for the unit (02-request-lifecycle T33).
 */
export const permissions: Record<Post, Partial<Record<Action, Reach>>> = {
  clerk: {
    'records.read': 'own',
    'records.write': 'own',
    'personal.read': 'own',
    'report.read': 'own',
    'report.write': 'own',
  },
  reviewer: {
    'records.read': 'own',
    'records.write': 'own',
    'records.void': 'own',
    'personal.read': 'own',
    'report.read': 'own',
    'report.write': 'own',
  },
  secrecy_reviewer: { 'records.read': 'own', 'report.read': 'own' },
  approver: {
    'records.read': 'own',
    'records.void': 'own',
    'personal.read': 'own',
    'report.read': 'own',
    'report.publish': 'own',
  },
  supervisor: { 'records.read': 'own', 'report.read': 'own' },
  auditor: { 'records.read': 'subtree', 'report.read': 'subtree', 'ledger.verify': 'subtree' },
  administrator: { 'organ.configure': 'own', 'people.manage': 'subtree', 'ledger.verify': 'own' },
  authority: { 'records.read': 'subtree', 'report.read': 'subtree' },
};

/** A post that a person holds in an organ, both ends included; `to` is null while it lasts. */
export interface Holding {
  organId: string;
  post: Post;
  from: Day;
  to: Day | null;
}

/** An organ and its parent, as the tree needs them. */
export interface OrganNode {
  organ_id: string;
  parent_id: string | null;
}

export const holdsOn = (holding: Holding, day: Day): boolean =>
  holding.from <= day && (holding.to === null || holding.to >= day);

/** The organs in which a person may do something on a day: their ids. The SQL condition is `organ_id = any($ids)`. */
export function organsWhere(
  holdings: readonly Holding[],
  action: Action,
  day: Day,
  tree: readonly OrganNode[],
): Set<string> {
  const allowed = new Set<string>();
  for (const holding of holdings) {
    const reach = permissions[holding.post][action];
    if (!reach || !holdsOn(holding, day)) continue;
    if (reach === 'own') allowed.add(holding.organId);
    else for (const id of subtree(holding.organId, tree)) allowed.add(id);
  }
  return allowed;
}

/** The organs below which a person's posts reach on a day: where they may act, nobody needs to know more of the tree. */
export const rootsOf = (holdings: readonly Holding[], day: Day): string[] => [
  ...new Set(
    holdings
      .filter((holding) => holdsOn(holding, day) && Object.values(permissions[holding.post]).includes('subtree'))
      .map(({ organId }) => organId),
  ),
];

/** Whether a person may do something in an organ on a day. */
export const may = (
  holdings: readonly Holding[],
  action: Action,
  organId: string,
  day: Day,
  tree: readonly OrganNode[],
): boolean => organsWhere(holdings, action, day, tree).has(organId);

/** An organ and all below it. */
export function subtree(root: string, tree: readonly OrganNode[]): Set<string> {
  const below = new Set([root]);
  // A parent may stand behind its child in the list: go on until nothing is added.
  for (let before = 0; before !== below.size; ) {
    before = below.size;
    for (const node of tree) if (node.parent_id && below.has(node.parent_id)) below.add(node.organ_id);
  }
  return below;
}
