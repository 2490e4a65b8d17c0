import { provisionalWord, type Unsettled, whyProvisional } from '../../domain/calendar/provisional.ts';

/** 暂定, and why, behind or below a day that may still move; nothing for one that stands. */
export function Provisional({ end, why = true }: { end: Unsettled; why?: boolean }) {
  if (!end.provisional) return null;
  return (
    <>
      {' '}
      <span className="tag warn">{provisionalWord}</span>
      {why && <span className="muted line">{whyProvisional(end)}</span>}
    </>
  );
}
