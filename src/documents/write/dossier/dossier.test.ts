import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogueColumns } from '../../../../law/document-format/case-file.ts';
import { around, sampleFields } from '../../../../test/builders/letters.ts';
import type { LetterDocument } from '../../../domain/letter/document.ts';
import { fillLetter } from '../../../domain/letter/fill.ts';
import { letterFor } from '../../../domain/letter/letter-for.ts';
import type { Dossier, DossierPart, PartContent } from './dossier.ts';
import { dossierPdf } from './pdf.ts';
import { a4, jpegHeld, pdfFile, png } from './testing/files.ts';
import { catalogued, type DossierBack, readBack } from './testing/read-back.ts';

function letter(id: string, over: Record<string, unknown> = {}): LetterDocument {
  const one = letterFor(id, '2025-08-05')!;
  const filled = fillLetter(one, sampleFields(one, over as Parameters<typeof sampleFields>[1]), around());
  if ('problems' in filled) throw new Error(JSON.stringify(filled.problems));
  return filled.document;
}

const part = (title: string, content: PartContent, over: Partial<DossierPart> = {}): DossierPart => ({
  title,
  docNo: null,
  responsible: '王演示',
  on: '2025-07-08',
  content,
  ...over,
});

const record = (...rows: [string, string][]): PartContent => ({ kind: 'record', rows });
const file = (name: string, bytes: Uint8Array): PartContent => ({ kind: 'file', name, bytes });

const dossier = (parts: DossierPart[], over: Partial<Dossier> = {}): Dossier => ({
  organ: '青石县柳河镇人民政府',
  title: '王演示申请公开村内道路硬化工程的施工合同',
  number: '2025-018',
  year: 2025,
  retention: '30年',
  from: '2025-07-08',
  to: '2025-08-06',
  parts,
  ...over,
});

const made = async (parts: DossierPart[], over: Partial<Dossier> = {}): Promise<DossierBack> =>
  readBack(await dossierPdf(dossier(parts, over)));

const folded = (text: string): string => text.replace(/\s+/g, '');

