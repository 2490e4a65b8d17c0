import { createContext, use } from 'react';
import type { ReportView } from '../../contract/reports.ts';
import { cellName } from '../../domain/report/cell-name.ts';
import type { CellPath, Finding } from '../../domain/report/report.ts';
import { cellId, worstOf } from './places.ts';

interface CellsOfPage {
  findings: Map<CellPath, Finding[]>;
  /** Cells filled in otherwise than the records count. */
  adjustments: ReportView['adjustments'];
  onOpen: (cell: CellPath) => void;
}

/** What every cell of the page shares: its findings, what was filled in, and what opens when it is pressed. */
export const CellContext = createContext<CellsOfPage>({ findings: new Map(), adjustments: [], onOpen: () => {} });

/** One number of a table: it opens the records that it counts, and is marked where a rule found something. */
export function Cell({ cell, printed }: { cell: CellPath; printed: string }) {
  const { findings, adjustments, onOpen } = use(CellContext);
  const found = findings.get(cell) ?? [];
  const worst = worstOf(found);
  const adjusted = adjustments.find((one) => one.cell === cell);
  return (
    <button type="button" id={cellId(cell)} className="cell" onClick={() => onOpen(cell)}>
      <span className="hidden-words">{cellName(cell)}：</span>
      {printed || '—'}
      {adjusted && (
        <>
          <span className="filled-in" aria-hidden="true">
            改
          </span>
          <span className="hidden-words">，改填，台账 {adjusted.counted ?? '—'}</span>
        </>
      )}
      {worst && (
        <>
          <span className="mark" aria-hidden="true" />
          <span className="hidden-words">
            ，有 {found.length} 处{worst.label}
          </span>
        </>
      )}
    </button>
  );
}
