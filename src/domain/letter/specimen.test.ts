import { describe, expect, it } from 'vitest';
import { letters } from '../../../law/letters/index.ts';
import { around } from '../../../test/builders/letters.ts';
import { linesOf } from './document.ts';
import { fillLetter } from './fill.ts';
import { letterFor } from './letter-for.ts';
import { specimenFields, withGaps } from './specimen.ts';

describe('a specimen', () => {
  it.each(letters.map((letter) => [letter.id, letter.since, letter] as const))(
    'of %s (since %s) is printed whole, with the names of its fields',
    (_id, since, letter) => {
      const filled = fillLetter(letter, specimenFields(letter, since), around({ on: since }));
      if ('problems' in filled) throw new Error(JSON.stringify(filled.problems));
      expect(linesOf(filled.document).join('\n')).toMatch(/【/);
    },
  );
});

describe('a document with gaps', () => {
  const letter = letterFor('D10', '2025-08-05')!;
  const day = { receivedOn: '2025-08-01', you: 'natural', channel: 'online' };

  it('reads whole, with the names of the words that are missing and no other stand-in', () => {
    const given = { ...day, content: '某项演示信息', items: [{ name: '某份文件' }] };
    const filled = fillLetter(letter, withGaps(letter, given), around());
    if ('problems' in filled) throw new Error(JSON.stringify(filled.problems));
    const text = linesOf(filled.document).join('\n');
    expect(text).toContain('1. 某份文件：【获取方式、途径】。');
    expect(text).toContain('某项演示信息');
  });

  it('still lacks a day that nobody gave', () => {
    const filled = fillLetter(letter, withGaps(letter, { ...day, receivedOn: undefined }), around());
    expect('problems' in filled && filled.problems.map(({ field }) => field)).toEqual(['receivedOn']);
  });
});
