import { totalCause } from '../causes.ts';
import { remedyAt, remedyBlockKeys, remedyCell, remedyColumnName, remedyName } from '../cells.ts';
import { because, type Draft, disagreement, nothing, rule } from './rule.ts';

const parts = [remedyAt.upheld, remedyAt.corrected, remedyAt.other, remedyAt.pending];

export const remediesAddUp = rule({
  id: 'T4-01',
  severity: 'error',
  words: '表四每一块：总计＝结果维持＋结果纠正＋其他结果＋尚未审结',
  source: '国办公开办函〔2021〕30号，表四',
  find({ tables: { remedies } }) {
    let found: Draft[] | null = null;
    for (const block of remedyBlockKeys) {
      const [upheld, corrected, other, pending, total] = remedies[block];
      if (upheld === null || corrected === null || other === null || pending === null || total === null) continue;
      const computed = upheld + corrected + other + pending;
      if (computed === total) continue;
      const sides = parts.map((column) => ({ words: remedyColumnName(column), value: remedies[block][column] ?? 0 }));
      const why = totalCause(total, sides);
      found ??= [];
      found.push({
        where: `表四，${remedyName(block)}`,
        message: `${remedyName(block)}：总计写 ${total}，维持 ${upheld}＋纠正 ${corrected}＋其他 ${other}＋尚未审结 ${pending}＝${computed}，相差 ${Math.abs(total - computed)}。${because(why)}`,
        evidence: disagreement(
          { words: '总计', value: total },
          { words: '四项之和', value: computed },
          [...parts, remedyAt.total].map((column) => remedyCell(block, column)),
          why,
        ),
      });
    }
    return found ?? nothing;
  },
});
