import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
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
  const problems = error instanceof Refused ? error.problems : [];
  const expired = error instanceof Refused && error.code === 'unauthenticated';
  return (
    <Alert
      className="problem-summary"
      type="error"
      showIcon
      title={sentence}
      description={
        problems.length > 1 || expired || children ? (
          <>
            {problems.length > 1 && (
              <ul>
                {problems.map((problem) => (
                  <li key={`${problem.field} ${problem.message}`}>
                    <Where field={problem.field} labelOf={labelOf} onField={onField} />
                    {problem.message}
                  </li>
                ))}
              </ul>
            )}
            {expired && <SignInAgain />}
            {children}
          </>
        ) : undefined
      }
    />
  );
}

/** The session ended while something was typed: the draft waits in this window until the same person is back. */
function SignInAgain() {
  const { pathname, search } = useLocation();
  return (
    <p>
      登录已经过期。请<Link to={`/sign-in?next=${encodeURIComponent(pathname + search)}`}>重新登录</Link>
      ，回来后接着填，填写的内容还在。
    </p>
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
