import { deflateSync } from 'node:zlib';
import { degrees, PDFDict, PDFDocument, PDFName, PDFString, rgb, StandardFonts } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { cleanFile, inspectFile } from '../index.ts';
import { linesOf } from './lines.ts';
import { readPages } from './open.ts';

type Page = ReturnType<PDFDocument['addPage']>;

/** A PDF of one page; `draw` puts on it what the test is about. */
async function pdf(draw: (page: Page, document: PDFDocument) => Promise<void> | void): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const page = document.addPage([400, 400]);
  page.setFont(await document.embedFont(StandardFonts.Helvetica));
  page.setFontSize(12);
  await draw(page, document);
  return document.save();
}

const seen = async (file: Uint8Array): Promise<string> => (await readPages(file)).marks.map(linesOf).join('\n');
const black = rgb(0, 0, 0);
const kinds = async (file: Uint8Array) => (await inspectFile(file)).map(({ kind }) => kind);

describe('text under a black box', () => {
  it('is found by its letters, and really gone when cleaned, the rest in its place', async () => {
    const file = await pdf((page) => {
      page.drawText('Name: WANG Secret 42 end', { x: 50, y: 300 });
      page.drawText('Next line stays', { x: 50, y: 280 });
      page.drawRectangle({ x: 88, y: 295, width: 80, height: 16, color: black });
    });
    const findings = await inspectFile(file);
    expect(findings).toEqual([
      { kind: 'text_under_box', where: '第 1 页', sample: expect.stringMatching(/^WANG Secret/) },
    ]);
    const cleaned = await cleanFile(file);
    expect(await inspectFile(cleaned)).toEqual([]);
    const text = await seen(cleaned);
    expect(text).toMatch(/^Name: .*end\nNext line stays$/);
    expect(text).not.toMatch(/WANG|Secret/);
    const place = async (one: Uint8Array) => (await readPages(one)).marks[0]!.runs[0]!.glyphs.at(-1)!.low[0];
    expect(await place(cleaned)).toBeCloseTo(await place(file), 1);
  });

  it('is found under a picture, a turned page of content, and inside a form; not where the box came first', async () => {
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
      'base64',
    );
    const picture = await pdf(async (page, document) => {
      page.drawText('Secret', { x: 50, y: 300 });
      page.drawImage(await document.embedPng(png), { x: 40, y: 290, width: 100, height: 30 });
    });
    expect(await kinds(picture)).toEqual(['text_under_box']);
    expect(await seen(await cleanFile(picture))).toBe('');
    const turned = await pdf((page) => {
      page.drawText('Secret', { x: 50, y: 300, rotate: degrees(90) });
      page.drawRectangle({ x: 30, y: 290, width: 40, height: 80, color: black });
    });
    expect(await kinds(turned)).toEqual(['text_under_box']);
    const inner = await pdf((page) => page.drawText('Secret', { x: 10, y: 10 }));
    const form = await pdf(async (page, document) => {
      page.drawPage((await document.embedPdf(inner))[0]!, { x: 20, y: 20 });
      page.drawText('open', { x: 200, y: 300 });
      page.drawRectangle({ x: 20, y: 20, width: 100, height: 30, color: black });
    });
    expect(await kinds(form)).toEqual(['text_under_box']);
    expect(await seen(await cleanFile(form))).toBe('open');
    const under = await pdf((page) => {
      page.drawRectangle({ x: 40, y: 290, width: 100, height: 30, color: rgb(0.9, 0.9, 0.9) });
      page.drawText('head', { x: 50, y: 300 });
      page.drawRectangle({ x: 40, y: 290, width: 100, height: 30, color: black, opacity: 0.3 });
      page.drawLine({ start: { x: 40, y: 304 }, end: { x: 140, y: 304 }, thickness: 1 });
    });
    expect(await inspectFile(under)).toEqual([]);
  });

  it('under an annotation is taken out, and the box becomes part of the page', async () => {
    const file = await pdf((page, { context }) => {
      page.drawText('Secret', { x: 50, y: 300 });
      const look = context.register(
        context.stream('0 0 0 rg 0 0 100 30 re f', { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 100, 30] }),
      );
      const box = context.obj({ Type: 'Annot', Subtype: 'Square', Rect: [40, 290, 140, 320], AP: { N: look } });
      page.node.addAnnot(context.register(box));
    });
    expect(await kinds(file)).toEqual(['text_under_box', 'annotation']);
    const cleaned = await cleanFile(file);
    const { marks } = await readPages(cleaned);
    expect(marks.map(linesOf)).toEqual(['']);
    expect(marks[0]!.covers.map(({ box }) => box)).toEqual([{ left: 40, bottom: 290, right: 140, top: 320 }]);
  });

  it('on a picture is refused: the picture under it stays whole', async () => {
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
      'base64',
    );
    const file = await pdf(async (page, document) => {
      page.drawImage(await document.embedPng(png), { x: 0, y: 0, width: 400, height: 400 });
      page.drawRectangle({ x: 40, y: 290, width: 100, height: 30, color: black });
    });
    expect(await kinds(file)).toEqual(['picture_under_box']);
    await expect(cleanFile(file)).rejects.toThrow('在图片上直接涂黑');
  });
});

