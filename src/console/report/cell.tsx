import { createContext, use } from 'react';
import { cellName } from '../../domain/report/cell-name.ts';
import type { CellPath, Finding } from '../../domain/report/report.ts';
import { cellId, worstOf } from './places.ts';

/** What every cell of the page shares: its findings, and what opens when it is pressed. */
export const CellContext = createContext<{ findings: Map<CellPath, Finding[]>; onOpen: (cell: CellPath) => void }>({
  findings: new Map(),
  onOpen: () => {},
});

/** One number of a table: it opens the records that it counts, and is marked where a rule found something. */
export function Cell({ cell, printed }: { cell: CellPath; printed: string }) {
  const { findings, onOpen } = use(CellContext);
  const found = findings.get(cell) ?? [];
  const worst = worstOf(found);
  return (
    <button type="button" id={cellId(cell)} className="cell" onClick={() => onOpen(cell)}>
      <span className="hidden-words">{cellName(cell)}：</span>
      {printed || '—'}
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
