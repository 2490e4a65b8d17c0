import { Button, Select } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { caseStates } from '../../../../law/request/states.ts';
import type { Board } from '../../../contract/cases.ts';
import { type Stage, stageTerm } from '../../../domain/request/case/terms.ts';
import { useRead } from '../../api/reads.ts';
import { Failed } from '../../parts/failed.tsx';
import { Loading } from '../../parts/loading.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { CalendarBanner } from '../calendar-banner.tsx';
import '../cases.css';
import type { BoardColumn } from '../../../contract/cases.ts';
import { CaseCard } from '../list/case-card.tsx';
import { useNarrow } from '../list/narrow.ts';

/** The open cases by state, in the order in which a case goes. */
export function BoardPage() {
  const navigate = useNavigate();
  const board = useRead<Board>('/requests/board');
  const order = caseStates.map(({ key }) => key as Stage);
  const columns = [...(board.data?.columns ?? [])].sort((a, b) => order.indexOf(a.stage) - order.indexOf(b.stage));
  const total = columns.reduce((sum, column) => sum + column.total, 0);
  return (
    <>
      <p className="trail">
        <Link to="/requests">依申请公开</Link>
      </p>
      <PageHead title="看板" note={board.data && `在办 ${total} 件，按状态排列；每一列先排先到期的`}>
        <Button onClick={() => navigate('/requests')}>列表</Button>
      </PageHead>
      <CalendarBanner />
      {board.error ? (
        <Failed error={board.error} onRetry={board.refetch} />
      ) : !board.data ? (
        <Loading />
      ) : columns.length === 0 ? (
        <p className="empty">
          没有在办的申请。收到书面申请的，请<Link to="/requests/new">登记申请</Link>。
        </p>
      ) : (
        <Columns columns={columns} />
      )}
    </>
  );
}

function Columns({ columns }: { columns: BoardColumn[] }) {
  const narrow = useNarrow();
  const [stage, setStage] = useState<Stage>(columns[0]!.stage);
  const shown = columns.find((column) => column.stage === stage) ?? columns[0]!;
  if (narrow)
    return (
      <>
        <Select<Stage>
          aria-label="看哪一列"
          className="whole board-choice"
          value={shown.stage}
          options={columns.map((column) => ({
            value: column.stage,
            label: `${stageTerm(column.stage).label}　${column.total} 件`,
          }))}
          onChange={setStage}
        />
        <Column column={shown} />
      </>
    );
  return (
    // Scrolls in its own region, by the keyboard too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the keyboard
    <section className="board" aria-label="看板，可以左右滚动" tabIndex={0}>
      {columns.map((column) => (
        <Column key={column.stage} column={column} />
      ))}
    </section>
  );
}

function Column({ column: { stage, total, rows } }: { column: BoardColumn }) {
  const { label } = stageTerm(stage);
  return (
    <section className="board-column" aria-label={`${label}，${total} 件`}>
      <h2>
        {label} <span className="quiet">{total}</span>
      </h2>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <CaseCard row={row} staged={false} />
          </li>
        ))}
      </ul>
      {total > rows.length && <Link to={`/requests?view=all&stage=${stage}`}>看全部 {total} 件</Link>}
    </section>
  );
}
