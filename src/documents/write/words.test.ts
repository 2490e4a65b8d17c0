import { describe, expect, it } from 'vitest';
import { printable } from '../../domain/printable.ts';
import { titleLines } from '../title-lines.ts';
import { paragraphs } from './words.ts';

describe('words to be printed', () => {
  it('lose what pasted text brings along unseen, and keep every visible character', () => {
    expect(printable('公\u00ad开\u200b\ufeff目\u0007录\u00a02024\u202e年')).toBe('公开目录 2024年');
    expect(printable('第一段\v第二段\u2028第三段\r第四段\r\n第五段').split('\n')).toHaveLength(5);
    expect(printable('䶮㛃𬭎堃')).toBe('䶮㛃𬭎堃');
    expect(printable('半个\ud800字')).toBe('半个字');
  });

  it('have their numbered sub-heading apart', () => {
    expect(paragraphs('（一）主动公开方面。公开36条。\n\n（二）依申请公开\n1.按时答复。')).toEqual([
      { lead: '（一）主动公开方面。', text: '公开36条。' },
      { lead: '（二）依申请公开', text: '' },
      { lead: '', text: '1.按时答复。' },
    ]);
  });
});

const words = '2024年政府信息公开工作年度报告';

describe('the title', () => {
  it('stands on one line where it fits, else the organ stands above the words', () => {
    expect(titleLines('甲局', words)).toEqual([`甲局${words}`]);
    expect(titleLines('青石县柳河镇人民政府', words)).toEqual(['青石县柳河镇人民政府', words]);
  });

  it('parts a long name in lines of like length, after a whole word where there is one', () => {
    const name = '青石市柳河区卫生健康委员会老龄工作和健康促进综合服务中心';
    const lines = titleLines(name, words);
    expect(lines.slice(0, -1)).toEqual(['青石市柳河区卫生健康委员会', '老龄工作和健康促进综合服务中心']);
    expect(lines.join('')).toBe(name + words);
  });

  it('loses no character of a name of any length', () => {
    const name = '䶮'.repeat(75);
    const lines = titleLines(name, words);
    expect(lines.join('')).toBe(name + words);
    expect(lines.every((line) => [...line].length <= 20)).toBe(true);
  });
});
