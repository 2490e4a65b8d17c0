import { readFileSync } from 'node:fs';
import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { pdfBlocks } from './formats/pdf.ts';
import { readReport } from './index.ts';
import type { Form } from './testing/form.ts';
import { compare } from './testing/forms.ts';

const folder = new URL('../../../test/fixtures/reports/', import.meta.url);
async function read(name: string) {
  const result = await readReport(readFileSync(new URL(`${name}.pdf`, folder)), `${name}.pdf`);
  if (!result.readable) throw new Error(result.reason);
  const form = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as Form;
  return { report: result.report, ...compare(form, result.report) };
}

describe('a PDF with a text layer', () => {
  it('is read to the last cell, radicals of its font turned back into characters', async () => {
    const { report, wrong, missing } = await read('plain-2021');
    expect({ wrong, missing }).toEqual({ wrong: [], missing: [] });
    expect(report).toMatchObject({ organ: '青石县柳河镇人民政府', year: 2024 });
  });
  it('with empty cells never gives a number of another cell, and places most rows by their columns', async () => {
    const { wrong, missing } = await read('blank-cells');
    expect(wrong).toEqual([]);
    expect(missing.length).toBeLessThan(60);
  });
});

describe('the columns of a PDF', () => {
  it('stand where they stood on the page before, whatever the size of its letters', async () => {
    const document = await PDFDocument.create();
    for (const [size, lines] of [
      [12, 3],
      [9, 1],
    ] as const) {
      const page = document.addPage();
      for (let line = 0; line < lines; line++)
        for (const x of [40, 500]) page.drawText('0', { x, y: 700 - 30 * line, size });
    }
    const { blocks } = await pdfBlocks(await document.save());
    const lefts = blocks.map((block) => (block.kind === 'line' ? block.segments?.at(-1)?.left : null));
    expect(lefts).toHaveLength(4);
    expect(new Set(lefts).size).toBe(1);
  });
});
