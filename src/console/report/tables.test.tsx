import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { applicantColumns, requestGroups, requestRows } from '../../../law/report-format/2021.ts';
import { measures } from '../../domain/report/measure.ts';
import { emptyTables } from '../../domain/report/tables.ts';
import { CellContext } from './cell.tsx';
import { cellId } from './places.ts';
import { ProactiveTable, RemedyTable, RequestTable } from './statutory-tables.tsx';

const tables = emptyTables();
const drawn = renderToStaticMarkup(
  <>
    <ProactiveTable tables={tables} />
    <RequestTable tables={tables} layout="2021" />
    <RemedyTable tables={tables} />
  </>,
);

/** The width of each row of a table in columns, with what reaches down from the rows above. */
function rowWidths(html: string): number[] {
  const widths: number[] = [];
  html
    .split('<tr>')
    .slice(1)
    .forEach((row, at) => {
      for (const [, attributes = ''] of row.matchAll(/<t[hd]((?:\s[^>]*)?)>/g)) {
        const span = (name: string) => Number(new RegExp(`${name}="(\\d+)"`, 'i').exec(attributes)?.[1] ?? 1);
        for (let down = 0; down < span('rowspan'); down++)
          widths[at + down] = (widths[at + down] ?? 0) + span('colspan');
      }
    });
  return widths;
}

describe('the statutory tables', () => {
  it('hold a cell for every number that is counted', () => {
    for (const { cell } of measures({ lapse_counts_as_repealed: true }))
      expect(drawn).toContain(`id="${cellId(cell)}"`);
  });

  it('hold every cell once', () => {
    const ids = [...drawn.matchAll(/id="(cell-[^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBe(6 + 3 + 1 + requestRows.length * applicantColumns.length + 15);
  });

  it('are rectangles: no row of table 三 is wider or narrower than its ten columns', () => {
    const widths = rowWidths(renderToStaticMarkup(<RequestTable tables={tables} layout="2021" />));
    expect(widths).toEqual(Array.from({ length: 3 + requestRows.length }, () => 10));
  });

  it('print every label and group of table 三', () => {
    for (const label of [...requestRows.map((row) => row.label), ...Object.values(requestGroups)])
      expect(drawn).toContain(label);
  });
});

it('a cell with a finding says so in words, and not by colour alone', () => {
  const finding = { rule: 'A2-01', severity: 'error', where: '', message: '', evidence: {} } as const;
  const marked = renderToStaticMarkup(
    <CellContext
      value={{ findings: new Map([['proactive.rules.issued', [finding]]]), adjustments: [], onOpen: () => {} }}
    >
      <ProactiveTable tables={tables} />
    </CellContext>,
  );
  expect(marked).toContain('有 1 处错误');
  expect(drawn).not.toContain('处错误');
});

it('a cell that was filled in says what the records count', () => {
  const adjustments = [{ cell: 'proactive.admin_licences', counted: 204, reason: '' }];
  const marked = renderToStaticMarkup(
    <CellContext value={{ findings: new Map(), adjustments, onOpen: () => {} }}>
      <ProactiveTable tables={tables} />
    </CellContext>,
  );
  expect(marked).toContain('，改填，台账 204');
  expect(drawn).not.toContain('改填');
});
