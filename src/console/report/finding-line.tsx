import { Tag } from 'antd';
import type { Finding } from '../../domain/report/report.ts';
import { severityLabel } from './places.ts';

/** A finding in words: how grave, where, what, and the rule's number. */
export function FindingLine({ finding }: { finding: Finding }) {
  return (
    <>
      <Tag className={`severity ${finding.severity}`}>{severityLabel(finding.severity)}</Tag>
      <strong>{finding.where}</strong>
      <span className="finding-words">
        {finding.message}
        <span className="rule quiet">{finding.rule}</span>
      </span>
    </>
  );
}
