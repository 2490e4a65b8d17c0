import { describe, expect, it } from 'vitest';
import { reportDue } from './due.ts';

const kept = { years: [2024], published: [] };

describe('the report that is due', () => {
  it('is last year’s, from the first of January on for a town, with the days that are left', () => {
    expect(reportDue('2025-01-01', 'town', kept)).toEqual({ year: 2024, last: '2025-01-31', left: 30 });
    expect(reportDue('2025-01-31', 'department', { years: [], published: [] })?.left).toBe(0);
  });

  it('leads a government’s work only in March', () => {
    expect(reportDue('2025-02-27', 'county', kept)).toBeNull();
    expect(reportDue('2025-03-01', 'county', kept)?.left).toBe(30);
  });

  it('stays while it is late, where the year has records, and goes when it is published', () => {
    expect(reportDue('2025-02-10', 'town', kept)?.left).toBe(-10);
    expect(reportDue('2025-02-10', 'town', { years: [], published: [] })).toBeNull();
    expect(reportDue('2025-02-10', 'town', { ...kept, published: [{ year: 2024 }] })).toBeNull();
  });
});
