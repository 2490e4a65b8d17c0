import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  creditCharacters,
  creditWeights,
  idCheckCharacters,
  idRegions,
  idWeights,
} from '../../../../law/personal-data/numbers.ts';
import { mask } from '../mask.ts';
import { beginning } from './address.ts';
import { personalData } from './index.ts';
import { blackout, redact, redactPieces } from './redact.ts';

const kindsIn = (text: string) => personalData(text).map(({ kind }) => kind);
const foundIn = (text: string) => personalData(text).map(({ start, end }) => text.slice(start, end));

const digits = (least: number, most = least) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: least, maxLength: most }).map((list) => list.join(''));
const day = fc
  .date({ min: new Date('1930-01-01'), max: new Date('2024-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10).replaceAll('-', ''));
const idCheck = (body: string) =>
  idCheckCharacters[idWeights.reduce((sum, weight, at) => sum + weight * Number(body[at]), 0) % 11]!;
const idBody = fc
  .tuple(fc.constantFrom(...idRegions), fc.integer({ min: 101, max: 9999 }), day, digits(3))
  .map(([region, county, born, order]) => `${region}${String(county).padStart(4, '0')}${born}${order}`);
const id = idBody.map((body) => body + idCheck(body));
const luhn = (body: string) => {
  const sum = [...body].reverse().reduce((total, char, at) => {
    const digit = Number(char) * (at % 2 === 0 ? 2 : 1);
    return total + (digit > 9 ? digit - 9 : digit);
  }, 0);
  return body + String((10 - (sum % 10)) % 10);
};
const card = fc.oneof(
  digits(13).map((rest) => luhn(`62${rest}`)),
  digits(16).map((rest) => luhn(`62${rest}`)),
  digits(14).map((rest) => luhn(`4${rest}`)),
);
const runs = { numRuns: 200 };

describe('a citizen’s number', () => {
  it('is found whatever its region, day and form, and masked', () => {
    fc.assert(
      fc.property(id, (number) => {
        expect(foundIn(`申请人王某，身份证号${number}，住址略`)).toEqual([number]);
        expect(kindsIn(number)).toEqual(['id_number']);
        expect(foundIn(`ID${number}`)).toEqual([number]);
        const wide = number.replace(/./g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
        expect(foundIn(`号码：${wide}。`)).toEqual([wide]);
        const parted = `${number.slice(0, 6)} ${number.slice(6, 14)}　${number.slice(14)}`;
        expect(foundIn(`号码 ${parted} 。`)).toEqual([parted]);
        const boxed = [...number].join(' ');
        expect(foundIn(boxed)).toEqual([boxed]);
        expect(foundIn(number.toLowerCase())).toHaveLength(1);
        const sample = mask('id_number', wide);
        expect(mask('id_number', number)).toBe(`${number.slice(0, 6)}********${number.slice(-4)}`);
        expect(sample).not.toContain(number.slice(6, 14));
      }),
      runs,
    );
  });

  it('is none with another check character', () => {
    fc.assert(
      fc.property(idBody, fc.integer({ min: 1, max: 10 }), (body, step) => {
        const wrong = idCheckCharacters[(idCheckCharacters.indexOf(idCheck(body)) + step) % 11]!;
        expect(kindsIn(`证号${body}${wrong}。`)).not.toContain('id_number');
      }),
      runs,
    );
  });

  it('is found in its old form of fifteen digits, and not in a number of a register', () => {
    expect(foundIn('张某，130582670823121。')).toEqual(['130582670823121']);
    expect(kindsIn('注册号：130582670823121')).toEqual([]);
    expect(kindsIn('130582671323121')).toEqual([]);
  });

  it('is never a unified social credit code', () => {
    const code = fc
      .tuple(
        fc.constantFrom('11', '12', '51', '91', '92', '93', 'N1'),
        fc.integer({ min: 110_000, max: 659_999 }),
        fc.array(fc.constantFrom(...creditCharacters), { minLength: 9, maxLength: 9 }),
      )
      .map(([kind, region, rest]) => {
        const body = `${kind}${region}${rest.join('')}`;
        const sum = creditWeights.reduce(
          (total, weight, at) => total + weight * creditCharacters.indexOf(body[at]!),
          0,
        );
        return body + creditCharacters[(31 - (sum % 31)) % 31];
      });
    fc.assert(
      fc.property(code, (text) => {
        expect(kindsIn(`统一社会信用代码：${text}`)).toEqual([]);
      }),
      runs,
    );
    expect(kindsIn('法人代码 91110000802100433B')).toEqual([]);
  });
});

describe('other personal numbers', () => {
  it.each([
    ['13812345678', 'phone'],
    ['+86 138-1234-5678', 'phone'],
    ['0086 13812345678', 'phone'],
    ['１３８１２３４５６７８', 'phone'],
    ['138 1234 5678', 'phone'],
    ['Tel13812345678', 'phone'],
    ['住宅电话 0319-8712345', 'phone'],
    ['护照号 E12345678', 'passport'],
    ['冀E·12345', 'plate'],
    ['冀ED12345', 'plate'],
    ['wang.wu@example.com', 'email'],
    ['家住河北省沙河市某某镇某某村3组12号', 'address'],
    ['住址：北京市朝阳区某某路12号院3号楼2单元501室', 'address'],
    ['河北省沙河市某某镇某某村第三村民小组', 'address'],
    ['某某县某某镇幸福小区3-2-501', 'address'],
  ])('finds %s', (text, kind) => expect(kindsIn(`联系：${text}。`)).toEqual([kind]));

  it('finds bank cards by the Luhn check alone among numbers of their length', () => {
    fc.assert(
      fc.property(card, fc.integer({ min: 1, max: 9 }), (number, step) => {
        expect(foundIn(`开户账号 ${number}，`)).toEqual([number]);
        const wrong = number.slice(0, -1) + String((Number(number.at(-1)) + step) % 10);
        expect(kindsIn(`开户账号 ${wrong}，`)).not.toContain('bank_card');
        const parted = number.replace(/(\d{4})(?=\d)/g, '$1 ');
        expect(foundIn(`账号 ${parted} 。`)).toEqual([parted]);
      }),
      runs,
    );
  });

  it.each([
    '册政〔2024〕5号',
    '冀政办字〔2023〕128号文件',
    '第711号令',
    '登记编号：13058220240',
    '申请编号 202401050001',
    '2024年1月5日至2024-12-31',
    '共计 1,234,567.89 元，合 123456.789 万元',
    'ISBN 978-7-01-023456-7',
    '0319-8712345（办公）',
    '地址：沙河市某某镇文化路1号',
    '某某市人民政府2024年第5号公告',
    '信箱 xxgk@shahe.gov.cn',
    '统一社会信用代码 12130582MB0X12345A',
    '冀ICP备05000000号',
    '2019年 2020年 2021年 2022年 2023年',
    '0 0 0 12 0 0 0 12 0 0 0 0 3 0 0 0 0 3',
    '《中华人民共和国政府信息公开条例》第三十八条',
    '项目代码 2401-130582-04-01-123456',
    '宗地号130582001001GB00012',
  ])('takes no offence at %s', (text) => expect(personalData(text)).toEqual([]));

  it('is quick on long texts that look like numbers', () => {
    const started = performance.now();
    personalData('1 '.repeat(20_000));
    personalData('村组号'.repeat(50_000));
    personalData('a@a.'.repeat(50_000));
    personalData('1-'.repeat(20_000));
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe('a text of numbers without end', () => {
  it('hides none of them, wherever it stands', () => {
    const number = '11010119900307451';
    const whole = number + idCheck(number);
    for (const before of [0, 1, 500, 980, 985, 990, 995, 999, 1000, 1001, 1999, 2000]) {
      expect(foundIn(`${'0 '.repeat(before)}${whole} ${'0 '.repeat(1500)}`), `${before}`).toEqual([whole]);
      const boxes = [...whole].join(' ');
      expect(foundIn(`${'0 '.repeat(before)}${boxes} ${'0 '.repeat(1500)}`), `${before}`).toContain(boxes);
    }
  });

  it('is refused in a sentence where they are more than a register has', () => {
    expect(() => personalData('1 '.repeat(1_000_001))).toThrow('超过 100 万处');
    expect(personalData(`${'甲'.repeat(2_000_000)}13812345678`)).toHaveLength(1);
  });

  it('leaves the place before a door as it was found by looking back for a mark', () => {
    const before = /[^\s,.;!?，。；！？、“”"'《》〈〉〔〕()（）[\]【】|\d]*(?: ?[\u4e00-\u9fff]*)$/;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...'甲村 ,，1a|（-'), { maxLength: 24 }), (characters) => {
        const context = characters.join('');
        expect(context.slice(beginning(context))).toBe(before.exec(context)![0]);
      }),
    );
  });
});

describe('blackout', () => {
  it('takes the characters out and tells nothing by its length', () => {
    const text = '甲13812345678，乙110101199003074514';
    expect(redact(text, personalData(text))).toBe(`甲${blackout}，乙${blackout}`);
  });

  it('gives the same text across pieces as in one, wherever the pieces part', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ maxLength: 6 }), { maxLength: 8 }),
        fc.array(fc.nat(40), { maxLength: 6 }),
        (pieces, cuts) => {
          const whole = pieces.join('');
          const places = [...new Set(cuts.map((cut) => Math.min(cut, whole.length)))].sort((a, b) => a - b);
          const spans = [];
          for (let index = 0; index + 1 < places.length; index += 2)
            spans.push({ start: places[index]!, end: places[index + 1]! });
          const redacted = redactPieces(pieces, spans);
          expect(redacted).toHaveLength(pieces.length);
          expect(redacted.join('')).toBe(redact(whole, spans));
        },
      ),
      runs,
    );
  });
});
