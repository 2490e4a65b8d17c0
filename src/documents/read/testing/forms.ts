import fc from 'fast-check';
import { proactiveBlocks as blocks2019 } from '../../../../law/report-format/2019.ts';
import { applicantColumns, remedyBlocks, remedyColumns, requestRows } from '../../../../law/report-format/2021.ts';
import type { Report } from '../../../domain/report/report.ts';
import type { Layout } from '../../../domain/report/tables.ts';
import type { Form } from './form.ts';

/** Every value path of a form in its layouts. */
export function pathsOf(proactive: Layout, requests: Layout): string[] {
  const two =
    proactive === '2021'
      ? [
          ...['rules', 'normative_documents'].flatMap((row) =>
            ['issued', 'repealed', 'in_force'].map((column) => `proactive.${row}.${column}`),
          ),
          ...['admin_licences', 'admin_penalties', 'admin_coercion', 'admin_fees_wan'].map((row) => `proactive.${row}`),
        ]
      : blocks2019.flatMap((block) =>
          block.rows.flatMap((row) => block.columns.map((column) => `proactive.layout_2019.${row.key}.${column.key}`)),
        );
  const keys = requestRows
    .map((row) => row.key as string)
    .filter((key) => requests === '2021' || !key.startsWith('results.other'));
  if (requests === '2019') keys.push('results.other');
  return [
    ...two,
    ...keys.flatMap((key) => applicantColumns.map((column) => `requests.${key}.${column.key}`)),
    ...remedyBlocks.flatMap((block) => remedyColumns.map((column) => `remedies.${block.key}.${column.key}`)),
  ];
}

/** Invented forms in any mix of layouts; `blanks` leaves some cells empty. */
export function forms(blanks: boolean): fc.Arbitrary<Form> {
  const layout = fc.constantFrom<Layout>('2021', '2019');
  return fc.record({ proactive: layout, requests: layout, seed: fc.integer({ min: 1, max: 2 ** 30 }) }).map((shape) => {
    let state = shape.seed;
    const next = (limit: number) => {
      state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
      return (state >>> 8) % limit;
    };
    const values: Record<string, string> = {};
    for (const path of pathsOf(shape.proactive, shape.requests)) {
      const number = next(3) === 0 ? next(100_000) : next(12);
      values[path] = String(path.endsWith('.change') && next(2) ? -number || 0 : number);
      if (/fees_wan$|\.amount$/.test(path) && next(2)) values[path] = `${number}.${next(8) + 1}`;
      if (blanks && next(8) === 0) values[path] = '';
    }
    return { proactive: shape.proactive, requests: shape.requests, values };
  });
}

/** What was read at a path, as text; null where it is not known. */
export function valueAt(report: Report, path: string): string | null {
  const parts = path.split('.');
  const { tables } = report;
  let found: unknown;
  if (parts[0] === 'requests') {
    const row = tables.requests[parts.slice(1, -1).join('.') as 'carried_in'];
    found = row[applicantColumns.findIndex((column) => column.key === parts.at(-1))];
  } else if (parts[0] === 'remedies')
    found =
      tables.remedies[parts[1] as 'reconsideration'][remedyColumns.findIndex((column) => column.key === parts[2])];
  else
    found = parts
      .slice(1)
      .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], tables.proactive);
  return found === null || found === undefined ? null : String(found);
}

/** Cells in which the reading differs from the form: `wrong` holds another number, `missing` is null though printed. */
export function compare(form: Form, report: Report): { wrong: string[]; missing: string[] } {
  const wrong: string[] = [];
  const missing: string[] = [];
  for (const path of pathsOf(form.proactive, form.requests)) {
    const read = valueAt(report, path);
    const printed = form.values[path]!;
    if (read === null) {
      if (printed !== '') missing.push(path);
    } else if (read !== printed) wrong.push(`${path}: ${printed} → ${read}`);
  }
  return { wrong, missing };
}
