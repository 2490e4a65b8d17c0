import type { FileFinding } from '../../contract/inspect.ts';

/** What was found of one kind. */
export interface FindingGroup {
  kind: string;
  words: string;
  todo: string;
  removable: FileFinding['removable'];
  places: FileFinding[];
}

/** Findings by kind: first what only a person can mend, then personal data, then what cleaning removes. */
export function groupsOf(findings: readonly FileFinding[]): FindingGroup[] {
  const groups = new Map<string, FindingGroup>();
  for (const finding of findings) {
    const { kind, words, todo, removable } = finding;
    const group = groups.get(kind) ?? { kind, words, todo, removable, places: [] };
    group.places.push(finding);
    groups.set(kind, group);
  }
  const order = ['never', 'redact', 'clean'];
  return [...groups.values()].sort((a, b) => order.indexOf(a.removable) - order.indexOf(b.removable));
}

const removes = (group: FindingGroup, redact: boolean): boolean =>
  group.removable === 'clean' || (redact && group.removable === 'redact');

/** The groups that a cleaned copy is without, and those that still stand in it. */
export const afterCleaning = (groups: readonly FindingGroup[], redact: boolean) => ({
  gone: groups.filter((group) => removes(group, redact)),
  left: groups.filter((group) => !removes(group, redact)),
});
