import { degrees, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFString, rgb } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { readPages } from '../../inspect/pdf/open.ts';
import { textOf } from '../../inspect/pdf/tree.ts';
import type { DossierPart } from './dossier.ts';
import { dossierPdf } from './pdf.ts';
import { a4, jpegHeld, pdfFile } from './testing/files.ts';
import { readBack } from './testing/read-back.ts';

const part = (bytes: Uint8Array): DossierPart => ({
  title: '材料',
  docNo: null,
  responsible: '王演示',
  on: '2025-07-08',
  content: { kind: 'file', name: '材料.pdf', bytes },
});

const filed = (...files: Uint8Array[]): Promise<Uint8Array> =>
  dossierPdf({
    organ: '青石县柳河镇人民政府',
    title: '演示',
    number: '2025-018',
    year: 2025,
    retention: null,
    from: '2025-07-08',
    to: null,
    parts: files.map(part),
  });
const back = async (...files: Uint8Array[]) => (await readBack(await filed(...files))).body;

const atTopLeft = (size: readonly [number, number], rotate: number) =>
  pdfFile(
    size,
    (page) => {
      const [w, h] = size;
      // As one looks at the page: 10 pt from its left edge, 30 pt from its top, reading to the right.
      const places = { 0: [10, h - 30], 90: [30, 10], 180: [w - 10, 30], 270: [w - 30, h - 10] } as const;
      const [x, y] = places[rotate as 0 | 90 | 180 | 270];
      page.drawText('corner', { x, y, rotate: degrees(rotate) });
    },
    { rotate },
  );

