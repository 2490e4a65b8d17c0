import { expect, it } from 'vitest';
import { copyName } from './inspect-file.ts';

it.each([
  ['名单.docx', '名单（清理）.docx'],
  ['2024.补贴.名单.xlsx', '2024.补贴.名单（清理）.xlsx'],
  ['没有后缀', '没有后缀（清理）'],
  ['.txt', '.txt（清理）'],
  // Without its macros a document opens only under an ordinary ending.
  ['台账.XLSM', '台账（清理）.xlsx'],
  ['模板.dotm', '模板（清理）.docx'],
  ['放映.ppsm', '放映（清理）.pptx'],
])('a cleaned copy of %s is called %s', (name, copy) => {
  expect(copyName(name)).toBe(copy);
});
