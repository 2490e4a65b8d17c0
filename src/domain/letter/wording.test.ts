import { describe, expect, it } from 'vitest';
import { letters } from '../../../law/letters/index.ts';
import { around, sampleFields } from '../../../test/builders/letters.ts';
import { linesOf } from './document.ts';
import { fillLetter } from './fill.ts';
import { letterFor } from './letter-for.ts';
import { withWording, wordingProblems } from './wording.ts';

const on = '2025-08-05';
const extension = letterFor('D06', on)!;
const own =
  '{you}的申请原定于{dueOn}前答复。由于{reason}，依照《中华人民共和国政府信息公开条例》第三十三条第二款，经负责人同意延长{extension}个工作日，于{newDueOn}前答复。';

describe("an organ's own wording", () => {
  it('takes the place of a block, with the same fields', () => {
    expect(wordingProblems(extension, { decision: own }, on)).toEqual([]);
    const filled = fillLetter(withWording(extension, { decision: own }), sampleFields(extension), around());
    expect('document' in filled && linesOf(filled.document).join('\n')).toContain(
      '你的申请原定于2025年8月5日前答复。由于',
    );
  });

  it('finds nothing wrong with the words of the house themselves', () => {
    for (const letter of letters) {
      const texts = Object.fromEntries(
        letter.blocks.flatMap((block) => ('key' in block ? [[block.key, block.text]] : [])),
      );
      expect(wordingProblems(letter, texts, letter.since), letter.id).toEqual([]);
    }
  });

  it.each([
    ['nothing', '随便', '没有“nothing”这一段'],
    ['decision', own.replace('{reason}', '{whatever}'), '没有“{whatever}”这一栏'],
    ['decision', own.replace('{newDueOn}', '适当日期'), '要用到“延长后的届满日”'],
    ['decision', own.replace('第三十三条第二款', '第三十三条第四款'), '没有第三十三条第四款'],
    [
      'decision',
      own.replace('第三十三条第二款', '第三十三条'),
      '要引用《中华人民共和国政府信息公开条例》第三十三条第二款',
    ],
    ['decision', own.replace('{reason}', '{reason'), '没有成对'],
    ['decision', ' ', '这一段是空的'],
  ])('is refused in %s', (key, text, sentence) => {
    const found = wordingProblems(extension, { [key]: text }, on).filter(({ field }) => field === key);
    expect(found.map(({ message }) => message).join('\n')).toContain(sentence);
  });

  it('keeps what may be missing in brackets, and cites no repealed text', () => {
    const receipt = letterFor('D03', on)!;
    expect(wordingProblems(receipt, { keep: '查询办法：{queryWay}。' }, on)[0]!.message).toContain('[[ ]]');
    expect(
      wordingProblems(receipt, { keep: '依据《政府信息公开信息处理费管理办法》第六条。' }, '2020-06-01')[0]!.message,
    ).toContain('不在施行期间');
    expect(wordingProblems(receipt, { keep: '依据《不动产登记暂行条例》第二十七条。' }, on)).toEqual([]);
  });
});
