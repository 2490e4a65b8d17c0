import { otherRow } from '../../../../law/report-format/2019.ts';
import { totalCause } from '../causes.ts';
import { at, columnName, columns, requestCell, rowName, totalColumn } from '../cells.ts';
import { requestRowKeys } from '../tables.ts';
import { because, type Draft, disagreement, nothing, rule } from './rule.ts';

const rows = [...requestRowKeys, otherRow.key];
const parts = columns.slice(0, totalColumn);

export const columnsAddUp = rule({
  id: 'T3-03',
  severity: 'error',
  words: '每一行：总计＝自然人＋法人或其他组织的五列',
  source: '国办公开办函〔2021〕30号，表三的列',
  find({ tables: { requests } }) {
    let found: Draft[] | null = null;
    for (const row of rows) {
      const cells = requests[row];
      const written = at(cells, totalColumn);
      if (written === null) continue;
      const [a, b, c, d, e, f] = cells;
      if (a === null || b === null || c === null || d === null || e === null || f === null) continue;
      const computed = a + b + c + d + e + f;
      if (computed === written) continue;
      const sides = parts.map((column) => ({ words: columnName(column), value: at(cells, column) ?? 0 }));
      const why = onlyLegal(b + c + d + e + f, a, written) ?? totalCause(written, sides);
      found ??= [];
      found.push({
        where: `表三，${rowName(row)}`,
        message: `“${rowName(row)}”：总计写 ${written}，自然人与法人或其他组织五列相加是 ${computed}，相差 ${Math.abs(written - computed)}。${because(why)}`,
        evidence: disagreement(
          { words: '总计', value: written },
          { words: '自然人＋法人或其他组织', value: computed },
          columns.map((column) => requestCell(row, column)),
          why,
        ),
      });
    }
    return found ?? nothing;
  },
});

function onlyLegal(legal: number, natural: number, written: number): string | null {
  if (legal > 0 && written === legal) return '总计可能只加了法人或其他组织，没有加自然人';
  return natural > 0 && legal > 0 && written === natural ? '总计可能只抄了自然人，没有加法人或其他组织' : null;
}
