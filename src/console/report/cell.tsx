import { createContext, use } from 'react';
import type { CellPath, Finding } from '../../domain/report/report.ts';
import { cellId, cellName, severities } from './places.ts';

/** What every cell of the page shares: its findings, and what opens when it is pressed. */
export const CellContext = createContext<{ findings: Map<CellPath, Finding[]>; onOpen: (cell: CellPath) => void }>({
  findings: new Map(),
  onOpen: () => {},
});

/** One number of a table: it opens the records that it counts, and is marked where a rule found something. */
export function Cell({ cell, value, span }: { cell: CellPath; value: number | string | null; span?: number }) {
  const { findings, onOpen } = use(CellContext);
  const found = findings.get(cell) ?? [];
  const worst = severities.find(({ key }) => found.some((finding) => finding.severity === key));
  return (
    <td colSpan={span} className={worst ? `found ${worst.key}` : undefined}>
      <button type="button" id={cellId(cell)} className="cell" onClick={() => onOpen(cell)}>
        <span className="hidden-words">{cellName(cell)}：</span>
        {value ?? '—'}
        {worst && (
          <>
            <span className="mark" aria-hidden="true" />
            <span className="hidden-words">
              ，有 {found.length} 处{worst.label}
            </span>
          </>
        )}
      </button>
    </td>
  );
}
