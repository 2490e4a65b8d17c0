import { describe, expect, it } from 'vitest';
import { lineWriter } from './output.ts';

describe('writing lines', () => {
  const listening = () => {
    let listener: (error: NodeJS.ErrnoException) => void = () => {};
    const written: string[] = [];
    return {
      written,
      write: (text: string) => written.push(text),
      on: (_: 'error', given: typeof listener) => {
        listener = given;
      },
      fail: (code: string) => listener(Object.assign(new Error(code), { code })),
    };
  };

  it('stops quietly once the reader has gone', () => {
    const stream = listening();
    const say = lineWriter(stream);
    say('一');
    stream.fail('EPIPE');
    say('二');
    expect(stream.written).toEqual(['一\n']);
  });

  it('does not hide another fault of the stream', () => {
    const stream = listening();
    lineWriter(stream);
    expect(() => stream.fail('ENOSPC')).toThrow('ENOSPC');
  });
});
