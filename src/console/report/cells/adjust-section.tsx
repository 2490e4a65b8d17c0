import { Button } from 'antd';
import { useState } from 'react';
import type { ReportView } from '../../../contract/reports.ts';
import { mayAdjust } from '../../../domain/report/adjust.ts';
import { cellName, cellValue } from '../../../domain/report/cell-name.ts';
import { livingNumber } from '../../../domain/report/drafting/living-number.ts';
import type { CellPath } from '../../../domain/report/report.ts';
import { useHere } from '../../shell/organ.ts';
import { AdjustForm, type Adjusting } from './adjust-form.tsx';
import { adjustedWithin } from './adjusted-within.ts';

/** What was filled in otherwise in a cell, or within a number, and the way to do it. */
export function AdjustSection({ report, cell, past }: { report: ReportView; cell: CellPath; past: boolean }) {
  const { can, draft } = useHere();
  const waiting = (adjusting: Adjusting) => draft(`report.${report.year}.${adjusting}.${cell}`).read() !== null;
  const [adjusting, setAdjusting] = useState<Adjusting | null>(() =>
    waiting('fill') ? 'fill' : waiting('restore') ? 'restore' : null,
  );
  const adjusted = report.adjustments.find((one) => one.cell === cell);
  const within = adjustedWithin(cell, report.adjustments);
  const may = !past && can('report.write') && mayAdjust(cell, report.layout.requests ?? '2021');
  if (!adjusted && within.length === 0 && !may) return null;
  const unit = livingNumber(cell)?.unit ?? '件';
  const present = String(cellValue(report.tables, cell) ?? '');
  const counted = adjusted ? String(adjusted.counted ?? '') : present;
  return (
    <section className="adjusting" aria-label="改填">
      {adjusted && (
        <p className="filled-note">
          改填为 <strong className="unbroken">{`${present} ${unit}`}</strong>，台账的数是{' '}
          <strong className="unbroken">{`${counted} ${unit}`}</strong>。
          <span className="reason">理由：{adjusted.reason}</span>
        </p>
      )}
      {within.length > 0 && (
        <p className="filled-note">
          这个数里有改填的格，与下面的记录相差：
          {within
            .map((one) => `${cellName(one.cell)}填 ${cellValue(report.tables, one.cell)}，台账 ${one.counted}`)
            .join('；')}
          。
        </p>
      )}
      {may && adjusting && (adjusting === 'fill' || adjusted) ? (
        <AdjustForm
          key={adjusting}
          {...{ report, cell, unit, present, counted, adjusting }}
          onClose={() => setAdjusting(null)}
        />
      ) : (
        may && (
          <div className="row-acts">
            <Button onClick={() => setAdjusting('fill')}>改填</Button>
            {adjusted && <Button onClick={() => setAdjusting('restore')}>恢复为台账的数</Button>}
          </div>
        )
      )}
    </section>
  );
}
