import { describe, expect, it } from 'vitest';
import { emptyTables } from '../../../domain/report/tables.ts';
import { compared, isEmpty } from './compare.ts';

const side = (layout: '2021' | '2019', change: (tables: ReturnType<typeof emptyTables>) => void) => {
  const tables = emptyTables();
  change(tables);
  return { tables, layout: { proactive: layout, requests: layout } } as const;
};
const total = (count: number) => [count, 0, 0, 0, 0, 0, count] as never;

const now = side('2021', (tables) => {
  tables.requests.new_received = total(60);
  tables.requests['results.granted'] = total(8);
  tables.requests['results.other.clarification_overdue'] = total(1);
  tables.requests['results.other.fee_unpaid'] = total(0);
  tables.requests['results.other.misc'] = total(2);
  tables.proactive.admin_fees_wan = '0.3';
  tables.proactive.admin_licences = 5;
});
const before = side('2021', (tables) => {
  tables.requests.new_received = total(10);
  tables.requests['results.granted'] = total(9);
  tables.proactive.admin_fees_wan = '0.1';
});
const find = (rows: ReturnType<typeof compared>, label: string) => rows.find((one) => one.label === label)!;

describe('two years side by side', () => {
  const rows = compared(now, before);

  it('show the difference with its sign, and a jump that a rule would ask about', () => {
    expect(find(rows, '一、本年新收政府信息公开申请数量')).toMatchObject({ difference: '＋50', jump: true });
    expect(find(rows, '（一）予以公开')).toMatchObject({ difference: '−1', jump: false });
  });

  it('take differences of money exactly', () => {
    expect(find(rows, '行政事业性收费，本年收费金额（单位：万元）').difference).toBe('＋0.2');
  });

  it('know no difference where one year is not known, and leave such rows in sight', () => {
    const licences = find(rows, '行政许可，本年处理决定数量');
    expect(licences).toMatchObject({ now: 5, before: null, difference: null });
    expect(isEmpty(licences)).toBe(false);
    expect(rows.filter((row) => !isEmpty(row)).length).toBeLessThan(rows.length);
  });

  it('compare the three rows of other results with the single row of 2019 together', () => {
    const old = side('2019', (tables) => {
      tables.requests['results.other'] = total(1);
    });
    const others = compared(now, old).filter(({ label }) => label.startsWith('（六）'));
    expect(others).toEqual([
      expect.objectContaining({ label: '（六）其他处理', now: 3, before: 1, difference: '＋2', cell: null }),
    ]);
  });
});
