import { describe, expect, it } from 'vitest';
import { cleanedName, fileName } from './file-name.ts';

describe('the name of a file that is downloaded', () => {
  it.each([
    ['施工合同', 'docx', '施工合同.docx'],
    ['施工合同.docx', 'docx', '施工合同.docx'],
    ['施工合同.DOCX', 'docx', '施工合同.DOCX'],
    ['照片.jpeg', 'jpeg', '照片.jpeg'],
    ['截至2024.5', 'pdf', '截至2024.5.pdf'],
    ['名单.csv', 'text', '名单.csv'],
    ['名单', 'text', '名单.txt'],
    ['什么', 'other', '什么'],
  ])('%s of %s is %s', (name, type, whole) => {
    expect(fileName(name, type)).toBe(whole);
    expect(cleanedName(name, type)).toBe(whole);
  });

  it.each([
    ['名单.docm', 'docx', '名单.docx'],
    ['名单.xltm', 'xlsx', '名单.xlsx'],
    ['合同.v2', 'pdf', '合同.v2.pdf'],
    ['合同.doc', 'pdf', '合同.doc.pdf'],
  ])('%s that was cleaned to %s is %s, and as it came in keeps its own', (name, type, cleaned) => {
    expect(cleanedName(name, type)).toBe(cleaned);
    expect(fileName(name, type)).toBe(name);
  });
});
