import { describe, expect, it } from 'vitest';
import { letters } from '../../../law/letters/index.ts';
import { around, sampleFields } from '../../../test/builders/letters.ts';
import type { Around } from './around.ts';
import { linesOf } from './document.ts';
import { feeFields } from './fee-notice.ts';
import { fillLetter } from './fill.ts';
import { letterFor } from './letter-for.ts';
import type { LetterFields } from './values.ts';

const fill = (id: string, over: LetterFields = {}, more: Partial<Around> = {}, onlyRequired = false) => {
  const letter = letterFor(id, '2025-08-05')!;
  return fillLetter(letter, sampleFields(letter, over, onlyRequired), around(more));
};
const text = (filled: ReturnType<typeof fill>): string => {
  if ('problems' in filled) throw new Error(JSON.stringify(filled.problems));
  return linesOf(filled.document).join('\n');
};
const problems = (filled: ReturnType<typeof fill>) => ('problems' in filled ? filled.problems : []);

describe('a document filled in', () => {
  it.each(letters.map((letter) => [letter.id, letter.since, letter] as const))(
    '%s (since %s) leaves no placeholder behind, with all fields or only those that are required',
    (_id, since, letter) => {
      for (const onlyRequired of [false, true]) {
        const filled = fillLetter(letter, sampleFields(letter, {}, onlyRequired), around({ on: since }));
        const words = text(filled);
        expect(words).not.toMatch(/[{}]|\[\[|\]\]|undefined|null|。。|，。|：。|“”|（）/);
        expect(words).toContain(letter.title);
      }
    },
  );

  it('asks, beside each field, for what is missing or wrong', () => {
    const letter = letterFor('D04', '2025-08-05')!;
    const given = {
      ...sampleFields(letter),
      content: ' \u200b\n',
      receivedOn: '2025-02-30',
      within: 1.5,
      points: [{ what: '甲' }],
      extra: 1,
    };
    const found = fillLetter(letter, given, around());
    expect(problems(found)).toEqual([
      { field: 'extra', message: '这份文书没有“extra”这一栏。' },
      { field: 'receivedOn', message: '收到申请之日不是一个存在的日期，请写成 2024-01-05。' },
      { field: 'content', message: '请填写申请内容。' },
      { field: 'within', message: '补正期限（工作日）要填整数。' },
      { field: 'points.0.how', message: '请填写补正办法。' },
    ]);
    expect(problems(fill('D04', { points: [] }))[0]!.message).toBe('请填写需要补正的事项，至少一项。');
    expect(problems(fill('D04', { points: 'x' }))[0]!.message).toBe('需要补正的事项要逐项填写。');
    expect(problems(fill('D04', { points: Array(101).fill({ what: '甲', how: '乙' }) }))[0]!.message).toContain(
      '最多 100 项',
    );
    expect(problems(fill('D15', { harmed: 'x' }))[0]!.message).toContain('国家安全、公共安全');
  });

  it('keeps names to one line and to their length, and says so', () => {
    expect(problems(fill('D11', { addressee: '王演示\n李演示' }))[0]).toEqual({
      field: 'addressee',
      message: '申请人要写在一行里，请删去换行。',
    });
    expect(problems(fill('D11', { addressee: '王'.repeat(300) }))[0]!.message).toBe('申请人最多 200 个字。');
    expect(text(fill('D11', { addressee: '䶮'.repeat(200) }))).toContain(`${'䶮'.repeat(200)}：`);
  });

  it('reads nothing in a value as a placeholder, and drops what Word brings along unseen', () => {
    const words = text(fill('D11', { content: '{organ}[[x]]{n}$&\u00ad\ufeff 第一段\u000b第二段\r\n\r\n第三段' }));
    expect(words).toContain('“{organ}[[x]]{n}$& 第一段\n第二段\n第三段”。');
  });

  it('does not double a full stop that somebody typed', () => {
    expect(text(fill('D11', { delivery: '纸质复印件，随信寄送。' }))).toContain('提供的方式：纸质复印件，随信寄送。\n');
  });

  it('speaks to a person and to an organisation as each is spoken to', () => {
    expect(text(fill('D06', { you: 'organisation' }))).toContain('你单位申请公开的内容为');
    expect(text(fill('D06', { you: 'natural' }))).not.toContain('你单位');
  });

  it('has a number only where its kind is numbered, and none in a draft', () => {
    expect(text(fill('D11'))).toContain('青政公开〔2025〕18号');
    expect(text(fill('D11', {}, { docNo: null }))).not.toContain('〔2025〕18号');
    expect(text(fill('D03'))).not.toContain('青政公开');
  });

  it('is not dated on a day for which another version is in force', () => {
    const letter = letterFor('D35b', '2024-08-31')!;
    expect(problems(fillLetter(letter, sampleFields(letter), around({ on: '2024-09-01' })))[0]!.message).toContain(
      '2024年9月1日不能使用',
    );
  });
});

describe('a fee notice', () => {
  it('has its calculation from the tariff', () => {
    expect(feeFields({ method: 'pages', pages: 68 }, '2025-07-08')).toEqual({
      method: 'pages',
      bands: [
        { band: '第1页至第30页', quantity: 30, price: 0, subtotal: 0 },
        { band: '第31页至第68页', quantity: 38, price: 10_00, subtotal: 380_00 },
      ],
      amount: 380_00,
    });
    expect(feeFields({ method: 'items', from: 30, to: 31 }, '2025-07-08')).toEqual({
      method: 'items',
      bands: [
        { band: '第30件', quantity: 1, price: 100_00, subtotal: 100_00 },
        { band: '第31件', quantity: 1, price: 200_00, subtotal: 200_00 },
      ],
      amount: 300_00,
    });
    expect(feeFields({ method: 'pages', pages: 68 }, '2020-12-31')).toBeNull();
    expect(text(fill('D09', feeFields({ method: 'pages', pages: 68 }, '2025-07-08')!))).toContain('缴纳380元');
  });

  it('is refused where its lines do not add up', () => {
    expect(problems(fill('D09', { amount: 1999_00 }))).toEqual([
      { field: 'amount', message: '应缴金额与费用计算各行小计之和不相等，请核对。' },
    ]);
  });
});
