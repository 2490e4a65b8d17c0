import { Button } from 'antd';
import { Link } from 'react-router';
import type { CaseView, SearchedBefore } from '../../../contract/cases.ts';
import { dayInWords } from '../../../domain/calendar/day.ts';
import { isOpen } from '../../../domain/request/case/terms.ts';
import { Failed } from '../../parts/failed.tsx';
import { Loading } from '../../parts/loading.tsx';
import type { DoAct } from '../act/values.ts';
import { useCaseRead } from '../reads.ts';

/** 答复以前先找: what may be public already, how the like was answered, how often the same applicant asked. */
export function SearchBefore({ page, onAct }: { page: CaseView; onAct: DoAct }) {
  const { state } = page;
  const shown = state.kind === 'request' && isOpen(state.stage) && !state.voided;
  const found = useCaseRead<SearchedBefore>(page.id, '/similar', { enabled: shown });
  if (!shown) return null;
  return (
    <section className="card" aria-labelledby="before">
      <h2 id="before">答复以前先找</h2>
      {found.error ? (
        <Failed error={found.error} onRetry={found.refetch} />
      ) : found.data ? (
        <Found page={page} found={found.data} onAct={onAct} />
      ) : (
        <Loading rows={3} />
      )}
    </section>
  );
}

function Found({ page, found, onAct }: { page: CaseView; found: SearchedBefore; onAct: DoAct }) {
  const { publications, cases, frequency } = found;
  const decide = ['decide', 'answer_on_spot'].find((key) => page.acts.some((act) => act.key === key && act.permitted));
  return (
    <>
      <h3>可能已经公开</h3>
      {publications.length === 0 && <p className="quiet">主动公开的信息里没有找到相近的。</p>}
      <ul className="lines found-lines">
        {publications.map(({ id, title, published_on, url }) => (
          <li key={id}>
            <span>
              <Link to={`/records/publications/${id}`}>{title}</Link>
              <span className="quiet unbroken">　{published_on}</span>
            </span>
            {decide && (
              <Button
                size="small"
                onClick={() =>
                  onAct(decide, {
                    kind: 'GRANT_PUBLISHED',
                    grounds: `申请的信息已经主动公开：《${title}》，${dayInWords(published_on)}公开${url ? `，${url}` : ''}`,
                  })
                }
              >
                以此答复<span className="hidden-words">：{title}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      <h3>相近的申请</h3>
      {cases.length === 0 && <p className="quiet">没有相近的申请。</p>}
      <ul className="lines found-lines">
        {cases.map(({ id, number, wanted, result, same_applicant }) => (
          <li key={id}>
            <span>
              <Link to={`/requests/${id}`}>{number}</Link>　{wanted}
            </span>
            <span className="quiet">
              {same_applicant && <b className="flag">同一申请人</b>} {result ?? '还没有答复'}
            </span>
          </li>
        ))}
      </ul>
      <h3>同一申请人</h3>
      <p>
        {frequency.year === 0
          ? '申请人没有留下可以比对的信息。'
          : `按到达日期，本月 ${frequency.month} 件，最近一年 ${frequency.year} 件，其中还在办的 ${frequency.open} 件；这一件也算在内。`}
      </p>
      {frequency.others.length > 0 && (
        <p>
          最近的：
          {frequency.others.map(({ id, number }) => (
            <Link key={id} className="listed-link" to={`/requests/${id}`}>
              {number}
            </Link>
          ))}
        </p>
      )}
    </>
  );
}
