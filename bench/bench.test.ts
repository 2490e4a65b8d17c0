import { describe, expect, it } from 'vitest';
import { parts } from './parts.ts';

describe('each part of the bench runs to its end, at a tiny size', () => {
  it.each(parts)('%s', async (_, part) => {
    const lines = await part((_, tiny) => tiny);
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) {
      expect(line.measured).toMatch(/\d|没有量/);
      expect(line.measured).not.toContain('NaN');
      expect(line.wanted).not.toBe('');
    }
  });
});
