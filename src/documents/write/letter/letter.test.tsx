import { renderToStaticMarkup } from 'react-dom/server';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { letters } from '../../../../law/letters/index.ts';
import type { Letter } from '../../../../law/letters/letter.ts';
import { around, organ, sampleFields } from '../../../../test/builders/letters.ts';
import type { Around } from '../../../domain/letter/around.ts';
import { type LetterDocument, linesOf } from '../../../domain/letter/document.ts';
import { fillLetter } from '../../../domain/letter/fill.ts';
import { letterFor } from '../../../domain/letter/letter-for.ts';
import type { LetterFields } from '../../../domain/letter/values.ts';
import { SentenceError } from '../../../domain/sentence-error.ts';
import { docxBlocks } from '../../read/formats/docx.ts';
import { withoutRadicals } from '../../read/formats/radicals.ts';
import { letterDocx } from './docx.ts';
import { letterPdf } from './pdf.ts';
import { LetterPreview } from './preview.tsx';

function documentOf(letter: Letter, over: LetterFields = {}, more: Partial<Around> = {}): LetterDocument {
  const on = more.on ?? (letter.until && letter.until < '2025-08-05' ? letter.until : '2025-08-05');
  const filled = fillLetter(letter, sampleFields(letter, over), around({ ...more, on }));
  if ('problems' in filled) throw new Error(JSON.stringify(filled.problems));
  return filled.document;
}
const document = (id: string, over: LetterFields = {}, more: Partial<Around> = {}) =>
  documentOf(letterFor(id, '2025-08-05')!, over, more);

/** Visible characters, in order. */
const seen = (text: string): string => withoutRadicals(text).normalize('NFKC').replace(/\s+/gu, '');

async function pagesOf(bytes: Uint8Array): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(bytes.slice()), { mergePages: false });
  return text.map((page) => page.replace(/—\s*\d+\s*—/, ''));
}

/** What our own reader of Word files finds, line by line. */
async function linesOfDocx(bytes: Uint8Array): Promise<string[]> {
  const { blocks, leftovers } = await docxBlocks(bytes);
  expect(leftovers).toEqual([]);
  return blocks.flatMap((block) => (block.kind === 'row' ? block.cells.map(({ text }) => text) : [block.text]));
}

describe.each(letters.map((letter) => [`${letter.id} ${letter.since}`, letter] as const))('%s', (_name, letter) => {
  const written = documentOf(letter);

  it('prints as PDF every line that was written, in order, and nothing else', async () => {
    const pages = await pagesOf(await letterPdf(written));
    expect(seen(pages.join(''))).toBe(seen(linesOf(written).join('')));
  });

  it('is read back from Word paragraph by paragraph', async () => {
    const lines = (await linesOfDocx(await letterDocx(written))).map(seen).filter((line) => line !== '');
    // The organ of a letter stands in the head of the page; the lines of the title are one paragraph.
    const expected = linesOf(written).slice(written.form === 'letter' ? 1 : 0);
    const title = expected.indexOf(written.organ + written.title);
    expected.splice(title, 1, written.organ, written.title);
    const cells = expected.map(seen).filter((line) => line !== '');
    expect(lines).toEqual(cells);
  });

  it('is shown in the preview as it is printed', () => {
    const html = renderToStaticMarkup(<LetterPreview document={written} />);
    const shown = html
      .replace(/<[^>]+>/g, '')
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&');
    expect(seen(shown)).toBe(seen(linesOf(written).join('')));
  });
});

describe('a letter as PDF', () => {
  it('gives the same bytes for the same letter, and says that it is PDF/A-2b', async () => {
    const [first, second] = [await letterPdf(document('D11')), await letterPdf(document('D11'))];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    expect(Buffer.from(first).toString('latin1')).toContain('<pdfaid:part>2</pdfaid:part>');
  });

  it('prints hostile values as they are', async () => {
    const hostile = '#panic("x") $x^2$ *粗* _斜_ <b>标签</b> &amp; @引用 \\ `代码` [括号] // 注 {organ} [[x]] 䶮㛃𬭎堃';
    const written = document('D11', { addressee: '䶮㛃𬭎堃<b>有限公司', content: hostile, delivery: hostile });
    expect(linesOf(written).join('')).toContain(hostile);
    expect(seen((await pagesOf(await letterPdf(written))).join(''))).toBe(seen(linesOf(written).join('')));
    expect((await linesOfDocx(await letterDocx(written))).join('')).toContain(hostile);
    expect(renderToStaticMarkup(<LetterPreview document={written} />)).not.toContain('<b>');
  });

  it('refuses, by name, a character that no embedded font has', async () => {
    const refusal = await letterPdf(document('D11', { addressee: '王\u{1FAE0}' })).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(SentenceError);
    expect((refusal as Error).message).toContain('“\u{1FAE0}”（U+1FAE0）');
    expect((refusal as Error).message).toContain('文书本身没有改动');
  });

  it('keeps long names whole', async () => {
    const long = {
      ...organ,
      name: '青石自治州柳河区人民政府白杨湾街道办事处综合行政执法和政务服务事务管理委员会办公室',
    };
    const written = document('D11', { addressee: '演示'.repeat(100) }, { organ: long });
    expect(seen((await pagesOf(await letterPdf(written))).join(''))).toBe(seen(linesOf(written).join('')));
  });

  it('never has the seal on a page without text before it', async () => {
    for (let length = 20; length <= 420; length += 20) {
      const written = document('D06', { content: '内'.repeat(length) });
      const pages = (await pagesOf(await letterPdf(written))).map(seen);
      const last = pages.at(-1)!;
      const before = last.slice(0, last.indexOf(seen(`${written.signature!.organ}${written.signature!.day}`)));
      // More than 特此告知。 stands above the seal: at least a line of the paragraph before it.
      expect(before.length, `${length}`).toBeGreaterThan('特此告知。'.length);
    }
  });

  it('prints many attachments over several pages, the seal after the last', async () => {
    const attachments = Array.from({ length: 60 }, (_, i) => ({ name: `演示附件之${i + 1}` }));
    const written = document('D11', { attachments });
    const pages = (await pagesOf(await letterPdf(written))).map(seen);
    expect(pages.join('')).toBe(seen(linesOf(written).join('')));
    expect(pages.at(-1)).toMatch(/^\d+\.演示附件/);
  });

  it('stands on one page where it fits', async () => {
    for (const id of ['D03', 'D07b', 'D32', 'D33', 'D36', 'D01', 'D02', 'D35', 'D35b', 'D37', 'D38'])
      expect(await pagesOf(await letterPdf(document(id))), id).toHaveLength(1);
  });
});
