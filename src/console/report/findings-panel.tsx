import type { Finding } from '../../domain/report/report.ts';
import { FindingLine } from './finding-line.tsx';
import { placeOf, severities } from './places.ts';

/** Everything the rules found, the gravest first; pressing one leads to its cell or section. */
export function FindingsPanel({ findings }: { findings: Finding[] }) {
  const order = severities.map(({ key }) => key);
  const sorted = [...findings].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  return (
    <section className="card" aria-labelledby="findings">
      <div className="card-head">
        <h2 id="findings">检查</h2>
        <span className="quiet">
          {severities
            .map(({ key, label }) => `${label} ${findings.filter((finding) => finding.severity === key).length}`)
            .join('　')}
        </span>
      </div>
      {sorted.length === 0 ? (
        <p className="good">三张表勾稽平衡，正文与表格一致，没有发现问题。</p>
      ) : (
        <ul className="findings">
          {sorted.map((finding) => (
            <li key={`${finding.rule} ${finding.where} ${finding.message}`}>
              <Leading finding={finding} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Leading({ finding }: { finding: Finding }) {
  const place = placeOf(finding);
  if (!place) return <FindingLine finding={finding} />;
  return (
    <button type="button" className="finding" onClick={() => goTo(place)}>
      <FindingLine finding={finding} />
    </button>
  );
}

/** Brings an element into sight and puts the keyboard there. */
function goTo(id: string): void {
  const element = document.getElementById(id);
  element?.scrollIntoView({ block: 'center', inline: 'center' });
  element?.focus({ preventScroll: true });
}
