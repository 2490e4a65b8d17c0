import type { FormCell, Part } from './form.ts';

type Rows = FormCell[][];
const page = (body: string) => `<!DOCTYPE html><html><head><title>年报</title></head><body>${body}</body></html>`;
const spans = (cell: FormCell) =>
  `${(cell.rowspan ?? 1) > 1 ? ` rowspan=${cell.rowspan}` : ''}${(cell.colspan ?? 1) > 1 ? ` colspan="${cell.colspan}"` : ''}`;
const grid = (rows: Rows, inner: (cell: FormCell) => string) =>
  rows.map((row) => `<tr>${row.map((cell) => `<td${spans(cell)}>${inner(cell)}</td>`).join('')}</tr>`).join('');
const pageOf = (parts: readonly Part[], table: (rows: Rows) => string) =>
  page(parts.map((part) => ('line' in part ? `<p>${part.line}</p>` : table(part.rows))).join(''));
const plain = (cell: FormCell) => cell.text;

/** A way to write a report as a web page. */
export interface HtmlShape {
  name: string;
  /** Whether an empty cell leaves a trace. */
  keepsEmpty: boolean;
  write(parts: readonly Part[]): string;
}
const shape = (name: string, table: (rows: Rows) => string, keepsEmpty = true): HtmlShape => ({
  name,
  keepsEmpty,
  write: (parts) => pageOf(parts, table),
});

/** Web pages as content systems, Word and people make them. */
export const wildHtml: readonly HtmlShape[] = [
  shape(
    'each table in a table',
    (rows) => `<table><tr><td><div><table border=1>${grid(rows, plain)}</table></div></td></tr></table>`,
  ),
  shape(
    'all in nested layout tables with side menus',
    (rows) =>
      `<table><tr><td><ul><li>首页</li><li>机构</li></ul></td><td><table><tbody><tr><td><table>${grid(rows, (cell) => `<p class=MsoNormal align=center><span style="font-size:9pt">${cell.text}</span></p>`)}</table></td></tr></tbody></table></td></tr></table>`,
  ),
  shape(
    'cells of paragraphs and spans with &nbsp;',
    (rows) =>
      `<table>${grid(rows, (cell) => `<p><span>&nbsp;&nbsp;</span><span>${cell.text}</span><o:p></o:p></p>${cell.text === '' ? '<p>&nbsp;</p>' : ''}`)}</table>`,
  ),
  shape(
    'labels broken by <br> and spans',
    (rows) =>
      `<table>${grid(rows, (cell) => (cell.value ? cell.text : cell.text.replace(/(.{4})/gu, '$1<br/>')))}</table>`,
  ),
  shape(
    'numbers cut into spans',
    (rows) =>
      `<table>${grid(rows, (cell) => (cell.value ? [...cell.text].map((char) => `<span lang=EN-US>${char}</span>`).join('') : cell.text))}</table>`,
  ),
  shape('a table cut in two, the header again', (rows) =>
    rows.length < 15
      ? `<table>${grid(rows, plain)}</table>`
      : `<table>${grid(rows.slice(0, 5), plain)}</table><p>&nbsp;</p><table>${grid(rows.slice(0, 3), plain)}${grid(rows.slice(5), plain)}</table>`,
  ),
  shape(
    'numbers with 件 in entities',
    (rows) =>
      `<table>${grid(rows, (cell) => (cell.value && /^\d+$/.test(cell.text) ? `${[...cell.text].map((char) => `&#${char.charCodeAt(0)};`).join('')}&nbsp;件` : cell.text))}</table>`,
  ),
  shape(
    'cells without closing tags',
    (rows) =>
      `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td${spans(cell)}>${cell.text}`).join('')}`).join('\n')}</table>`,
  ),
  shape(
    'th for labels, thead and tbody',
    (rows) =>
      `<table><caption>表</caption><colgroup><col><col></colgroup><thead>${grid(rows.slice(0, 2), plain)}</thead><tbody>${rows
        .slice(2)
        .map(
          (row) =>
            `<tr>${row.map((cell) => (cell.value ? `<td>${cell.text}</td>` : `<th${spans(cell)}>${cell.text}</th>`)).join('')}</tr>`,
        )
        .join('')}</tbody></table>`,
  ),
  {
    name: 'the whole report as rows of one table',
    keepsEmpty: true,
    write: (parts) =>
      page(
        `<table>${parts.map((part) => ('line' in part ? `<tr><td colspan=10>${part.line}</td></tr>` : grid(part.rows, plain))).join('')}</table>`,
      ),
  },
  {
    name: 'headings inside the tables',
    keepsEmpty: true,
    write: (parts) => {
      const body = parts.map((part, at) => {
        const above = parts[at - 1];
        if ('line' in part) return parts[at + 1] && 'rows' in parts[at + 1]! ? '' : `<p>${part.line}</p>`;
        const heading = above && 'line' in above ? `<tr><td colspan=10><strong>${above.line}</strong></td></tr>` : '';
        return `<table>${heading}${grid(part.rows, plain)}</table>`;
      });
      return page(body.join(''));
    },
  },
  shape(
    'rows of divs',
    (rows) =>
      `<div class=table>${rows
        .map(
          (row) =>
            `<div class=tr>${row
              .filter((cell) => cell.text !== '')
              .map((cell) => `<div class=td>${cell.text}</div>`)
              .join('')}</div>`,
        )
        .join('')}</div>`,
    false,
  ),
];
