import { describe, expect, it } from 'vitest';
import { emptyTables } from '../../../domain/report/tables.ts';
import { openingsFrom } from './openings.ts';

const tables = emptyTables();
tables.requests.carried_out = [2, 0, null, 0, 0, 1, 3];
tables.proactive.normative_documents.in_force = 7;
tables.remedies.reconsideration[3] = 1;

describe('the opening balances that a report gives for the next year', () => {
  it('are what it carries out, by column, what is in force, and what is pending', () => {
    expect(
      openingsFrom({ year: 2024, tables }, new Set()).map(({ cell, amount, year, source }) => [
        cell,
        amount,
        year,
        source,
      ]),
    ).toEqual([
      ['requests.carried_in.natural_person', 2, 2025, '2024年年报表三第四项'],
      ['requests.carried_in.legal_other', 1, 2025, '2024年年报表三第四项'],
      ['proactive.normative_documents.in_force', 7, 2025, '2024年年报表二'],
      ['remedies.reconsideration.pending', 1, 2025, '2024年年报表四'],
    ]);
  });

  it('leave out what is recorded already', () => {
    const recorded = new Set(['requests.carried_in.natural_person', 'remedies.reconsideration.pending']);
    expect(openingsFrom({ year: 2024, tables }, recorded).map(({ amount }) => amount)).toEqual([1, 7]);
  });
});
