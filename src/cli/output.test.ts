import { describe, expect, it } from 'vitest';
import { lineWriter } from './output.ts';

describe('writing lines', () => {
  const listening = () => {
    let listener = (): void => {};
    const written: string[] = [];
    return {
      written,
      write: (text: string) => written.push(text),
      on: (_: 'error', given: typeof listener) => {
        listener = given;
      },
      fail: () => listener(),
    };
  };

  it('stops quietly once the reader has gone', () => {
    const stream = listening();
    const say = lineWriter(stream);
    say('一');
    stream.fail();
    say('二');
    expect(stream.written).toEqual(['一\n']);
  });
});
