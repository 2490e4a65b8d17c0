import { memo } from 'react';
import { readCellValue } from '../../../domain/report/adjust.ts';
import { cellName } from '../../../domain/report/cell-name.ts';
import type { CellPath } from '../../../domain/report/report.ts';
import { cellId } from '../places.ts';

/** One printed cell as an input. What is no number stays as it was typed, and is marked. */
export const GridCell = memo(function GridCell({
  cell,
  value,
  mark,
  onType,
}: {
  cell: CellPath;
  value: string;
  /** What the original prints where no number was read. */
  mark: string | undefined;
  onType: (cell: CellPath, typed: string) => void;
}) {
  const open = value.trim() === '';
  const wrong = !open && readCellValue(cell, value) === null;
  return (
    <input
      id={cellId(cell)}
      className={open ? 'grid-cell open' : 'grid-cell'}
      data-cell={cell}
      aria-label={`${cellName(cell)}${open && mark ? `，原件印的是“${mark}”` : ''}`}
      aria-invalid={wrong}
      autoComplete="off"
      inputMode={cell === 'proactive.admin_fees_wan' ? 'decimal' : 'numeric'}
      maxLength={20}
      placeholder={mark}
      value={value}
      onChange={(event) => onType(cell, event.target.value)}
      onFocus={(event) => event.target.select()}
    />
  );
});
