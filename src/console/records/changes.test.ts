import { describe, expect, it } from 'vitest';
import type { HistoryEntry } from '../../contract/records.ts';
import { fees } from '../../domain/register/registers.ts';
import { changesOf, clockInChina } from './changes.ts';

const entry = (type: string, values: HistoryEntry['values']): HistoryEntry => ({
  version: 1,
  type,
  occurredOn: '2024-03-01',
  recordedAt: '2024-03-01T01:05:00.000Z',
  actor: '演示·经办',
  reason: null,
  values,
});
const first = { item: '占用费', collected_on: '2024-03-01', amount_fen: 100 };

describe('the changes of an amendment', () => {
  const history = [entry('recorded', first), entry('amended', { ...first, amount_fen: 250 }), entry('voided', null)];

  it('name the field, what it was and what it became', () => {
    expect(changesOf(fees, history, 1).map(({ field, from, to }) => [field.key, from, to])).toEqual([
      ['amount_fen', 100, 250],
    ]);
  });

  it('are none for the first entry and for a voiding', () => {
    expect(changesOf(fees, history, 0)).toEqual([]);
    expect(changesOf(fees, history, 2)).toEqual([]);
  });
});

it('an instant is shown by the clock in China, wherever the browser is', () => {
  expect(clockInChina('2024-12-31T16:30:00.000Z')).toBe('2025-01-01 00:30');
});
