import { beforeAll, describe, expect, it } from 'vitest';
import { excelFile, row, text } from '../../../test/builders/hostile-office.ts';
import { type TestServer, testServer } from '../../../test/support/server.ts';
import { demoPassword } from '../../demo/cejing-2024.ts';
import type { Inspected } from '../inspect-file.ts';

let server: TestServer;
let clerk: string;
beforeAll(async () => {
  server = await testServer();
  clerk = await server.signIn('jingban', demoPassword);
});

const upload = (path: string, bytes: Uint8Array, name: string, cookie: string = clerk): Promise<Response> => {
  const body = new FormData();
  body.set('file', new File([new Uint8Array(bytes)], name));
  return server.ask(`/api/v1${path}`, { method: 'POST', body, ...(cookie ? { cookie } : {}) });
};

const name = '补贴"名单".xlsx';
const hostile = excelFile([
  { name: '公示', rows: row(1, text('A1', '电话：13812345678')) },
  { name: '底稿', state: 'hidden', rows: row(1, text('A1', '内部口径')) },
]);
const inspected = async (bytes: Uint8Array): Promise<Inspected> => {
  const response = await upload('/inspect', bytes, name);
  expect(response.status).toBe(200);
  return (await response.json()) as Inspected;
};
const copy = async (path: string): Promise<Uint8Array> => {
  const response = await upload(path, hostile, name);
  expect(response.status, await response.clone().text()).toBe(200);
  const disposition = response.headers.get('Content-Disposition')!;
  expect(decodeURIComponent(disposition.split("filename*=UTF-8''")[1]!)).toBe('补贴"名单"（清理）.xlsx');
  expect(disposition).toMatch(/^attachment; filename="[^"]*";/);
  return new Uint8Array(await response.arrayBuffer());
};

describe('a file that is inspected before it leaves', () => {
  it('is told of by kind, in words, with what to do; what is personal is masked', async () => {
    const { file, copy: called, findings } = await inspected(hostile);
    expect([file, called]).toEqual([name, '补贴"名单"（清理）.xlsx']);
    expect(findings).toContainEqual({
      kind: 'hidden_sheet',
      where: expect.stringContaining('底稿'),
      sample: expect.any(String),
      words: '隐藏的工作表',
      todo: '取消隐藏看清内容；不该发出的删掉。',
      removable: 'clean',
    });
    expect(findings).toContainEqual(
      expect.objectContaining({ kind: 'phone', sample: '138****5678', removable: 'redact' }),
    );
    expect(JSON.stringify(findings)).not.toContain('13812345678');
  });

  it('comes back cleaned, and with bars over personal data only where that is asked for', async () => {
    const cleaned = await inspected(await copy('/inspect/clean'));
    expect(cleaned.findings.map(({ kind }) => kind)).toEqual(['phone']);
    expect((await inspected(await copy('/inspect/clean?redact=1'))).findings).toEqual([]);
  });

  it('is refused with a sentence where it cannot be read or honestly cleaned', async () => {
    const noise = new Uint8Array([0, 1, 2, 3, 255, 254, 0, 7]);
    for (const [path, sentence] of [
      ['/inspect', '认不出这种文件，没有检查。请换成 docx、xlsx、pptx、pdf、图片或文本再试。'],
      ['/inspect/clean', '认不出这种文件，没有清理。'],
    ] as const) {
      const response = await upload(path, noise, '乱.bin');
      expect(response.status).toBe(422);
      expect(await response.json()).toMatchObject({ code: 'invalid', title: sentence });
    }
    const none = await server.ask('/api/v1/inspect', { method: 'POST', body: new FormData(), cookie: clerk });
    expect(none.status).toBe(422);
  });

  it('is not taken from a person who has not signed in', async () => {
    for (const path of ['/inspect', '/inspect/clean'])
      expect((await upload(path, hostile, name, '')).status, path).toBe(401);
  });
});
