import { describe, expect, it } from 'vitest';
import { rules } from './index.ts';

const expected = (family: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${family}-0${index + 1}`);

describe('the list of rules', () => {
  it('holds every rule of the format once, in the order in which findings are shown', () => {
    expect(rules.map(({ id }) => id)).toEqual([
      ...expected('G', 4),
      ...expected('T3', 9),
      ...expected('T4', 6),
      ...expected('A2', 8),
      ...expected('D', 9),
    ]);
  });

  it.each(rules.map((rule) => [rule.id, rule] as const))(
    '%s says what it demands and where that comes from',
    (_, rule) => {
      expect(rule.words).toMatch(/[\u4e00-\u9fff]{4}/);
      expect(rule.source).toMatch(/[\u4e00-\u9fff]{4}/);
      expect(['error', 'warning', 'info']).toContain(rule.severity);
    },
  );
});
