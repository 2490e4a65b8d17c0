import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { load } from 'cheerio';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { inForm2019, zeroTables } from '../../../test/builders/report.ts';
import { noProse } from '../../domain/report/writing.ts';
import { reportDocx } from './docx.ts';
import { outline, type WrittenReport } from './outline.ts';
import { placed } from './statutory.ts';

const run = promisify(execFile);
const installed = await run('soffice', ['--version']).then(
  () => true,
  () => false,
);

/** A Word file as LibreOffice understands it: the content of its own format, whose grid is what its pages are set from. */
async function throughOffice(bytes: Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'mingce-docx-'));
  try {
    const file = join(folder, 'report.docx');
    await writeFile(file, bytes);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    await run('soffice', [profile, '--headless', '--convert-to', 'odt', '--outdir', folder, file]);
    const members = unzipSync(await readFile(join(folder, 'report.odt')));
    return new TextDecoder().decode(members['content.xml']);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Cell {
  text: string;
  colSpan: number;
  rowSpan: number;
}

/** The cells of each table, row by row; a place that a merged cell covers is none. */
function tablesOf(content: string): Cell[][][] {
  const $ = load(content, { xml: true });
  const textOf = (text: string): string => text.replace(/\s/g, '');
  return $('table\\:table')
    .toArray()
    .map((table) =>
      $(table)
        .find('table\\:table-row')
        .toArray()
        .map((row) =>
          $(row)
            .find('table\\:table-cell')
            .toArray()
            .map((cell) => ({
              text: textOf($(cell).text()),
              colSpan: Number($(cell).attr('table:number-columns-spanned') ?? 1),
              rowSpan: Number($(cell).attr('table:number-rows-spanned') ?? 1),
            })),
        ),
    );
}

describe.skipIf(!installed)(
  `a Word file opened by LibreOffice (skipped where soffice is not installed${installed ? '' : ': it is not'})`,
  () => {
    it.each(['2021', '2019'] as const)(
      'has every cell in its row, merged as the form says, with table 三 in the form of %s',
      async (form) => {
        const tables = form === '2019' ? inForm2019(zeroTables()) : zeroTables();
        const report: WrittenReport = {
          organ_name: '青石县柳河镇人民政府',
          year: 2024,
          prose: noProse,
          tables,
          layout: { requests: form },
          digest: '',
        };
        const expected = outline(report).sections.flatMap(({ table }) => {
          if (!table) return [];
          const cells = placed(table);
          const rows = [...new Set(cells.map((cell) => cell.y))];
          return [
            rows.map((y) =>
              cells
                .filter((cell) => cell.y === y)
                .map(({ text, colSpan, rowSpan }) => ({ text: text.replace(/\s/g, ''), colSpan, rowSpan })),
            ),
          ];
        });
        expect(tablesOf(await throughOffice(await reportDocx(report)))).toEqual(expected);
      },
      120_000,
    );
  },
);