describe('a case file', () => {
  it('has a cover with its title, number, days, retention, and the counts of papers and pages', async () => {
    const { front, title } = await made([
      part('申请表', record(['申请人', '王演示'])),
      part('合同', file('合同.pdf', await pdfFile(a4, (page) => page.drawText('contract'), { pages: 3 }))),
    ]);
    expect(folded(front[0]!.text)).toBe(
      '青石县柳河镇人民政府政府信息公开申请案卷' +
        '案卷题名王演示申请公开村内道路硬化工程的施工合同案卷号2025-018年度2025' +
        '时间2025年7月8日至2025年8月6日保管期限30年件数2页数4',
    );
    expect(title).toBe('青石县柳河镇人民政府 2025-018 王演示申请公开村内道路硬化工程的施工合同');
  });

  it('has a catalogue by the columns of GB/T 9705-2008, the last paper with its first and last page', async () => {
    const { front } = await made([
      part('申请表', record(['申请人', '王演示'])),
      part(
        '答复书',
        { kind: 'letter', document: letter('D06') },
        { docNo: '青政公开〔2025〕18号', responsible: '镇政府' },
      ),
      part('合同', file('合同.pdf', await pdfFile(a4, (page) => page.drawText('contract'), { pages: 3 })), {
        on: null,
      }),
    ]);
    const head = catalogueColumns.map(({ label }) => label).join('');
    expect(folded(front[1]!.text)).toBe(
      `卷内文件目录${head}1王演示申请表2025070812青政公开〔2025〕18号镇政府答复书2025070823王演示合同3—5`,
    );
  });

  it('numbers every page of the papers at the outer corner, and none before them', async () => {
    const parts = [
      part('申请表', record(...Array.from({ length: 60 }, (_, i): [string, string] => [`行${i}`, '值']))),
      part(
        '合同',
        file('合同.pdf', await pdfFile(a4, (page) => page.drawText('edge', { x: 560, y: 828 }), { pages: 2 })),
      ),
      part('图', file('图.pdf', await pdfFile([1190, 842], (page) => page.drawText('edge', { x: 1100, y: 830 })))),
      part('答复', { kind: 'letter', document: letter('D12') }),
    ];
    const { front, body, labels } = await made(parts);
    expect(front.map(({ head }) => head)).toEqual(['', '']);
    expect(body.length).toBeGreaterThan(7);
    // Nothing else stands in the strip: what reached to the edge of a page is below it, whole.
    expect(body.map(({ head, side }) => [head, side])).toEqual(
      body.map((_, i) => [String(i + 1), i % 2 === 0 ? 'right' : 'left']),
    );
    expect(body.filter(({ text }) => text.includes('edge'))).toHaveLength(3);
    expect(labels.slice(2, -1)).toEqual(body.map((_, i) => String(i + 1)));
  });

  it('has a bookmark on the first page of every paper', async () => {
    const { bookmarks, pages } = await made([
      part('申请表', record(['甲', '演示一'])),
      part('合同', file('合同.pdf', await pdfFile(a4, (page, _, i) => page.drawText(`contract${i}`), { pages: 2 }))),
      part('单据', file('单据.xlsx', new Uint8Array([0x50, 0x4b, 3, 4]))),
    ]);
    expect(bookmarks.map(({ title }) => title)).toEqual(['申请表', '合同', '单据']);
    expect(bookmarks.map(({ page }) => folded(pages[page]!.text))).toEqual([
      expect.stringContaining('演示一'),
      expect.stringContaining('contract0'),
      expect.stringContaining('单据.xlsx'),
    ]);
  });

  it('ends with a sheet to be signed, which tells how much the file holds and has no number', async () => {
    const { last, body } = await made([
      part('申请表', record(['申请人', '王演示'])),
      part('合同', file('合同.pdf', await pdfFile(a4, (page) => page.drawText('contract'), { pages: 2 }))),
      part('单据', file('单据.xlsx', new Uint8Array([0x50, 0x4b, 3, 4]))),
    ]);
    expect(body).toHaveLength(4);
    expect(last.head).toBe('');
    expect(folded(last.text)).toBe(
      '卷内备考表本卷情况说明本卷共3件,4页。有1件没有全部印成页面,原件或者原文嵌在本卷的电子文件里(备注栏“见附件”)。立卷人检查人立卷时间',
    );
  });

  it('gives the same bytes for the same papers, and changes none of them', async () => {
    const parts = async () => [
      part('答复', { kind: 'letter', document: letter('D11') }),
      part('合同', file('合同.pdf', await pdfFile(a4, (page) => page.drawText('contract')))),
      part('照片', file('照片.jpg', jpegHeld(6))),
      part('截图', file('截图.png', png)),
      part('清单', file('清单.docx', new Uint8Array([1, 2, 3]))),
    ];
    const given = await parts();
    const first = await dossierPdf(dossier(given));
    expect(given).toEqual(await parts());
    expect(Buffer.from(first).equals(Buffer.from(await dossierPdf(dossier(await parts()))))).toBe(true);
  });

  it('can be empty, and open', async () => {
    const { front, body, last, bookmarks } = await made([], { to: null, retention: null });
    expect([front.length, body.length, bookmarks.length]).toEqual([2, 0, 0]);
    expect(folded(front[0]!.text)).toContain('2025年7月8日至年月日保管期限件数0页数0');
    expect(folded(last.text)).toContain('本卷共0件,0页。');
  });

  it('prints hostile words as they are', async () => {
    const hostile = '#panic("x")$x^2$*粗*_斜_<b>标签</b>&amp;@引用\\`代码`[括号]//注{organ}';
    const { body, bookmarks } = await made([part(hostile, record([hostile, hostile]))], { title: hostile });
    expect(folded(body[0]!.text)).toBe(hostile.repeat(3));
    expect(bookmarks[0]!.title).toBe(hostile);
  });

  it('keeps long words without a space inside their cells', async () => {
    const { body, front } = await made([
      part('x'.repeat(90), record(['网址', `https://example.invalid/${'y'.repeat(300)}`])),
    ]);
    for (const { pieces, width } of [body[0]!, front[1]!])
      for (const { x, text, size } of pieces) expect(x + text.length * size * 0.4, text).toBeLessThan(width - 40);
    expect(folded(body[0]!.text)).toContain('y'.repeat(300));
  });
});

describe('a file that cannot be drawn', () => {
  it('has a sheet with its name, size and SHA-256, and is embedded as it is', async () => {
    const bytes = new Uint8Array(Buffer.from('PK\x03\x04 no real Word file'));
    const { body, front, attachments } = await made([part('清单', file('清单（终）.docx', bytes))]);
    const text = folded(body[0]!.text);
    expect(text).toContain(`文件名清单(终).docx大小${bytes.length}字节`);
    expect(text).toContain(createHash('sha256').update(bytes).digest('hex'));
    expect(text).toContain('这种文件不能印成页面。');
    expect(text).toContain('01-清单(终).docx');
    expect(folded(front[1]!.text)).toMatch(/清单202507081见附件$/);
    expect(attachments).toEqual([{ name: '01-清单（终）.docx', bytes }]);
  });

  it('may have any name', async () => {
    const { attachments, body } = await made([part('件', file('../a\u202Etxt.exe\u{1FAE0}\0', new Uint8Array(0)))]);
    expect(attachments.map(({ name }) => name)).toEqual(['01-.._a_txt.exe\u{1FAE0}_']);
    expect(folded(body[0]!.text)).toContain('../a□txt.exe□□');
  });
});

