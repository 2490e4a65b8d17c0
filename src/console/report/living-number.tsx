import { use } from 'react';
import { livingNumber } from '../../domain/report/drafting/living-number.ts';
import { CellContext } from './cell.tsx';

/** A number of the text or of the facts: it opens the records that it counts. */
export function LivingNumber({ name, numbers }: { name: string; numbers: Record<string, string | null> }) {
  const { onOpen } = use(CellContext);
  return (
    <button type="button" className="living" onClick={() => onOpen(name)}>
      <span className="hidden-words">{livingNumber(name)?.label}：</span>
      {numbers[name] ?? '—'}
    </button>
  );
}
