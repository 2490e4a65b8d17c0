import { Button, Pagination } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useRead } from '../../api/reads.ts';
import { Failed } from '../../parts/failed.tsx';
import { Loading } from '../../parts/loading.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { useHere } from '../../shell/organ.ts';
import { CalendarBanner } from '../calendar-banner.tsx';
import '../cases.css';
import type { CaseList } from '../../../contract/cases.ts';
import { BatchBar } from './batch-bar.tsx';
import { CaseCard } from './case-card.tsx';
import { CaseFilters } from './case-filters.tsx';
import { CaseTable } from './case-table.tsx';
import { type CaseListState, narrowed, searchOf, stateOf, views } from './list-state.ts';
import { useNarrow } from './narrow.ts';

const size = 20;

/** 依申请公开: the cases of the organ in the lists that people work from. */
export function CaseListPage() {
  const { can } = useHere();
  const navigate = useNavigate();
  const narrow = useNarrow();
  const [search, setSearch] = useSearchParams();
  const [chosen, setChosen] = useState<string[]>([]);
  const state = stateOf(search);
  const { view, stage, kind, q, page } = state;
  const list = useRead<CaseList>(
    '/requests',
    { view, stage: stage ?? undefined, kind: kind ?? undefined, q, page, size },
    { keep: true },
  );
  const change = (part: Partial<CaseListState>) => {
    setChosen([]);
    setSearch(searchOf({ ...state, page: 1, ...part }), { replace: true });
  };
  const rows = list.data?.rows ?? [];
  const writes = can('records.write');
  const empty = (
    <EmptyCases state={state} onClear={() => change({ stage: null, kind: null, q: '' })} onFirst={() => change({})} />
  );
  return (
    <>
      <PageHead
        title="依申请公开"
        note={list.data && `${views.find(({ key }) => key === view)!.label} ${list.data.total} 件`}
      >
        {writes && (
          <Button type="primary" onClick={() => navigate('/requests/new')}>
            登记申请
          </Button>
        )}
        <Button onClick={() => navigate('/requests/board')}>看板</Button>
        <Button onClick={() => navigate('/records/requests')}>补录登记</Button>
      </PageHead>
      <CalendarBanner />
      <nav className="views" aria-label="申请的分类">
        {views.map(({ key, label }) => {
          const count = key === 'closed' || key === 'all' ? undefined : list.data?.waiting[key];
          const to = searchOf({ ...state, view: key, page: 1 }).toString();
          return (
            <Link
              key={key}
              to={`/requests${to ? `?${to}` : ''}`}
              aria-current={key === view ? 'page' : undefined}
              onClick={() => setChosen([])}
            >
              {label}
              {count !== undefined && <b className={key === 'overdue' && count > 0 ? 'late' : ''}>{count}</b>}
            </Link>
          );
        })}
      </nav>
      <CaseFilters state={state} onChange={change} />
      {chosen.length > 0 && (
        <BatchBar
          rows={rows.filter(({ id }) => chosen.includes(id))}
          onAll={() => setChosen(rows.map(({ id }) => id))}
          onDone={() => setChosen([])}
        />
      )}
      {list.isLoadingError ? (
        <Failed error={list.error} onRetry={list.refetch} />
      ) : !list.data ? (
        <Loading />
      ) : narrow ? (
        rows.length === 0 ? (
          empty
        ) : (
          <ul className="case-cards">
            {rows.map((row) => (
              <li key={row.id}>
                <CaseCard row={row} />
              </li>
            ))}
          </ul>
        )
      ) : (
        <div className="register-table">
          <CaseTable
            rows={rows}
            waiting={list.isPlaceholderData}
            empty={empty}
            chosen={chosen}
            onChoose={writes ? setChosen : null}
          />
        </div>
      )}
      {(list.data?.total ?? 0) > size && (
        <Pagination
          className="case-pages"
          align="end"
          current={page}
          pageSize={size}
          total={list.data!.total}
          showSizeChanger={false}
          showTotal={(total, [from, to]) => `第 ${from}–${to} 件，共 ${total} 件`}
          onChange={(next) => change({ page: next })}
        />
      )}
    </>
  );
}

/** A list with nothing in it says why, and what to do next. */
function EmptyCases({ state, onClear, onFirst }: { state: CaseListState; onClear: () => void; onFirst: () => void }) {
  const { can } = useHere();
  if (state.page > 1)
    return (
      <p className="empty">
        这一页已经没有申请了。
        <Button type="link" size="small" onClick={onFirst}>
          回到第一页
        </Button>
      </p>
    );
  if (narrowed(state))
    return (
      <p className="empty">
        没有符合这些条件的申请。
        <Button type="link" size="small" onClick={onClear}>
          去掉条件
        </Button>
      </p>
    );
  const words = {
    todo: '没有要办的申请。',
    soon: '一周之内没有到期的申请。',
    overdue: '没有逾期的申请。',
    approval: '没有等待审核、签发的答复。',
    closed: '还没有办结的申请。',
    all: '还没有申请。',
  }[state.view];
  return (
    <p className="empty">
      {words}
      {can('records.write') && (state.view === 'todo' || state.view === 'all') && (
        <>
          收到书面申请的，请<Link to="/requests/new">登记申请</Link>。
        </>
      )}
    </p>
  );
}
