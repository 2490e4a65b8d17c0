import { searchFindings, secrecyConclusions } from '../../../../law/request/terms.ts';
import type { CaseView } from '../../../contract/cases.ts';
import { dayInWords } from '../../../domain/calendar/day.ts';
import { rowName } from '../../../domain/report/cells.ts';
import type { RequestRowKey } from '../../../domain/report/tables.ts';
import { kindOf } from '../../../domain/request/case/kinds.ts';

/** What was searched, what is decided, how far the draft is, and how the case counts. */
export function DecisionCard({ page: { state, words } }: { page: CaseView }) {
  const { chosen, draft, searches, outcome } = state;
  if (!chosen && searches.length === 0 && !outcome) return null;
  const steps = chosen && [
    { label: '拟稿', done: draft.written },
    { label: '审核', done: draft.reviewed_by !== null },
    ...(kindOf(chosen.kind).discloses ? [{ label: '保密审查', done: draft.secrecy !== null }] : []),
    { label: '签发', done: false },
  ];
  return (
    <section className="card" aria-labelledby="decision">
      <h2 id="decision">检索和决定</h2>
      {searches.length > 0 && (
        <ul className="plain">
          {searches.map(({ on, found }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: searches are only ever added
            <li key={i}>
              {dayInWords(on)}检索：{searchFindings.find(({ key }) => key === found)!.label}
            </li>
          ))}
        </ul>
      )}
      {words.search && (
        <p className="quiet">
          最近一次的范围：{words.search.places}；检索词：{words.search.keywords}
        </p>
      )}
      {chosen && (
        <>
          <p className="decided">
            拟这样答复：<strong>{kindOf(chosen.kind).label}</strong>
          </p>
          {words.decision && <p className="typed">{words.decision.grounds}</p>}
          {chosen.items.length > 0 && (
            <ol className="plain">
              {chosen.items.map(({ kind }, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the parts stand in their order
                <li key={i}>
                  {words.decision?.items[i]}：{kindOf(kind).label}
                </li>
              ))}
            </ol>
          )}
          <ol className="steps" aria-label="答复稿到了哪一步">
            {steps!.map(({ label, done }) => (
              <li key={label} className={done ? 'done' : ''}>
                {label}
                <span>{done ? '　已办' : '　未办'}</span>
              </li>
            ))}
          </ol>
          {draft.secrecy && (
            <p>
              保密审查的结论：
              {secrecyConclusions.find(({ key }) => key === draft.secrecy!.conclusion)!.label}
            </p>
          )}
        </>
      )}
      {outcome && (
        <p>
          {dayInWords(outcome.on)}办结，计入年报表三：{rowName(outcome.result as RequestRowKey)}
        </p>
      )}
    </section>
  );
}
