import { describe, expect, it } from 'vitest';
import { noProse } from '../../domain/report/writing.ts';
import { overtaken, sameWords } from './words.ts';

const words = { ...noProse, s6_other: '没有其他需要报告的事项。' };

describe('unsaved words', () => {
  it('are overtaken when another version with other words was saved meanwhile', () => {
    expect(overtaken({ base: 1, prose: words }, { version: 2, prose: noProse })).toBe(true);
  });

  it('are not overtaken on the version that they were begun on, nor when the same words were saved', () => {
    expect(overtaken({ base: 2, prose: words }, { version: 2, prose: noProse })).toBe(false);
    expect(overtaken({ base: 1, prose: words }, { version: 2, prose: words })).toBe(false);
    expect(overtaken(null, { version: 2, prose: words })).toBe(false);
  });
});

it('words are the same when every part is', () => {
  expect(sameWords(words, { ...words })).toBe(true);
  expect(sameWords(words, { ...words, preamble: '一' })).toBe(false);
});
