import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readReport, readReportText } from './index.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
async function reason(file: Uint8Array, name = '年报.docx') {
  const result = await readReport(file, name);
  return result.readable ? 'readable' : result.reason;
}
const wordWith = (document: string) =>
  zipSync({ '[Content_Types].xml': bytes('<Types/>'), 'word/document.xml': bytes(document) });

describe('a file that cannot be read is said so in a sentence', () => {
  it('empty', async () => expect(await reason(new Uint8Array())).toContain('空的'));
  it('only spaces', async () => expect(await reason(bytes('  \n　\n'))).toContain('没有文字'));
  it('a picture named docx', async () => {
    expect(await reason(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]))).toContain(
      '图片',
    );
  });
  it('bytes of no document', async () => {
    expect(await reason(new Uint8Array([1, 2, 3, 0, 5, 6, 0, 0, 9]))).toContain('不是文档');
  });
  it('a zip cut off', async () => {
    expect(await reason(wordWith('<w:document/>').slice(0, 60))).toContain('损坏');
  });
  it('a docx without its text', async () => {
    expect(await reason(zipSync({ 'word/styles.xml': bytes('<a/>') }))).toContain('没有读取');
  });
  it('a zip of files', async () => expect(await reason(zipSync({ 'a.txt': bytes('规章') }))).toContain('压缩包'));
  it('a document under a password', async () => {
    const ole = Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(512),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]);
    expect(await reason(new Uint8Array(ole))).toContain('密码');
  });
  it('a broken PDF', async () => expect(await reason(bytes('%PDF-1.7\nnothing'))).toContain('PDF'));
  it('a text about something else', async () => {
    expect(await reason(bytes('今天下午三点开会，请各村带好材料。\n参会人员：各村书记。'))).toContain('没有认出');
  });
  it('a file over 64 MB', async () => {
    expect(await reason(new Uint8Array(64 * 1024 * 1024 + 1))).toContain('64 MB');
  });
  it('a zip bomb, by what it declares and by what it does', async () => {
    const honest = zipSync({ 'word/document.xml': new Uint8Array(101 * 1024 * 1024) }, { level: 9 });
    expect(await reason(honest)).toContain('100 MB');
    const liar = honest.slice();
    const directory = Buffer.from(liar.buffer).lastIndexOf(Buffer.from('504b0102', 'hex'));
    new DataView(liar.buffer).setUint32(directory + 24, 1000, true);
    expect(await reason(liar)).toContain('100 MB');
  });
  it('an entity bomb is not expanded', async () => {
    const laughs = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');
    const bomb = `<?xml version="1.0"?><!DOCTYPE w:document [<!ENTITY l0 "哈">${laughs}]><w:document><w:body><w:p><w:r><w:t>&l9;</w:t></w:r></w:p></w:body></w:document>`;
    expect(await reason(wordWith(bomb))).toContain('没有认出');
    expect(await reason(bytes(`<!DOCTYPE html [${laughs}]><html><body><p>&l9;</p></body></html>`), 'a.html')).toContain(
      '没有认出',
    );
  });
  it('markup nested without end', async () => {
    expect(await reason(bytes('<div>'.repeat(200_000)), 'a.html')).toContain('嵌套');
    expect(await reason(wordWith(`<w:document><w:body>${'<w:sdt>'.repeat(100_000)}</w:body></w:document>`))).toContain(
      '没有读取',
    );
  });
});

describe('hostile text is read or refused in a moment', () => {
  const pieces = [
    ' ',
    '|',
    '1',
    '一、',
    '（',
    '\t',
    '\n',
    '第二十条',
    ',',
    '|\n',
    '1 ',
    '规章 1 ',
    '<td>',
    '行政许可|',
    '2024年',
    '\\u1 ',
    '-',
    '一、总体情况\n',
    '其他 ',
  ];
  for (const piece of pieces)
    it(`5 MB of ${JSON.stringify(piece)}`, async () => {
      const text = piece.repeat(Math.ceil((5 * 1024 * 1024) / bytes(piece).length));
      const before = process.cpuUsage();
      await readReport(bytes(text), 'a.txt');
      readReportText(`二、主动公开政府信息情况\n${text}`);
      // Work and not time: a busy machine does not hurry it.
      expect(process.cpuUsage(before).user / 1e6).toBeLessThan(10);
    });
});
