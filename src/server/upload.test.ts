import { load } from 'cheerio';
import { beforeAll, expect, it } from 'vitest';
import { origin, type TestServer, testServer } from '../../test/support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await testServer({ demo: false });
});

const given = async (body: FormData | string, headers: Record<string, string> = {}) => {
  const response = await server.ask('/check', { method: 'POST', body, headers: { Origin: origin, ...headers } });
  return load(await response.text());
};
const fileOf = (content: string, name: string): FormData => {
  const form = new FormData();
  form.set('file', new File([content], name));
  return form;
};

it('a file that is empty, that was cut off and that was not chosen are told apart', async () => {
  expect((await given(fileOf('', '年报.docx')))('[role=alert]').text()).toContain('这是个空文件');
  expect((await given(fileOf('', '')))('[role=alert]').text()).toContain('请先选择一个文件');
  const part = '--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n一半';
  const cut = await given(part, { 'Content-Type': 'multipart/form-data; boundary=b' });
  expect(cut('[role=alert]').text()).toContain('文件没有收完');
});

it('a name of thousands of characters, or one that turns the reading direction, is shown as a name', async () => {
  const long = (await given(fileOf('年报', `${'长'.repeat(5000)}.txt`)))('title').text();
  expect(long).toContain('长.txt');
  expect(long.length).toBeLessThan(130);
  expect((await given(fileOf('年报', 'a\u202efdp.txt')))('title').text()).toContain('afdp.txt');
});
