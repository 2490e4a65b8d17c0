import { fonts, sizes } from '../../../../law/document-format/gb-t-9704.ts';
import { outline, type WrittenReport } from '../outline.ts';
import { linesOf, type PlacedCell, placed, rowsOf, type StatutoryTable } from '../statutory.ts';
import { columnWidths, numberSize, wordSize } from '../table-widths.ts';
import type { Paragraph } from '../words.ts';

/** The official fonts, then those that computers have in their place. */
const family = {
  title: `${fonts.title},宋体,SimSun,STSong,serif`,
  body: `${fonts.body},仿宋,FangSong,STFangsong,serif`,
  heading: `${fonts.heading},SimHei,STHeiti,sans-serif`,
  subheading: `${fonts.subheading},楷体,KaiTi,STKaiti,serif`,
} as const;

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (char) => entities[char]!);

/** An element; its attributes are our own words and numbers, never a person's. */
const element = (name: string, attributes: Record<string, string | number>, inner: string): string =>
  `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${value}"`)
    .join('')}>${inner}</${name}>`;

/**
 * A report as HTML to be pasted into the editor of a website: nothing but elements, attributes and inline styles that
 * editors keep. No class, no style sheet, no script, no wrapper.
 */
export function reportFragment(report: WrittenReport): string {
  const shown = outline(report);
  return [
    element(
      'h1',
      {
        align: 'center',
        style: `margin:0 0 1em;text-align:center;font-family:${family.title};font-size:${sizes.title}pt;font-weight:bold;line-height:1.5`,
      },
      escaped(shown.title),
    ),
    ...shown.preamble.map(paragraph),
    ...shown.sections.flatMap(({ heading, paragraphs, table }) => [
      element(
        'h2',
        {
          style: `margin:0;text-indent:2em;font-family:${family.heading};font-size:${sizes.body}pt;font-weight:normal;line-height:1.8`,
        },
        escaped(heading),
      ),
      ...paragraphs.map(paragraph),
      ...(table ? [statutory(table)] : []),
    ]),
  ].join('\n');
}

const paragraph = ({ lead, text }: Paragraph): string =>
  element(
    'p',
    {
      style: `margin:0;text-indent:2em;text-align:justify;font-family:${family.body};font-size:${sizes.body}pt;line-height:1.8`,
    },
    (lead === '' ? '' : element('span', { style: `font-family:${family.subheading}` }, escaped(lead))) + escaped(text),
  );

function statutory(table: StatutoryTable): string {
  const cells = placed(table);
  const widths = columnWidths(table, 100);
  const rows = rowsOf(table).map((_, y) =>
    element(
      'tr',
      { style: 'page-break-inside:avoid' },
      cells
        .filter((one) => one.y === y)
        .map((one) => cellOf(one, table, widths))
        .join(''),
    ),
  );
  return element(
    'table',
    {
      border: 1,
      cellpadding: 4,
      cellspacing: 0,
      width: '100%',
      align: 'center',
      style: `width:100%;margin:0 auto 1em;border-collapse:collapse;border:1px solid #000;text-indent:0;font-family:${family.body};font-size:${wordSize(table)}pt;line-height:1.35`,
    },
    element('tbody', {}, rows.join('\n')),
  );
}

function cellOf(cell: PlacedCell, table: StatutoryTable, widths: readonly number[]): string {
  const side = cell.kind === 'label' || cell.kind === 'corner' ? 'left' : 'center';
  const width = widths.slice(cell.x, cell.x + cell.colSpan).reduce((a, b) => a + b, 0);
  const number = cell.cell !== undefined;
  const style = [
    `width:${width.toFixed(2)}%`,
    'border:1px solid #000',
    'padding:4px',
    `text-align:${side}`,
    'vertical-align:middle',
    'font-weight:normal',
    ...(number ? [`font-size:${numberSize(table)}pt`, 'white-space:nowrap'] : []),
  ].join(';');
  return element(
    number || cell.kind === 'corner' ? 'td' : 'th',
    {
      ...(cell.scope ? { scope: cell.scope } : {}),
      ...(cell.colSpan > 1 ? { colspan: cell.colSpan } : {}),
      ...(cell.rowSpan > 1 ? { rowspan: cell.rowSpan } : {}),
      align: side,
      valign: 'middle',
      style,
    },
    linesOf(cell).map(escaped).join('<br>'),
  );
}

/** A report as one HTML file that needs nothing else: the fragment is its body; it opens, prints and is read back. */
export function reportHtml(report: WrittenReport): string {
  const { title, digest } = outline(report);
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">${digest === '' ? '' : `\n<meta name="description" content="SHA-256 ${escaped(digest)}">`}
<title>${escaped(title)}</title>
</head>
<body style="max-width:60em;margin:2em auto;padding:0 1em;color:#000;background:#fff">
${reportFragment(report)}
</body>
</html>
`;
}
