import { afterEach, describe, expect, it, vi } from 'vitest';
import { SentenceError } from '../domain/sentence-error.ts';
import { UnsureWrite } from '../store/away.ts';
import { commands } from './commands.ts';
import { run } from './run.ts';

/** Runs a command line and keeps what it printed. */
async function typed(words: string, define = commands) {
  const out = { text: '', write: (text: string) => (out.text += text) };
  const err = { text: '', write: (text: string) => (err.text += text) };
  const code = await run(['node', 'mingce', ...words.split(' ').filter(Boolean)], define, { stdout: out, stderr: err });
  return { code, out: out.text, err: err.text };
}

const failing = (error: unknown) => (program: Parameters<typeof commands>[0]) => {
  program.command('fail').action(() => {
    throw error;
  });
};

afterEach(() => vi.unstubAllEnvs());

describe('the command line', () => {
  it('lists every command in its help', async () => {
    const { code, out } = await typed('--help');
    expect(code).toBe(0);
    for (const name of [
      'check',
      'due',
      'fee',
      'start',
      'organ',
      'import',
      'report',
      'verify',
      'rebuild',
      'backup',
      'restore',
    ])
      expect(out).toMatch(new RegExp(`^ +${name}\\b`, 'm'));
  });

  it.each([
    ['blah', '没有这个命令：blah'],
    ['check', '缺少参数：paths'],
    ['due', '缺少参数：date'],
    ['check --level village x', '选项的值不对'],
    ['import requests x.csv', '缺少必需的选项：--organ <code>'],
    ['verify --nope', '没有这个选项：--nope'],
  ])('refuses `mingce %s` with a Chinese sentence and 2', async (words, sentence) => {
    const { code, err } = await typed(words);
    expect(code).toBe(2);
    expect(err).toContain(sentence);
    expect(err).not.toContain('error:');
  });

  it('prints an error that is a sentence alone, with its own exit code', async () => {
    const { code, err } = await typed('fail', failing(Object.assign(new SentenceError('没有找到文件。'), { exit: 3 })));
    expect({ code, err }).toEqual({ code: 3, err: '没有找到文件。\n' });
  });

  it.each([
    [new Error('Connection terminated unexpectedly'), '数据库断开了或者没有应答'],
    [Object.assign(new Error('FATAL'), { code: '57P01' }), '数据库断开了或者没有应答'],
    [new UnsureWrite(new Error('Connection terminated unexpectedly')), '可能已经写入，也可能没有'],
  ])(
    'says in a sentence that the database went away, and whether something may be written: %s',
    async (error, sentence) => {
      const { code, err } = await typed('fail', failing(error));
      expect(code).toBe(2);
      expect(err).toContain(sentence);
      expect(err).not.toContain('程序出错');
    },
  );

  it('wraps an unforeseen error in a sentence, and shows where it was with MINGCE_DEBUG', async () => {
    vi.stubEnv('MINGCE_DEBUG', '');
    const plain = await typed('fail', failing(new TypeError('x is not a function')));
    expect(plain.code).toBe(2);
    expect(plain.err).toContain('程序出错（x is not a function）');
    expect(plain.err).not.toContain('run.test.ts');
    vi.stubEnv('MINGCE_DEBUG', '1');
    expect((await typed('fail', failing(new TypeError('x')))).err).toContain('run.test.ts');
  });

  it('ends with the code that the command gives', async () => {
    const { code } = await typed('four', (program, end) => {
      program.command('four').action(() => end(4));
    });
    expect(code).toBe(4);
  });
});
