import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { excelFile, row, text } from '../../test/builders/hostile-office.ts';
import { inspectFile } from '../documents/inspect/index.ts';
import { type InspectOptions, inspect } from './inspect.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mingce-inspect-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function run(name: string, content: Uint8Array | string, options: InspectOptions = {}) {
  const path = join(folder, name);
  await writeFile(path, content);
  const written = { out: '', err: '' };
  const stdout = { write: (line: string) => (written.out += line) };
  const stderr = { write: (line: string) => (written.err += line) };
  const code = await inspect(path, options, { stdout, stderr });
  return { code, path, ...written };
}

const book = excelFile([
  { name: '公开', rows: row(1, text('A1', '电话13812345678')) },
  { name: '底稿', state: 'hidden', rows: row(1, text('A1', '机密')) },
]);

describe('mingce inspect', () => {
  it('prints the object of the contract and is 1 where something must not leave', async () => {
    const { code, out, err } = await run('附件', book, { json: true });
    expect(JSON.parse(out)).toEqual({
      findings: [
        { kind: 'hidden_sheet', where: '工作表“底稿”', sample: '机密' },
        { kind: 'phone', where: '工作表“公开”A1', sample: '138****5678' },
      ],
    });
    expect({ code, err, lines: out.split('\n').length }).toEqual({ code: 1, err: '', lines: 2 });
  });

  it('is 0 where nothing was found', async () => {
    expect(await run('a.txt', '册政〔2024〕5号', { json: true })).toMatchObject({ code: 0, out: '{"findings":[]}\n' });
    expect((await run('a.txt', '册政〔2024〕5号')).out).toContain('没有查到');
  });

  it('is 2 with a sentence where the file cannot be read', async () => {
    const stream = { write: () => {} };
    const missing = inspect(join(folder, '没有.docx'), { json: true }, { stdout: stream, stderr: stream });
    await expect(missing).rejects.toMatchObject({ exit: 2, message: expect.stringContaining('找不到这个文件') });
    await expect(run('b.bin', new Uint8Array([0, 1, 2]))).rejects.toMatchObject({
      exit: 2,
      message: expect.stringMatching(/没有检查。.*。$/),
    });
  });

  it('writes the cleaned copy, and says what is still in it', async () => {
    const out = join(folder, '清理件.xlsx');
    const { code, out: said } = await run('x.xlsx', book, { clean: out });
    expect(code).toBe(1);
    expect(said).toContain('隐藏的工作表（1 处）');
    expect(said).toContain('其中仍有：电话号码');
    expect((await inspectFile(await readFile(out))).map(({ kind }) => kind)).toEqual(['phone']);
    await run('x.xlsx', book, { clean: out, redact: true, json: true });
    expect(await inspectFile(await readFile(out))).toEqual([]);
  });

  it('writes no copy that would still hold what was found, and leaves nothing half-written', async () => {
    const { code, err } = await run('x.rtf', '{\\rtf1{\\info{\\author Wang}}x}', {
      clean: join(folder, 'y.rtf'),
      json: true,
    });
    expect(code).toBe(1);
    expect(err).toContain('没有写出清理件');
    expect(await readdir(folder)).toEqual(['x.rtf']);
    await expect(run('x.xlsx', book, { clean: join(folder, '没有', 'y.xlsx') })).rejects.toMatchObject({ exit: 2 });
  });
});
