import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { readForm } from './body.ts';

const read = async (body: FormData | string, most: number) => {
  const app = new Hono().post('/', async (c) => {
    const { values, files, cut } = await readForm(c, most);
    return c.json({ values: [...values], files: files.map(({ name, bytes }) => [name, bytes.length]), cut });
  });
  return (await app.request('/', { method: 'POST', body })).json();
};

const form = (...files: [string, number][]): FormData => {
  const body = new FormData();
  body.set('wanted', '想要的\r\n信息\u0000\u0007');
  for (const [name, size] of files) body.append('file', new File([new Uint8Array(size)], name));
  return body;
};

describe('a form that is read', () => {
  it('has its text without controls, and its files', async () => {
    expect(await read(form(['一.txt', 10]), 10_000)).toEqual({
      values: [['wanted', ['想要的\n信息']]],
      files: [['一.txt', 10]],
      cut: false,
    });
  });

  it('keeps, of what is too large, the text and the files that are whole', async () => {
    expect(await read(form(['一.txt', 1000], ['二.txt', 5000], ['三.txt', 1]), 4000)).toEqual({
      values: [['wanted', ['想要的\n信息']]],
      files: [['一.txt', 1000]],
      cut: true,
    });
  });

  it('is empty where it is no form', async () => {
    expect(await read('{"a":1}', 1000)).toEqual({ values: [], files: [], cut: false });
  });
});
