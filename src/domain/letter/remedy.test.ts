import { describe, expect, it } from 'vitest';
import { replyKinds } from '../../../law/outcomes/reply-kinds.ts';
import { around, organ, sampleFields } from '../../../test/builders/letters.ts';
import { linesOf } from './document.ts';
import { fillLetter } from './fill.ts';
import { letterFor } from './letter-for.ts';
import { remedyWay } from './remedy.ts';

const refusals = [
  'DENY_SECRET',
  'DENY_LAW',
  'DENY_3S1S',
  'DENY_THIRD_PARTY',
  'DENY_INTERNAL',
  'DENY_PROCESS',
  'DENY_ENFORCEMENT',
];
const none = ['WITHDRAWN', 'OTHER'];
const others = replyKinds.map(({ key }) => key).filter((key) => ![...refusals, ...none, 'PARTIAL'].includes(key));
const way = (kind: string, on: string, preferReconsiderationFirst = false, grounds: string[] = []) =>
  remedyWay({ kind, on, grounds, preferReconsiderationFirst });

describe('the way against a reply', () => {
  it.each([
    ['2023-12-31', 'O', 'O', 'O'],
    ['2024-01-01', 'P', 'O', 'P'],
    ['2025-05-31', 'P', 'O', 'P'],
    ['2025-06-01', 'P', 'O', 'O'],
    ['2026-11-24', 'P', 'O', 'O'],
  ])(
    'on %s is %s for what is withheld, else %s, or %s where the organ prefers 复议 first',
    (on, withheld, usual, chosen) => {
      for (const kind of refusals) expect(way(kind, on), kind).toBe(withheld);
      for (const kind of others) {
        expect(way(kind, on), kind).toBe(usual);
        expect(way(kind, on, true), kind).toBe(chosen);
      }
      for (const kind of none) expect(way(kind, on, true), kind).toBe('N');
    },
  );

  it('of 区分处理 leads to 复议 first only for what is withheld under Arts 13–16', () => {
    expect(way('PARTIAL', '2025-07-01', false, ['DENY_THIRD_PARTY', 'NOT_EXIST'])).toBe('PO');
    expect(way('PARTIAL', '2025-07-01', false, ['NOT_EXIST', 'INQUIRY'])).toBe('O');
    expect(way('PARTIAL', '2024-07-01', true, ['DENY_PROCESS'])).toBe('P');
    expect(way('PARTIAL', '2023-07-01', true, ['DENY_PROCESS'])).toBe('O');
  });

  it('is not guessed for an unknown kind or a day before the 条例', () => {
    expect(() => way('NO_SUCH', '2025-07-01')).toThrow(RangeError);
    expect(() => way('REPEAT', '2019-05-14')).toThrow(RangeError);
  });
});

describe.each(['2023-06-01', '2024-06-03', '2025-06-03'])('the remedy paragraph of a reply of %s', (on) => {
  it.each(replyKinds.map(({ key, letter }) => [key, letter]))('%s has what the law asks for', (kind, id) => {
    const letter = letterFor(id!, on)!;
    const filled = fillLetter(letter, sampleFields(letter), around({ on, servedOnline: true }));
    if ('problems' in filled) throw new Error(JSON.stringify(filled.problems));
    const text = linesOf(filled.document).join('\n');
    const paragraph = text.split('\n').find((line) => line.startsWith('如对本'));
    const expected = way(kind!, on, false, kind === 'PARTIAL' ? ['DENY_THIRD_PARTY', 'NOT_EXIST'] : []);
    expect(filled.document.remedy).toBe(expected);
    if (expected === 'N') return expect(paragraph).toBeUndefined();
    expect(paragraph).toContain(`自收到本${letter.word}之日起60日内向青石县人民政府申请行政复议`);
    expect(paragraph!.includes('应当先申请行政复议')).toBe(expected !== 'O');
    expect(paragraph!.includes('自收到行政复议决定书之日起15日内向青石县人民法院提起行政诉讼')).toBe(expected !== 'O');
    expect(paragraph!.includes('6个月内向青石县人民法院提起行政诉讼')).toBe(expected !== 'P');
    // 行政复议法 Art. 22 ¶2, from 2024.
    expect(paragraph!.includes(organ.reconsiderationOnline!)).toBe(on >= '2024-01-01');
  });
});

it('a reply is not made where the organ has not said whom to turn to', () => {
  const letter = letterFor('D13', '2025-07-01')!;
  const bare = { ...organ, reconsiderationBody: null, court: null, reconsiderationOnline: null };
  const filled = fillLetter(
    letter,
    sampleFields(letter),
    around({ organ: bare, on: '2025-07-01', servedOnline: true }),
  );
  expect('problems' in filled && filled.problems.map(({ field }) => field)).toEqual([
    'reconsiderationBody',
    'court',
    'reconsiderationOnline',
  ]);
  const notice = letterFor('D04', '2025-07-01')!;
  expect('document' in fillLetter(notice, sampleFields(notice), around({ organ: bare }))).toBe(true);
});
