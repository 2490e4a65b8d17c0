import { describe, expect, it } from 'vitest';
import { letters } from '../../../law/letters/index.ts';
import { around } from '../../../test/builders/letters.ts';
import { linesOf } from './document.ts';
import { fillLetter } from './fill.ts';
import { specimenFields } from './specimen.ts';

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
