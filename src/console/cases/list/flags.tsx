import type { CaseRow } from '../../../contract/cases.ts';
import { stageTerm } from '../../../domain/request/case/terms.ts';

/** The state of a case as a tag. */
export function StageTag({ stage }: Pick<CaseRow, 'stage'>) {
  const { label, open } = stageTerm(stage);
  return <span className={open ? 'stage' : 'stage ended'}>{label}</span>;
}

/** What is special about a case: one word each. That it is late stands beside its due day. */
export function Flags({ row }: { row: Pick<CaseRow, 'kind' | 'extended' | 'joined' | 'voided'> }) {
  const words = [
    row.voided && '已作废',
    row.kind === 'correction' && '更正',
    row.extended && '已延期',
    row.joined && '并案',
  ].filter(Boolean);
  if (words.length === 0) return null;
  return (
    <span className="flags">
      {words.map((word) => (
        <span key={String(word)} className="flag">
          {word}
        </span>
      ))}
    </span>
  );
}
