import { isEmptyMark } from '../marks.ts';
import { oddCells, placeOf } from '../walk.ts';
import { type Draft, nothing, rule } from './rule.ts';

export const countsAreWholeNumbers = rule({
  id: 'G-01',
  severity: 'error',
  words: '件数都是不小于 0 的整数；收费金额是不小于 0 的数',
  source: '国办公开办函〔2021〕30号，表二、表三、表四',
  find(report) {
    let found: Draft[] | null = null;
    for (const path in report.marks) {
      const printed = report.marks[path] ?? '';
      if (isEmptyMark(printed)) continue;
      found ??= [];
      found.push(wrong(path, printed));
    }
    for (const [path, printed] of oddCells(report)) {
      found ??= [];
      found.push(wrong(path, printed));
    }
    return found ?? nothing;
  },
});

function wrong(path: string, printed: string): Draft {
  const place = placeOf(path);
  const demand = path.endsWith('admin_fees_wan') ? '收费金额只能填不小于 0 的数' : '件数只能填 0、1、2 这样的整数';
  const why = cause(printed);
  return {
    where: place,
    message: `${place}写的是“${printed}”，${demand}。${why}。`,
    evidence: { printed, cells: [path], cause: why },
  };
}

function cause(printed: string): string {
  if (/^[-－−]\d/.test(printed)) return '可能把增减数当成了件数';
  if (/\d[.．]\d/.test(printed)) return '可能填错了行，或者把金额填成了件数';
  if (/\d.*[余多]|约/.test(printed)) return '表里只填准数，不填约数';
  return '可能把文字填进了数字格';
}
