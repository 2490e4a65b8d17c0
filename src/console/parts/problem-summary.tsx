import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { Refused, sentenceOf } from '../api/problem.ts';

/** Why something was not done, and each thing that is wrong; `onField` leads to the field. */
export function ProblemSummary({
  error,
  labelOf,
  onField,
  children,
}: {
  error: unknown;
  labelOf?: (field: string) => string | undefined;
  onField?: (field: string) => void;
  children?: ReactNode;
}) {
  if (!error) return null;
  const sentence = sentenceOf(error);
  const problems = (error instanceof Refused ? error.problems : []).filter((problem) => problem.message !== sentence);
  return (
    <Alert
      className="problem-summary"
      type="error"
      showIcon
      title={sentence}
      description={
        problems.length > 0 || children ? (
          <>
            {problems.length > 0 && (
              <ul>
                {problems.map((problem) => (
                  <li key={`${problem.field} ${problem.message}`}>
                    <Where field={problem.field} labelOf={labelOf} onField={onField} />
                    {problem.message}
                  </li>
                ))}
              </ul>
            )}
            {children}
          </>
        ) : undefined
      }
    />
  );
}

function Where({
  field,
  labelOf,
  onField,
}: {
  field: string | null;
  labelOf: ((field: string) => string | undefined) | undefined;
  onField: ((field: string) => void) | undefined;
}) {
  const label = field === null ? undefined : labelOf?.(field);
  if (!field || !label) return null;
  if (!onField) return <>{label}：</>;
  return (
    <>
      <button type="button" className="as-link" onClick={() => onField(field)}>
        {label}
      </button>
      ：
    </>
  );
}
