import { livingNumber } from '../../../domain/report/drafting/living-number.ts';
import type { CellPath } from '../../../domain/report/report.ts';

/** Whether a cell is one of those that a total adds up. */
function addedUp(total: CellPath, cell: CellPath): boolean {
  const [row, column] = [total.slice(0, total.lastIndexOf('.')), total.slice(total.lastIndexOf('.') + 1)];
  if (row === 'requests.results.total')
    return cell.startsWith('requests.results.') && (column === 'total' || cell.endsWith(`.${column}`));
  return column === 'total' && cell.startsWith(`${row}.`);
}

/** The cells that were filled in otherwise and that a number adds up; none for a cell that is filled in itself. */
export function adjustedWithin<T extends { cell: CellPath }>(key: string, adjustments: readonly T[]): T[] {
  const parts = livingNumber(key)?.parts ?? [key];
  return adjustments.filter(({ cell }) => cell !== key && parts.some((part) => part === cell || addedUp(part, cell)));
}
