import { describe, expect, it } from 'vitest';
import { progress } from './progress.ts';

const stream = (isTTY: boolean) => {
  const written: string[] = [];
  return { isTTY, written, write: (text: string) => written.push(text) };
};

describe('progress', () => {
  it('says nothing in a pipe', () => {
    const pipe = stream(false);
    const line = progress('检查', 2, pipe);
    line.tick();
    line.tick();
    line.done();
    expect(pipe.written).toEqual([]);
  });

  it('draws the first and the last step on a terminal, and leaves a clean line', () => {
    const terminal = stream(true);
    const line = progress('检查', 2, terminal);
    line.tick(2);
    line.done();
    expect(terminal.written[0]).toContain('检查 0/2 0%');
    expect(terminal.written[1]).toContain('检查 2/2 100%');
    expect(terminal.written.at(-1)).toBe('\r\u001b[2K');
  });

  it('counts without a total where none is known', () => {
    const terminal = stream(true);
    progress('导入', undefined, terminal).done();
    expect(terminal.written[0]).toMatch(/导入 0$/);
  });
});
