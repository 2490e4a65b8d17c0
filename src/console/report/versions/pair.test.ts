import { expect, it } from 'vitest';
import { emptyTables } from '../../../domain/report/tables.ts';
import { noProse } from '../../../domain/report/writing.ts';
import { lastDiffering } from './use-pair.ts';

it('the versions compared first are the last and the nearest before it that differs, else the last two', async () => {
  const words = ['', '甲', '乙', '乙', '乙'];
  const read = async (version: number) => ({ prose: { ...noProse, preamble: words[version]! }, tables: emptyTables() });
  expect(await lastDiffering([1, 2, 3, 4], read)).toEqual({ from: 1, to: 4 });
  expect(await lastDiffering([2, 3, 4], read)).toEqual({ from: 3, to: 4 });
});
