import type { ReportView } from '../../contract/reports.ts';
import type { Standing } from '../../domain/report/standing.ts';
import { Explained } from './findings/explained.tsx';
import { grouped, leftInWords, severityOf } from './findings/groups.ts';
import { LeadingFinding } from './leading-finding.tsx';

/** What the rules found, by what it asks for: what stands in the way of publishing comes first. */
export function FindingsPanel({ report, past }: { report: ReportView; past: boolean }) {
  const { mend, explain, none } = grouped(report.findings);
  const left = leftInWords(report.findings);
  return (
    <section className="card" aria-labelledby="findings">
      <div className="card-head">
        <h2 id="findings">检查</h2>
        <span className={left ? 'left' : 'good'} role="status">
          {left ?? '没有要改正和要说明的'}
        </span>
      </div>
      {report.findings.length === 0 && <p>三张表勾稽平衡，正文与表格一致，没有发现问题。</p>}
      <Group title="要改正的" findings={mend} report={report} past={past} />
      <Group title="要说明的" findings={explain} report={report} past={past} />
      {none.length > 0 && (
        <details>
          <summary>{none.length} 处提示，不影响发布</summary>
          <ul className="findings">
            {none.map((finding) => (
              <li key={`${keyOf(finding)} ${finding.message}`}>
                <LeadingFinding finding={finding} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** A finding whose numbers changed is still the same one: a reason that is being written stays below it. */
const keyOf = ({ rule, where }: Standing): string => `${rule} ${where}`;

function Group({
  title,
  findings,
  report,
  past,
}: {
  title: string;
  findings: Standing[];
  report: ReportView;
  past: boolean;
}) {
  if (findings.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="findings">
        {findings.map((finding, i) => (
          <li key={`${keyOf(finding)} ${findings.slice(0, i).filter((one) => keyOf(one) === keyOf(finding)).length}`}>
            <LeadingFinding finding={{ ...finding, severity: severityOf(finding) }} />
            {finding.effect === 'explain' && <Explained report={report} finding={finding} past={past} />}
          </li>
        ))}
      </ul>
    </>
  );
}
