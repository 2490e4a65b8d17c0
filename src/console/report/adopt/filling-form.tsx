import { Radio } from 'antd';
import { useCallback, useDeferredValue, useMemo, useRef } from 'react';
import type { ReportView } from '../../../contract/reports.ts';
import type { CellPath } from '../../../domain/report/report.ts';
import { useHere } from '../../shell/organ.ts';
import { AsBasis } from './as-basis.tsx';
import { AsPublished } from './as-published.tsx';
import { Checks } from './checks.tsx';
import { cellsOf, checksOf, leftOpen, tablesOf } from './filling.ts';
import { Grid } from './grid.tsx';
import { ReadNotes } from './read-notes.tsx';
import { WordsFilling } from './words-filling.tsx';
import type { Work } from './work.ts';

/** The report as it was read, to be compared with the original and corrected; then the two ways to use it. */
export function FillingForm({
  report,
  work,
  onChange,
  onYear,
  onDone,
}: {
  report: ReportView;
  work: Work;
  onChange: (work: Work) => void;
  onYear: (year: number) => void;
  onDone: () => void;
}) {
  const { organ } = useHere();
  const { filling, use } = work;
  const later = useDeferredValue(filling);
  const { findings, whole } = useMemo(() => checksOf(later, organ, report.year), [later, organ, report.year]);
  const tables = useMemo(() => tablesOf(filling), [filling]);
  const latest = useRef({ work, onChange });
  latest.current = { work, onChange };
  const type = useCallback((cell: CellPath, typed: string) => {
    const { work: now, onChange: change } = latest.current;
    change({ ...now, filling: { ...now.filling, cells: { ...now.filling.cells, [cell]: typed } } });
  }, []);
  return (
    <>
      <ReadNotes filling={filling} organ={organ.name} year={report.year} onYear={onYear} />
      <div className="report adopt">
        <article className="report-body">
          <Grid filling={filling} tables={tables} onType={type} />
          <WordsFilling
            prose={filling.prose}
            unplaced={filling.unplaced}
            onWrite={(prose) => onChange({ ...work, filling: { ...filling, prose } })}
          />
        </article>
        <aside className="report-side" aria-label="核对与使用">
          <Checks all={cellsOf(filling.layout)} open={leftOpen(filling)} findings={findings} whole={whole} />
          <section className="card" aria-labelledby="use">
            <h2 id="use">用它做什么</h2>
            <Radio.Group
              className="stacked"
              aria-labelledby="use"
              name="use"
              value={use}
              onChange={(event) => onChange({ ...work, use: event.target.value })}
              options={[
                { value: 'published', label: `补录：这是 ${report.year} 年已经公开的年报` },
                { value: 'basis', label: `底稿：接着做 ${report.year} 年的年报` },
              ]}
            />
            {use === 'published' ? (
              <AsPublished
                report={report}
                filling={filling}
                attested={work.attested}
                onAttest={(attested) => onChange({ ...work, attested })}
                onDone={onDone}
              />
            ) : (
              <AsBasis
                report={report}
                filling={filling}
                basis={work.basis}
                onDecide={(basis) => onChange({ ...work, basis })}
                onDone={onDone}
              />
            )}
          </section>
        </aside>
      </div>
    </>
  );
}
