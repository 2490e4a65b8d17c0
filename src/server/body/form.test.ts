import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import type { Env } from '../context.ts';
import { readForm } from './form.ts';
import { room } from './room.ts';

const boundary = 'X';
const multipart = { 'Content-Type': `multipart/form-data; boundary=${boundary}` };

const read = async (
  body: FormData | URLSearchParams | Uint8Array<ArrayBuffer> | string,
  most = 10_000,
  options: { type?: Record<string, string>; room?: number } = {},
) => {
  const enter = room({ all: options.room ?? 1_000_000, address: 1_000_000 });
  const app = new Hono<Env>().post('/', async (c) => {
    c.set('place', enter('here'));
    const { values, files, cut, crowded } = await readForm(c, { form: most, text: 5000, file: 6000 });
    return c.json({
      values: [...values],
      files: files.map(({ name, bytes }) => [name, bytes.length]),
      ...(cut ? { cut } : {}),
      ...(crowded ? { crowded } : {}),
    });
  });
  const response = await app.request('/', { method: 'POST', body, ...(options.type ? { headers: options.type } : {}) });
  return (await response.json()) as { values: [string, string[]][]; files: [string, number][]; cut?: true };
};

const form = (...files: [string, number][]): FormData => {
  const body = new FormData();
  body.set('wanted', '想要的\r\n信息\u0000\u0007');
  for (const [name, size] of files) body.append('file', new File([new Uint8Array(size)], name));
  return body;
};
const wanted = [['wanted', ['想要的\n信息']]];

/** A form of a text and a file, as bytes that may be cut anywhere. */
const bytes = Buffer.from(
  `--X\r\nContent-Disposition: form-data; name="a"\r\n\r\n文字\r\n` +
    `--X\r\nContent-Disposition: form-data; name="file"; filename="一.txt"\r\nContent-Type: text/plain\r\n\r\n12345\r\n--X--\r\n`,
);

describe('a form that is read', () => {
  it('has its text without controls, and its files', async () => {
    expect(await read(form(['一.txt', 10]))).toEqual({ values: wanted, files: [['一.txt', 10]] });
  });

  it('has the names of files as they were, with quotes, folders and line ends', async () => {
    const names = ['他说"好".txt', 'C:\\材料\\二.txt', '../三.txt', 'a\r\nb.txt', '%00.txt', '空.txt'];
    const { files } = await read(form(...names.map((name): [string, number] => [name, name === '空.txt' ? 0 : 1])));
    expect(files.map(([name]) => name)).toEqual(names.map((name) => name.replace('\r\n', '\n')));
  });

  it('has every value of a field that comes twice, also of one that is named like a part of an object', async () => {
    const body = new FormData();
    for (const [name, value] of [
      ['a', '1'],
      ['__proto__', 'x'],
      ['a', '2'],
      ['constructor', 'y'],
    ] as const)
      body.append(name, value);
    expect((await read(body)).values).toEqual([
      ['a', ['1', '2']],
      ['__proto__', ['x']],
      ['constructor', ['y']],
    ]);
  });

  it('keeps, of what is too large, the text and the files that are whole', async () => {
    expect(await read(form(['一.txt', 1000], ['二.txt', 5000], ['三.txt', 1]), 4000)).toEqual({
      values: wanted,
      files: [['一.txt', 1000]],
      cut: true,
    });
  });

  it('says of a text and of a file that they are too long, and keeps no more of them than their limit', async () => {
    const body = form(['一.txt', 7000]);
    body.set('long', '长'.repeat(3000));
    const { values, files, cut } = await read(body, 100_000);
    expect([values[1]![1][0]!.length < 1700, files, cut]).toEqual([true, [['一.txt', 6001]], true]);
  });

  it('passes over the files for which there is no room, and keeps the text', async () => {
    expect(await read(form(['一.txt', 1000], ['二.txt', 5000]), 10_000, { room: 2000 })).toEqual({
      values: wanted,
      files: [['一.txt', 1000]],
      crowded: true,
    });
  });

  it('also comes without files, as an address does', async () => {
    expect(await read(new URLSearchParams({ a: '一 二', b: '%00' }))).toMatchObject({
      values: [
        ['a', ['一 二']],
        ['b', ['%00']],
      ],
    });
  });

  it('is empty where it is no form', async () => {
    const empty = { values: [], files: [] };
    expect(await read('{"a":1}')).toEqual(empty);
    expect(await read('', 10, { type: multipart })).toMatchObject(empty);
    expect(await read('nothing of the kind', 100, { type: multipart })).toMatchObject(empty);
    expect(await read(new Uint8Array(bytes), 1000, { type: { 'Content-Type': 'multipart/form-data' } })).toEqual(empty);
    expect(await read(new Uint8Array(bytes), 1000, { type: { 'Content-Type': '\u00ff;;=' } })).toEqual(empty);
  });

  it('that ends anywhere never has half a file', async () => {
    for (let end = 0; end <= bytes.length; end++) {
      const { values, files } = await read(new Uint8Array(bytes.subarray(0, end)), 1000, { type: multipart });
      const whole = bytes.subarray(0, end).includes('--X--');
      expect(files, String(end)).toEqual(whole ? [['一.txt', 5]] : []);
      if (whole) expect(values).toEqual([['a', ['文字']]]);
    }
  });
});
