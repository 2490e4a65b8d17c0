import { type Content, zlibbed } from './packed.ts';

/** An object of a PDF: a dictionary, or one with the stream behind it. */
type PdfObject = string | { dict: string; data: Uint8Array };

/** A PDF of objects in their order; the first is the catalogue. */
export function pdf(objects: readonly PdfObject[], trailer = ''): Uint8Array {
  const pieces: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  let at = pieces[0]!.length;
  const places: string[] = [];
  const put = (piece: Uint8Array | string) => {
    const bytes = Buffer.from(piece as string);
    pieces.push(bytes);
    at += bytes.length;
  };
  objects.forEach((object, index) => {
    places.push(`${String(at).padStart(10, '0')} 00000 n \n`);
    if (typeof object === 'string') put(`${index + 1} 0 obj\n${object}\nendobj\n`);
    else {
      put(`${index + 1} 0 obj\n<<${object.dict}/Length ${object.data.length}>>\nstream\n`);
      put(object.data);
      put('\nendstream\nendobj\n');
    }
  });
  const xref = at;
  put(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`);
  put(`trailer\n<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${xref}\n%%EOF\n`);
  return new Uint8Array(Buffer.concat(pieces));
}

const stream = (content: Content, dict = ''): PdfObject => ({
  dict: `${dict}/Filter/FlateDecode`,
  data: zlibbed(content),
});
const font = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>';
const form = (content: string, resources: string) =>
  stream([content], `/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<<${resources}>>`);

/** One page with its content in object 4; `more` objects begin at 6. */
const onePage = (content: PdfObject, resources = '', more: readonly PdfObject[] = []): Uint8Array =>
  pdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>${resources}>>>>`,
    content,
    font,
    ...more,
  ]);

const text = '/F 12 Tf BT 10 10 Td (1 2 3) Tj ET\n';

/** A chain of forms, each of which paints the next so many times. */
const chain = (depth: number, times: number): Uint8Array =>
  onePage(
    stream(['/X Do']),
    '/XObject<</X 6 0 R>>',
    Array.from({ length: depth }, (_, index) =>
      index === depth - 1
        ? form(`BT /F 12 Tf (1) Tj ET`, '/Font<</F 5 0 R>>')
        : form('/X Do\n'.repeat(times), `/XObject<</X ${index + 7} 0 R>>`),
    ),
  );

/** Masks of masks: each form sets a state ten times whose mask is the next form. */
const masks = (depth: number): PdfObject[] =>
  Array.from({ length: depth }, (_, index) =>
    form('/G gs\n'.repeat(10), index === depth - 1 ? '' : `/ExtGState<</G<</SMask<</S/Alpha/G ${index + 7} 0 R>>>>>>`),
  );

const tree = (pages: number): Uint8Array =>
  pdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages}/Kids[${Array.from({ length: pages }, (_, at) => `${at + 4} 0 R`).join(' ')}]>>`,
    stream([text]),
    ...Array<string>(pages).fill('<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 3 0 R>>'),
  ]);

/** PDFs that never end, or end after hours. */
export const pdfs: Record<string, Record<string, () => Uint8Array>> = {
  'pdf-form-cycle': {
    'names-itself.pdf': () =>
      onePage(stream(['/X Do']), '/XObject<</X 6 0 R>>', [form(`${text}/X Do /X Do`, '/XObject<</X 6 0 R>>')]),
    'two-name-each-other.pdf': () =>
      onePage(stream(['/X Do']), '/XObject<</X 6 0 R>>', [
        form('/Y Do /Y Do', '/XObject<</Y 7 0 R>>'),
        form('/X Do /X Do', '/XObject<</X 6 0 R>>'),
      ]),
  },
  'pdf-form-fan': {
    'ten-to-the-thirty.pdf': () => chain(30, 10),
    'two-to-the-twenty.pdf': () => chain(20, 2),
    'masks.pdf': () => onePage(stream(['/G gs']), '/ExtGState<</G<</SMask<</S/Alpha/G 6 0 R>>>>>>', masks(24)),
    'chain-of-5000.pdf': () => chain(5000, 1),
  },
  'pdf-flate': {
    'one-gigabyte.pdf': () => onePage(stream([{ repeat: ' '.repeat(100_000), times: 10_000 }])),
    'packed-twice.pdf': () =>
      onePage({
        dict: '/Filter[/FlateDecode/FlateDecode]',
        data: zlibbed([zlibbed([{ repeat: ' '.repeat(100_000), times: 20_000 }])]),
      }),
    'picture.pdf': () =>
      onePage(stream(['/X Do']), '/XObject<</X 6 0 R>>', [
        stream(
          [{ repeat: new Uint8Array(100_000), times: 12_000 }],
          '/Type/XObject/Subtype/Image/Width 20000/Height 20000/ColorSpace/DeviceRGB/BitsPerComponent 8',
        ),
      ]),
  },
  'pdf-operators': {
    'states.pdf': () => onePage(stream([{ repeat: 'q Q\n', times: 5_000_000 }])),
    'shows.pdf': () => onePage(stream(['BT /F 12 Tf ', { repeat: '1 0 0 1 9 9 Tm (1) Tj ', times: 1_500_000 }, ' ET'])),
    'boxes.pdf': () =>
      onePage(
        stream([
          { repeat: text, times: 20_000 },
          { repeat: '0 0 9 9 re f\n', times: 400_000 },
        ]),
      ),
    'saves-without-end.pdf': () => onePage(stream([{ repeat: 'q ', times: 4_000_000 }])),
    'one-long-string.pdf': () => onePage(stream(['BT /F 12 Tf (', { repeat: '1', times: 6_000_000 }, ') Tj ET'])),
    'operands.pdf': () => onePage(stream(['BT [', { repeat: '(1) -9 ', times: 3_000_000 }, '] TJ ET'])),
  },
  'pdf-pages': {
    '100000-pages.pdf': () => tree(100_000),
    'tree-in-a-ring.pdf': () =>
      pdf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[2 0 R 2 0 R 2 0 R]/Count 1000000000>>']),
    'tree-5000-deep.pdf': () =>
      pdf([
        '<</Type/Catalog/Pages 2 0 R>>',
        ...Array.from({ length: 5000 }, (_, at) => `<</Type/Pages/Kids[${at + 3} 0 R]/Count 1>>`),
        '<</Type/Page/MediaBox[0 0 9 9]>>',
      ]),
  },
  'pdf-objects': {
    'deep-arrays.pdf': () =>
      pdf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[]/Count 0>>', '['.repeat(200_000)]),
    'previous-is-itself.pdf': () => pdf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[]/Count 0>>'], '/Prev 9'),
    'objects-in-a-stream.pdf': () =>
      pdf([
        '<</Type/Catalog/Pages 2 0 R>>',
        '<</Type/Pages/Kids[]/Count 0>>',
        stream(
          [
            Array.from({ length: 300_000 }, (_, at) => `${at + 10} 0 `).join(''),
            { repeat: '<</A 1>>', times: 300_000 },
          ],
          '/Type/ObjStm/N 300000/First 2988880',
        ),
      ]),
  },
};
