import { describe, expect, it } from 'vitest';
import { emptyTables } from '../../../domain/report/tables.ts';
import { noProse } from '../../../domain/report/writing.ts';
import {
  cellsOf,
  checksOf,
  differences,
  emptyFilling,
  fillingOfAdopted,
  fillingOfFile,
  leftOpen,
  tablesOf,
  unreadable,
} from './filling.ts';

const tables = emptyTables();
tables.requests.new_received = [3, 1, 0, 0, 0, 0, 4];
tables.proactive.admin_fees_wan = '1.25';
tables.remedies.reconsideration = [1, 0, 0, 0, 1];

const read = fillingOfFile({
  readable: true,
  file: '2024年报.docx',
  source: 'a'.repeat(64),
  organ: '青石县演示镇人民政府',
  year: 2024,
  layout: { proactive: '2021', requests: '2021' },
  tables,
  marks: { 'requests.carried_in.natural_person': '/' },
  prose: { ...noProse, s6_other: '没有。' },
  unplaced: [],
  unread: [],
  partly: [],
  findings: [],
});

describe('a report that is filled in', () => {
  it('gives the same tables back that were read', () => {
    expect(tablesOf(read)).toEqual(tables);
    expect(tablesOf(fillingOfAdopted({ ...read, tables } as never))).toEqual(tables);
  });

  it('knows which cells are open, and takes full-width digits', () => {
    expect(leftOpen(read)).toHaveLength(cellsOf(read.layout).length - 13);
    const next = { ...read, cells: { ...read.cells, 'requests.carried_in.natural_person': '１２' } };
    expect(leftOpen(next)).toHaveLength(leftOpen(read).length - 1);
    expect(tablesOf(next).requests.carried_in[0]).toBe(12);
  });

  it('keeps what is no number where it stands, and says which cells they are', () => {
    const wrong = { ...read, cells: { ...read.cells, 'proactive.admin_licences': '约20' } };
    expect(unreadable(wrong)).toEqual(['proactive.admin_licences']);
    expect(tablesOf(wrong).proactive.admin_licences).toBeNull();
  });

  it('is checked by the rules as it stands: a total that does not add up is found at once', () => {
    const cells = { ...read.cells, 'requests.new_received.total': '5' };
    const found = (filling: typeof read) =>
      checksOf(filling, { name: '青石县演示镇人民政府', level: 'town' }, 2024).findings.map(({ rule }) => rule);
    expect(found(read)).not.toContain('T3-03');
    expect(found({ ...read, cells })).toContain('T3-03');
  });

  it('is whole, so that nothing found means something, only where a number stands in every cell', () => {
    const whole = (filling: typeof read) =>
      checksOf(filling, { name: '青石县演示镇人民政府', level: 'town' }, 2024).whole;
    const full = { ...read, cells: Object.fromEntries(cellsOf(read.layout).map((cell) => [cell, '0'])) };
    expect(whole(full)).toBe(true);
    expect(whole({ ...full, cells: { ...full.cells, 'remedies.reconsideration.total': '' } })).toBe(false);
    // Table 二 of 2019 is not filled in here: what was not read of it stays unread.
    expect(whole({ ...full, layout: { proactive: '2019', requests: '2021' } })).toBe(false);
  });

  it('of the 2019 form has the single row of other results, and no cell of table 二', () => {
    const layout = { proactive: '2019', requests: '2019' } as const;
    const cells = cellsOf(layout);
    expect(cells).toContain('requests.results.other.total');
    expect(cells.some((cell) => cell.startsWith('proactive.'))).toBe(false);
    const old = emptyTables();
    old.requests['results.other'] = [2, 0, 0, 0, 0, 0, 2];
    expect(tablesOf(fillingOfAdopted({ ...read, layout, tables: old } as never))).toEqual(old);
  });
});

describe('as the basis of the year', () => {
  it('differs where a cell that people fill in has another number; totals follow', () => {
    const counted = emptyTables();
    counted.requests.new_received = [2, 1, 0, 0, 0, 0, 3];
    counted.proactive.admin_fees_wan = '0';
    const found = differences(read, { tables: counted, layout: { proactive: '2021', requests: '2021' } });
    expect(found.filter(({ cell }) => !cell.startsWith('remedies.'))).toEqual([
      { cell: 'proactive.admin_fees_wan', present: '0', filled: '1.25' },
      { cell: 'requests.new_received.natural_person', present: '2', filled: '3' },
    ]);
    expect(found.map(({ cell }) => cell)).not.toContain('remedies.reconsideration.total');
  });

  it('leaves cells alone of which the file says nothing', () => {
    expect(differences(emptyFilling(), { tables, layout: { proactive: '2021', requests: '2021' } })).toEqual([]);
  });
});