describe('whatever a file is', () => {
  it('the case file comes to be, every paper with its page', async () => {
    const sources = [
      await pdfFile(a4, (page, _, i) => page.drawText(`page ${i}`), { pages: 3 }),
      png,
      jpegHeld(6),
      await pdfFile(a4, (page, document) => void document.getForm().createTextField('a').addToPage(page)),
    ];
    const damage = fc.record({
      source: fc.constantFrom(...sources),
      changes: fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 12 }),
      end: fc.option(fc.nat()),
    });
    const damaged = damage.map(({ source, changes, end }) => {
      const bytes = source.slice(0, end === null ? undefined : end % source.length);
      for (const [at, value] of changes) if (bytes.length > 0) bytes[at % bytes.length] = value;
      return bytes;
    });
    await fc.assert(
      fc.asyncProperty(fc.array(damaged, { minLength: 1, maxLength: 8 }), async (files) => {
        const { bookmarks, body } = await made(files.map((bytes, i) => part(`件${i}`, file(`${i}.pdf`, bytes))));
        expect(bookmarks).toHaveLength(files.length);
        expect(body.map(({ head }) => head)).toEqual(body.map((_, i) => String(i + 1)));
      }),
      { numRuns: 15 },
    );
  });
});

describe('a character that no font has', () => {
  it('is a □ that a note names, and the words of a letter or record come as a text', async () => {
    const document = letter('D06', { addressee: '王\u{1FAE0}演示' });
    const { front, body, attachments, bookmarks } = await made([
      part('告知书\u{1FAE0}', { kind: 'letter', document }),
      part('记录', record(['甲', '乙\uE123']), { responsible: '王\u{1FAE0}' }),
    ]);
    expect(folded(front[1]!.text)).toMatch(/注:□是字体里没有的字:U\+1FAE0、U\+E123。有□的文书和记录,原文见附件。$/);
    expect(body[0]!.text).toContain('王□演示');
    expect(bookmarks[0]!.title).toBe('告知书\u{1FAE0}');
    const texts = attachments.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]);
    expect(texts).toEqual([
      ['01-告知书\u{1FAE0}.txt', expect.stringContaining('王\u{1FAE0}演示：\n')],
      ['02-记录.txt', '甲：乙\uE123'],
    ]);
  });
});

/** Names that no other name begins with, in characters of one font. */
const title = (i: number): string =>
  `演示${[...String(i).padStart(3, '0')].map((digit) => '零一二三四五六七八九'[Number(digit)]).join('')}`;

describe('the catalogue', () => {
  const contents: Record<string, (size: number, mark: string) => Promise<PartContent>> = {
    record: async (size, mark) =>
      record(['标记', mark], ...Array.from({ length: size * 9 }, (_, i): [string, string] => [`${i}`, '值'])),
    pdf: async (size, mark) =>
      file('件.pdf', await pdfFile(a4, (page, _, i) => page.drawText(i === 0 ? mark : 'more'), { pages: size })),
    picture: async () => file('照片.jpg', jpegHeld(1)),
    other: async (size, mark) => file(`${mark}.doc`, new Uint8Array(size)),
    letter: async (size, mark) => ({
      kind: 'letter',
      document: letter('D06', { addressee: mark, content: '道路'.repeat(size * 90) }),
    }),
  };
  const anyPart = fc.record({ kind: fc.constantFrom(...Object.keys(contents)), size: fc.integer({ min: 1, max: 6 }) });

  it('gives for every paper the page on which it begins, whatever the papers are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyPart, { minLength: 1, maxLength: 12 }), async (kinds) => {
        const parts = await Promise.all(
          kinds.map(async ({ kind, size }, i) => part(title(i), await contents[kind]!(size, `MARK${i}X`))),
        );
        const back = await made(parts);
        const pages = catalogued(
          back,
          parts.map((one) => one.title),
        );
        const starts = pages.map((page) => Number(/^\d+/.exec(page ?? '')?.[0]));
        expect(starts[0]).toBe(1);
        const [start, end] = [starts.at(-1)!, back.body.length];
        const last = kinds.at(-1)!.kind === 'other' ? '见附件' : '';
        expect(
          folded(back.front.at(-1)!.text).endsWith(`20250708${start === end ? start : `${start}—${end}`}${last}`),
        ).toBe(true);
        for (const [i, { kind }] of kinds.entries()) {
          expect(back.body[starts[i]! - 1]!.head).toBe(String(starts[i]));
          const holding = back.body.findIndex(({ text }) => text.includes(`MARK${i}X`)) + 1;
          if (kind !== 'picture') expect(holding, `${kind} ${i}`).toBe(starts[i]);
        }
        expect(back.bookmarks.map(({ page }) => page - back.front.length + 1)).toEqual(starts);
      }),
      { numRuns: 8 },
    );
  });

  it('goes on over pages, its head on each, for 200 papers', async () => {
    const parts = Array.from({ length: 200 }, (_, i) => part(title(i), record(['甲', '乙'])));
    const back = await made(parts);
    expect(back.front.length).toBeGreaterThan(4);
    for (const { text } of back.front.slice(1)) expect(text).toContain('顺序号');
    const expected = parts.map((_, i) => String(i + 1));
    expect(
      catalogued(
        back,
        parts.map((one) => one.title),
      ),
    ).toEqual(expected);
  });
});
