import { describe, expect, it } from 'vitest';
import type { FileFinding } from '../../contract/inspect.ts';
import { afterCleaning, groupsOf } from './groups.ts';

const found = (kind: string, removable: FileFinding['removable'], where = '正文'): FileFinding => ({
  kind,
  words: `${kind}的名称`,
  todo: '处理。',
  where,
  sample: '…',
  removable,
});

const groups = groupsOf([
  found('comment', 'clean', '第 1 段'),
  found('phone', 'redact'),
  found('comment', 'clean', '第 2 段'),
  found('picture_under_box', 'never'),
]);
const kindsOf = (some: { kind: string }[]): string[] => some.map(({ kind }) => kind);

describe('what was found', () => {
  it('stands by kind, each place in its order, what only a person can mend first', () => {
    expect(kindsOf(groups)).toEqual(['picture_under_box', 'phone', 'comment']);
    expect(groups[2]!.places.map(({ where }) => where)).toEqual(['第 1 段', '第 2 段']);
    expect(groupsOf([])).toEqual([]);
  });

  it('is gone from a cleaned copy as far as cleaning goes; personal data only where that is asked for', () => {
    const plain = afterCleaning(groups, false);
    expect([kindsOf(plain.gone), kindsOf(plain.left)]).toEqual([['comment'], ['picture_under_box', 'phone']]);
    const redacted = afterCleaning(groups, true);
    expect([kindsOf(redacted.gone), kindsOf(redacted.left)]).toEqual([['phone', 'comment'], ['picture_under_box']]);
  });
});
