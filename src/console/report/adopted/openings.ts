import type { PublishedView } from '../../../contract/reports.ts';
import { cellValue } from '../../../domain/report/cell-name.ts';
import { openingCells, registeredCell } from '../../../domain/report/opening.ts';

/** An opening balance that last year's report gives for the year after it. */
export interface OfferedOpening {
  cell: string;
  label: string;
  year: number;
  amount: number;
  source: string;
}

/** Where in the report the number stands, as a clerk cites it. */
const placeOf = (cell: string): string =>
  cell.startsWith('proactive.') ? '表二' : cell.startsWith('remedies.') ? '表四' : '表三第四项';

/** What a report leaves open, in force or pending for the next year, apart from what is recorded already. */
export function openingsFrom(
  { year, tables }: Pick<PublishedView, 'year' | 'tables'>,
  recorded: ReadonlySet<string>,
): OfferedOpening[] {
  return openingCells.flatMap(({ key, label }) => {
    const stood = registeredCell({ id: '', year: year + 1, cell: key, amount: 0 });
    const amount = cellValue(tables, stood);
    if (typeof amount !== 'number' || amount === 0 || recorded.has(key)) return [];
    return [{ cell: key, label, year: year + 1, amount, source: `${year}年年报${placeOf(key)}` }];
  });
}