describe('a PDF', () => {
  const content = (page: Page, document: PDFDocument, text: string) => {
    page.drawText('open', { x: 50, y: 300 });
    const [font] = page.node.Resources()!.lookup(PDFName.of('Font'), PDFDict).keys();
    const stream = document.context.register(document.context.flateStream(text.replaceAll('/F', String(font))));
    page.node.addContentStream(stream);
  };

  it('has text that is not painted, or off the page, found and taken out', async () => {
    const file = await pdf((page, document) => {
      content(page, document, 'BT /F 12 Tf 3 Tr 50 200 Td (Secret) Tj 0 Tr ET');
      page.drawText('Secret', { x: 500, y: 100 });
    });
    expect(await inspectFile(file)).toEqual([{ kind: 'invisible_text', where: '第 1 页', sample: 'Secret Secret' }]);
    const cleaned = await cleanFile(file);
    expect(await inspectFile(cleaned)).toEqual([]);
    expect(await seen(cleaned)).toBe('open');
  });

  it('has layers that are off found, and what they hold taken out', async () => {
    const file = await pdf((page, document) => {
      const { context } = document;
      const layer = context.register(context.obj({ Type: 'OCG', Name: PDFString.of('draft') }));
      document.catalog.set(
        PDFName.of('OCProperties'),
        context.obj({ OCGs: [layer], D: { OFF: [layer], Order: [layer] } }),
      );
      page.node.Resources()!.set(PDFName.of('Properties'), context.obj({ L: layer }));
      content(page, document, '/OC /L BDC BT /F 12 Tf 50 200 Td (Secret) Tj ET 10 10 50 50 re f EMC');
    });
    expect(await inspectFile(file)).toEqual([{ kind: 'hidden_layer', where: '第 1 页', sample: 'Secret' }]);
    const cleaned = await cleanFile(file);
    expect(await inspectFile(cleaned)).toEqual([]);
    expect(await seen(cleaned)).toBe('open');
    expect((await readPages(cleaned)).marks[0]!.covers).toEqual([]);
  });

  it('has properties, XMP, notes, attachments and scripts found and taken out', async () => {
    const file = await pdf(async (page, document) => {
      const { context } = document;
      page.drawText('open', { x: 50, y: 300 });
      document.setAuthor('WANG');
      document.setTitle('open');
      document.setProducer('Typst 0.13');
      const xmp =
        '<x:xmpmeta xmlns:x="x"><rdf:RDF xmlns:rdf="r"><rdf:Description><dc:creator xmlns:dc="d"><rdf:Seq><rdf:li>WANG</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>';
      document.catalog.set(
        PDFName.of('Metadata'),
        context.register(context.stream(xmp, { Type: 'Metadata', Subtype: 'XML' })),
      );
      page.node.addAnnot(
        context.register(
          context.obj({
            Type: 'Annot',
            Subtype: 'Text',
            Rect: [0, 0, 9, 9],
            T: PDFString.of('LI'),
            Contents: PDFString.of('not so'),
          }),
        ),
      );
      page.node.addAnnot(
        context.register(
          context.obj({
            Type: 'Annot',
            Subtype: 'Link',
            Rect: [0, 0, 9, 9],
            A: { S: 'URI', URI: PDFString.of('https://example.com/') },
          }),
        ),
      );
      await document.attach(new Uint8Array([1, 2, 3]), 'list.xlsx');
      document.addJavaScript('x', 'app.alert("WANG")');
    });
    expect(await inspectFile(file)).toEqual([
      { kind: 'annotation', where: '第 1 页', sample: 'LI：not so' },
      { kind: 'attachment', where: '文件', sample: 'list.xlsx' },
      { kind: 'script', where: '文件', sample: 'app.alert("WANG")' },
      { kind: 'metadata', where: '文件属性“作者”', sample: 'WANG' },
      { kind: 'metadata', where: '文件属性“XMP creator”', sample: 'WANG' },
    ]);
    const cleaned = await cleanFile(file);
    expect(await inspectFile(cleaned)).toEqual([]);
    expect(await seen(cleaned)).toBe('open');
    const again = await PDFDocument.load(cleaned, { updateMetadata: false });
    expect(again.getPage(0).node.Annots()!.size()).toBe(1);
    const all = again.context
      .enumerateIndirectObjects()
      .map(([, object]) => String(object))
      .join('');
    expect(all).not.toMatch(/WANG|not so|list\.xlsx|Producer/);
  });

  it('that was saved by adding to it gives up what it was before', async () => {
    const first = await pdf((page, document) => {
      page.drawText('open', { x: 50, y: 300 });
      document.catalog.set(PDFName.of('Old'), document.context.obj({}));
    });
    const document = await PDFDocument.load(first, { forIncrementalUpdate: true, updateMetadata: false });
    document.getPage(0).drawText('more', { x: 50, y: 100 });
    const file = await document.saveIncremental(document.takeSnapshot());
    const whole = Buffer.concat([first, file]);
    expect(await kinds(whole)).toEqual(['earlier_version']);
    expect(await inspectFile(await cleanFile(whole))).toEqual([]);
  });

  it('that anybody may open and nobody may change is inspected and cleaned, one under a password is refused', async () => {
    const locked = (userPassword: string) =>
      pdf((page, document) => {
        page.drawText('open', { x: 50, y: 300 });
        document.setAuthor('WANG');
        document.encrypt({ userPassword, ownerPassword: 'owner' });
      });
    const file = await locked('');
    expect(await kinds(file)).toEqual(['metadata']);
    const cleaned = await cleanFile(file);
    expect(await inspectFile(cleaned)).toEqual([]);
    expect(await seen(cleaned)).toBe('open');
    await expect(inspectFile(await locked('secret'))).rejects.toThrow('密码');
  });

  it('with a stream that unpacks beyond all measure is refused', async () => {
    const file = await pdf((page, document) => {
      const stream = document.context.stream(deflateSync(Buffer.alloc(257 * 1024 * 1024)), { Filter: 'FlateDecode' });
      page.node.set(PDFName.of('Contents'), document.context.register(stream));
    });
    await expect(inspectFile(file)).rejects.toThrow('256 MB');
  });

  it('with a signature is not cleaned, and says why', async () => {
    const file = await pdf((_, document) => {
      const value = document.context.register(document.context.obj({ Type: 'Sig', ByteRange: [0, 1, 2, 3] }));
      document.catalog.set(PDFName.of('AcroForm'), document.context.obj({ Fields: [{ FT: 'Sig', V: value }] }));
    });
    await expect(cleanFile(file)).rejects.toThrow('电子签名');
  });

  it('has personal data found on its page, and says that it cannot black it out', async () => {
    const file = await pdf((page) => page.drawText('Tel 138 1234 5678', { x: 50, y: 300 }));
    expect(await inspectFile(file)).toEqual([{ kind: 'phone', where: '第 1 页', sample: '138****5678' }]);
    await expect(cleanFile(file, { redact: true })).rejects.toThrow('电话');
  });
});
