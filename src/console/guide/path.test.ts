import { describe, expect, it } from 'vitest';
import { guide } from '../../../law/request/guide.ts';
import { answersOf, stepsOf } from './path.ts';

describe('the guided path in the address', () => {
  it('is empty at first, and holds the answers in their order', () => {
    expect(answersOf(null)).toEqual([]);
    expect(answersOf('1,0')).toEqual([1, 0]);
    const { answered, now } = stepsOf([1, 0]);
    expect(answered.map(({ question, answer }) => [question.key, answer])).toEqual([
      [guide[0]!.key, guide[0]!.answers[1]!.label],
      [guide[1]!.key, guide[1]!.answers[0]!.label],
    ]);
    expect('question' in now && now.question.key).toBe('request');
  });

  it('ends in a kind of reply', () => {
    const { now } = stepsOf([0]);
    expect('end' in now && now.end.kind).toBe('WITHDRAWN');
  });

  it('that fits no question is none', () => {
    for (const wrong of ['9', 'x', '1,0,9', '1,,0', '-1', '0,0', '1,1,2,0', '0,0,0'])
      expect(answersOf(wrong), wrong).toBeNull();
  });
});
