import { describe, expect, it } from 'vitest';
import { pdf } from '../../../../test/builders/hostile/pdf.ts';
import { hostileFiles } from '../../../../test/builders/hostile-files.ts';
import { readReport } from '../../read/index.ts';
import { inspectFile } from '../index.ts';
import { pagesOf, refuseEndless } from './bounds.ts';
import { workIn } from './content-work.ts';
import { openTree } from './tree.ts';

const work = (content: string) => workIn(Buffer.from(content, 'latin1'));
const names = (content: string) =>
  [...work(content).named.entries()].map(([[operator, name], times]) => `${operator} ${name} ${times}`);

describe('the work of a content stream', () => {
  it('is its operators, those that show text, and the letters of their strings', () => {
    expect(work('q 1 0 0 1 9 9 cm BT /F 12 Tf (ab\\)(c)) Tj [<4142> -9 (d)] TJ ET Q % w w\n').own).toEqual({
      operators: 8,
      shows: 2,
      letters: 10,
    });
  });
  it('counts what is drawn by name, as often as it is', () => {
    expect(names('/A Do /A Do /B Do /C gs (/D Do) Tj')).toEqual(['Do A 2', 'Do B 1', 'gs C 1']);
  });
  it('passes over the data of a picture, and over nothing where none ends', () => {
    expect(names('BI /W 1 ID /A Do\u0001 EI /B Do')).toEqual(['Do B 1']);
    expect(names('BI /W 1 ID /A Do')).toEqual(['Do A 1']);
  });
  it('takes what follows a string that does not end for operators', () => {
    expect(work(`(${'q '.repeat(1000)}`).own.operators).toBe(2001);
  });
});

/** A PDF whose page draws a form so many times, and that a second one three times. */
const twoForms = (times: number) => {
  const stream = (dict: string, data: string) => ({ dict, data: Buffer.from(data) });
  return pdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1/Resources<</XObject<</A 5 0 R>>>>>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R>>',
    stream('', '/A Do\n'.repeat(times)),
    stream('/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</B 6 0 R>>>>', '/B Do /B Do /B Do'),
    stream('/Type/XObject/Subtype/Form/BBox[0 0 9 9]', 'q 1 0 0 1 0 0 cm Q'.padEnd(20)),
  ]);
};

describe('the pages of a PDF', () => {
  const measure = async (bytes: Uint8Array) => {
    const tree = await openTree(bytes);
    refuseEndless(tree, pagesOf(tree, 300));
  };
  it('may draw a form in many places', async () => {
    await measure(twoForms(1000));
    expect(await inspectFile(twoForms(1000))).toEqual([]);
  });
  it('are refused where forms inside forms make too much of it', async () => {
    await expect(measure(twoForms(60_000))).rejects.toThrow('一页的内容过多');
  });
  it.each([
    ['pdf-form-cycle/names-itself.pdf', '套了超过 28 层'],
    ['pdf-form-fan/two-to-the-twenty.pdf', '一页的内容过多'],
    ['pdf-form-fan/masks.pdf', '一页的内容过多'],
    ['pdf-operators/one-long-string.pdf', '一页的内容过多'],
    ['pdf-objects/objects-in-a-stream.pdf', '对象超过 30 万个'],
  ])('are refused before they are drawn: %s', async (name, sentence) => {
    const [file] = hostileFiles((one) => one === name);
    await expect(inspectFile(file!.bytes)).rejects.toThrow(sentence);
    expect(await readReport(file!.bytes, name)).toMatchObject({
      readable: false,
      reason: expect.stringContaining(sentence),
    });
  });
});
