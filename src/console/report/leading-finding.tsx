import type { Finding } from '../../domain/report/report.ts';
import { FindingLine } from './finding-line.tsx';
import { placeOf } from './places.ts';

/** A finding that leads to its cell or section, where it names one. */
export function LeadingFinding({ finding }: { finding: Finding }) {
  const place = placeOf(finding);
  if (!place) return <FindingLine finding={finding} />;
  return (
    <button type="button" className="finding" onClick={() => goTo(place)}>
      <FindingLine finding={finding} />
    </button>
  );
}

/** Brings an element into sight and puts the keyboard there. */
export function goTo(id: string): void {
  const element = document.getElementById(id);
  element?.scrollIntoView({ block: 'center', inline: 'center' });
  element?.focus({ preventScroll: true });
}