describe('a page of a PDF', () => {
  it.each([0, 90, 180, 270])('turned by %i degrees stands upright, its corner in its place', async (rotate) => {
    const size = rotate % 180 === 0 ? ([400, 600] as const) : ([600, 400] as const);
    const [page] = await back(await atTopLeft(size, rotate));
    const corner = page!.pieces.find(({ text }) => text === 'corner')!;
    expect([page!.width, page!.height].map(Math.round)).toEqual([595, 842]);
    expect(corner).toMatchObject({ upright: true, size: expect.closeTo(12, 2) });
    // 400 × 600 as one looks at it, in the middle below a strip of 11 mm.
    expect(corner.x).toBeCloseTo((595.28 - 400) / 2 + 10, 0);
    expect(corner.y).toBeCloseTo((841.89 - 31.2 + 600) / 2 - 30, 0);
  });

  it('is made smaller until it is whole below the number, never larger; a wide one lies on its side', async () => {
    const pages = await back(
      await atTopLeft(a4, 0),
      await atTopLeft([842, 1191], 0),
      await atTopLeft([1191, 842], 0),
      await atTopLeft([842, 595], 270),
      await atTopLeft([500, 200], 0),
      await atTopLeft([14_000, 100], 0),
    );
    const corners = pages.map(({ pieces }) => pieces.find(({ text }) => text === 'corner')!);
    expect(corners.map(({ size }) => size / 12)).toEqual(
      [810.7 / 841.89, 810.7 / 1191, 564.1 / 842, 810.7 / 842, 1, 841.89 / 14_000].map((n) => expect.closeTo(n, 2)),
    );
    expect(pages.map(({ width, height }) => (width > height ? 'wide' : 'high'))).toEqual([
      'high',
      'high',
      'wide',
      'high',
      'high',
      'wide',
    ]);
    expect(corners.every(({ upright }) => upright)).toBe(true);
  });

  it('shows what lies in its crop box and nothing else', async () => {
    const [page] = await back(
      await pdfFile([800, 1000], (one) => {
        one.setCropBox(100, 200, 400, 300);
        one.drawText('inside', { x: 110, y: 210 });
      }),
    );
    const inside = page!.pieces.find(({ text }) => text === 'inside')!;
    expect([inside.x, inside.y]).toEqual([
      expect.closeTo((595.28 - 400) / 2 + 10, 0),
      expect.closeTo((841.89 - 31.2 - 300) / 2 + 10, 0),
    ]);
  });

  it('keeps stamps, notes and filled-in fields as they look, and leaves hidden ones away', async () => {
    const file = await pdfFile(a4, (page, { context }) => {
      const annotation = (text: string, more: object, y: number) => {
        const look = context.register(
          context.stream(`BT /F 10 Tf 1 0 0 1 5 5 Tm (${text}) Tj ET`, {
            Type: 'XObject',
            Subtype: 'Form',
            BBox: [0, 0, 100, 20],
            Resources: { Font: { F: { Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica' } } },
          }),
        );
        page.node.addAnnot(
          context.register(context.obj({ Type: 'Annot', Rect: [50, y, 250, y + 40], AP: { N: look }, ...more })),
        );
      };
      annotation('stamped', { Subtype: 'Stamp' }, 700);
      annotation('filled', { Subtype: 'Widget', FT: 'Tx', V: PDFName.of('x') }, 600);
      annotation('ticked', { Subtype: 'Widget', FT: 'Btn', AS: 'On', AP: { N: {} } }, 500);
      annotation('hidden', { Subtype: 'Stamp', F: 2 }, 400);
      annotation('popup', { Subtype: 'Popup' }, 300);
    });
    const [page] = await back(file);
    expect(page!.text).toBe('stamped filled');
    // The box of 100 × 20 lies on one of 200 × 40: twice as large, then as small as the page.
    const scale = 810.7 / 841.89;
    const [stamped] = page!.pieces.filter(({ text }) => text === 'stamped');
    expect(stamped!.size).toBeCloseTo(20 * scale, 0);
    expect(stamped!.y).toBeCloseTo(710 * scale, 0);
  });

  it('does not show a layer that was off, and shows one that was on', async () => {
    const layered = await pdfFile(a4, (page, { context, catalog }) => {
      const [on, off] = ['on', 'off'].map((name) =>
        context.register(context.obj({ Type: 'OCG', Name: PDFString.of(name) })),
      );
      page.drawText('x');
      page.node.Resources()!.set(PDFName.of('Properties'), context.obj({ On: on!, Off: off! }));
      const content = '/OC /On BDC 1 0 0 rg 9 9 9 9 re f EMC /OC /Off BDC 1 0 0 rg 50 50 9 9 re f EMC';
      page.node.addContentStream(context.register(context.flateStream(content)));
      catalog.set(PDFName.of('OCProperties'), context.obj({ OCGs: [on!, off!], D: { OFF: [off!] } }));
    });
    const { getDocumentProxy } = await import('unpdf');
    const layers = await (await getDocumentProxy(await filed(layered))).getOptionalContentConfig();
    const shown = [...(layers as unknown as Iterable<[string, { name: string; visible: boolean }]>)];
    expect(shown.map(([, { name, visible }]) => [name, visible])).toEqual([
      ['on', true],
      ['off', false],
    ]);
  });
});

/** A tree of objects as a file, whatever it leads to: the library would walk its pages before it saves. */
function writeTree({ context }: PDFDocument): Uint8Array {
  const objects = context.enumerateIndirectObjects().map(([ref, object]) => {
    const written = new Uint8Array(object.sizeInBytes());
    object.copyBytesInto(written, 0);
    return `${ref.objectNumber} 0 obj\n${Buffer.from(written).toString('latin1')}\nendobj\n`;
  });
  const trailer = `trailer\n<< /Root ${context.trailerInfo.Root} /Size ${context.largestObjectNumber + 1} >>\n`;
  return new Uint8Array(Buffer.from(`%PDF-1.7\n${objects.join('')}${trailer}startxref\n0\n%%EOF\n`, 'latin1'));
}

/** All objects of a PDF as they are written, apart from what is packed in streams. */
async function objectsOf(bytes: Uint8Array): Promise<string> {
  const { context } = await PDFDocument.load(bytes, { updateMetadata: false });
  const objects = context.enumerateIndirectObjects().map(([, object]) => object);
  return objects.map((object) => (object instanceof PDFRawStream ? object.dict : object).toString()).join('\n');
}

describe('what acts in a PDF', () => {
  it('is left behind: scripts, links, launches, forms, embedded files', async () => {
    const file = await pdfFile(a4, async (page, document) => {
      const { context, catalog } = document;
      page.drawText('seen');
      await document.attach(new Uint8Array([1, 2, 3]), 'inner.exe');
      const script = { S: 'JavaScript', JS: PDFString.of('app.alert') };
      catalog.set(PDFName.of('OpenAction'), context.obj(script));
      page.node.set(PDFName.of('AA'), context.obj({ O: script }));
      const look = context.register(
        context.stream('0 0 0 rg 0 0 9 9 re f', { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 9, 9], A: script }),
      );
      for (const action of [
        { S: 'URI', URI: PDFString.of('https://example.invalid') },
        { S: 'Launch', F: PDFString.of('cmd.exe') },
        script,
      ])
        page.node.addAnnot(
          context.register(
            context.obj({
              Type: 'Annot',
              Subtype: 'Link',
              Rect: [0, 0, 9, 9],
              A: action,
              AA: { E: script },
              AP: { N: look },
            }),
          ),
        );
      const form = document.getForm();
      form.createTextField('field').addToPage(page, { x: 50, y: 50 });
      catalog.set(PDFName.of('Names'), context.obj({ JavaScript: { Names: ['a', script] } }));
      page.node.Resources()!.set(PDFName.of('Properties'), context.obj({ P: { A: script, Metadata: look } }));
    });
    const made = await filed(file);
    expect((await readBack(made)).body[0]!.text).toBe('seen');
    expect((await readBack(made)).attachments).toEqual([]);
    const acting = [
      'app.alert',
      'cmd.exe',
      'example.invalid',
      '/JavaScript',
      '/Launch',
      '/URI',
      '/EmbeddedFile',
      '/AcroForm',
    ];
    const [before, after] = [await objectsOf(file), await objectsOf(made)];
    expect(acting.filter((word) => before.includes(word))).toEqual(acting);
    expect(acting.filter((word) => after.includes(word))).toEqual([]);
    expect(after).not.toMatch(/\/(?:Annot|Action|Filespec|Sig)\b/);
  });
});

describe('a PDF that would not be seen as it is', () => {
  const onSheet = async (bytes: Uint8Array) => {
    const { body, attachments } = await readBack(await filed(bytes));
    expect(body).toHaveLength(1);
    expect(attachments).toEqual([{ name: '01-材料.pdf', bytes }]);
    return /没有印出的原因 (.*?)。/.exec(body[0]!.text)?.[1];
  };
  const plain = () => pdfFile(a4, (page) => page.drawText('seen'), { pages: 3 });

  it('becomes a sheet with its reason, the file beside it', async () => {
    expect(await onSheet((await plain()).slice(0, -200))).toBe('PDF 已损坏或不完整');
    expect(await onSheet(new TextEncoder().encode('%PDF-1.7\nnothing\n%%EOF'))).toBe('PDF 已损坏或不完整');
    expect(await onSheet(new TextEncoder().encode('neither'))).toBe('这种文件不能印成页面');
    expect(await onSheet(jpegHeld(1).slice(0, -30))).toBe('文件已损坏或不完整');
    const locked = await PDFDocument.load(await plain());
    locked.encrypt({ userPassword: 'x', ownerPassword: 'y' });
    expect(await onSheet(await locked.save())).toBe('PDF 加了密码');
    const field = await pdfFile(a4, (page, { context }) => {
      const look = { Type: 'Annot', Subtype: 'Square', Rect: [9, 9, 99, 99] };
      page.node.addAnnot(context.register(context.obj(look)));
    });
    expect(await onSheet(field)).toBe('PDF 里的批注或表单内容没有存下样子');
  });

  it('leads from page to page without an end', async () => {
    const maze = await PDFDocument.load(await plain());
    const { context, catalog } = maze;
    let below = catalog.Pages().Kids().get(0);
    for (let depth = 0; depth < 40; depth++)
      below = context.register(context.obj({ Type: 'Pages', Count: 2, Kids: [below, below] }));
    catalog.set(PDFName.of('Pages'), context.obj({ Type: 'Pages', Count: 2, Kids: [below, below] }));
    expect(await onSheet(writeTree(maze))).toBe('PDF 已损坏或不完整');
  });

  it('has lost a font or a picture, or a page that no longer unpacks', async () => {
    const lost = await PDFDocument.load(await plain());
    for (const [ref, object] of lost.context.enumerateIndirectObjects())
      if (object instanceof PDFDict && textOf(object.get(PDFName.of('Type'))) === 'Font') lost.context.delete(ref);
    expect(await onSheet(await lost.save())).toBe('PDF 已损坏或不完整');
    const content = await PDFDocument.load(await plain());
    for (const [ref, object] of content.context.enumerateIndirectObjects())
      if (object instanceof PDFRawStream)
        content.context.assign(ref, PDFRawStream.of(object.dict, new Uint8Array([1, 2, 3, 4])));
    expect(await onSheet(await content.save({ useObjectStreams: false }))).toBe('文件已损坏或不完整');
  });
});

it('draws a box over text as it was: over it', async () => {
  const file = await pdfFile(a4, (page) => {
    page.drawText('Secret', { x: 50, y: 300 });
    page.drawRectangle({ x: 40, y: 290, width: 100, height: 30, color: rgb(0, 0, 0) });
  });
  // The sheet at the end comes after it.
  const page = (await readPages(await filed(file))).marks.at(-2)!;
  const { order } = page.runs.find(({ glyphs }) => glyphs.map(({ text }) => text).join('') === 'Secret')!;
  expect(page.covers.some((cover) => cover.order > order)).toBe(true);
});
