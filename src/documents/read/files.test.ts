import { createRequire } from 'node:module';
import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { sections } from '../../../law/report-format/2021.ts';
import { readReport } from './index.ts';
import { encodeGb18030, writeDocx, writeSheet } from './testing/files.ts';
import { type Form, parts, proactiveRows, remedyRows, requestRowsOf, title } from './testing/form.ts';
import { compare, forms } from './testing/forms.ts';
import { fullGrid, textShapes, writeHtml } from './testing/shapes.ts';

const markdown = textShapes.find((shape) => shape.name === 'pipes around')!;
const exact = { wrong: [], missing: [] };

async function read(bytes: Uint8Array, name: string) {
  const result = await readReport(bytes, name);
  if (!result.readable) throw new Error(result.reason);
  return result.report;
}

function each(name: string, write: (form: Form) => Promise<Uint8Array> | Uint8Array, blanks = true) {
  it(name, async () => {
    await fc.assert(
      fc.asyncProperty(forms(blanks), async (form) => {
        const report = await read(await write(form), '年报');
        expect(compare(form, report)).toEqual(exact);
        expect(report.organ).toBe(title[0]);
        expect(report.year).toBe(2024);
        expect(report.layout).toEqual({ proactive: form.proactive, requests: form.requests });
        expect(report.prose?.sections.map((section) => section.no)).toEqual([...'一二三四五六']);
      }),
      { numRuns: 6 },
    );
  });
}

describe('a file is read to the last cell', () => {
  each('from Word', (form) => writeDocx(parts(form)));
  each('from Excel', (form) => writeSheet(parts(form)));
  each('from a web page', (form) => new TextEncoder().encode(writeHtml(parts(form))));
  each('from text in GB18030', (form) => encodeGb18030(markdown.write(parts(form))));
  each('from text in UTF-16', (form) => new Uint8Array(Buffer.from(`\ufeff${markdown.write(parts(form))}`, 'utf16le')));
  each(
    'from text in UTF-16 without a mark',
    (form) => new Uint8Array(Buffer.from(markdown.write(parts(form)), 'utf16le')),
  );
  each('from an Excel workbook with a sheet a table', async (form) => {
    const named = [proactiveRows(form), requestRowsOf(form), remedyRows(form)].map(fullGrid);
    const head = {
      name: '说明',
      rows: [...title.map((line) => [line]), ...sections.map((s) => [`${s.no}、${s.heading}`])],
    };
    const sheets = named.map((rows, at) => ({ name: `表${at}`, rows }));
    return new Uint8Array(await writeXlsx({ sheets: [head, ...sheets] }));
  });
  each('from text with a UTF-8 mark', (form) => new TextEncoder().encode(`\ufeff${markdown.write(parts(form))}`));
  each('from a web page in GB18030', (form) => encodeGb18030(writeHtml(parts(form)).replaceAll('&nbsp;', ' ')));
  each('from traditional characters', (form) => new TextEncoder().encode(traditional(markdown.write(parts(form)))));
  each('from a traditional web page', (form) => new TextEncoder().encode(traditional(writeHtml(parts(form)))));
  each('with full-width digits and spaces', (form) => new TextEncoder().encode(wide(markdown.write(parts(form)))));
  each('with labels that have a wrong character', (form) =>
    new TextEncoder().encode(misspelt(markdown.write(parts(form)))),
  );
});

const { Converter } = createRequire(import.meta.url)('opencc-js') as typeof import('opencc-js');
const traditional = Converter({ from: 'cn', to: 't' });

const wide = (text: string) =>
  text.replace(
    /\| (\d[\d.]*) (?=\|)/g,
    (_, digits: string) =>
      `| 　${digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))} `,
  );

/** One character of each long row label replaced, as text recognition does. */
const misspelt = (text: string) =>
  text.replace(/\| ([\d一二（）.、]{0,4}\p{Script=Han}{8,40}) (?=\| )/gu, (whole, label: string) =>
    /数量|件数|信息内容|申请人情况|或其他组织/.test(label) ? whole : `| ${label.slice(0, -2)}囧${label.slice(-1)} `,
  );
