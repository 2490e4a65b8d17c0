import { Drawer } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { CellView, ReportView } from '../../contract/reports.ts';
import { registerNamed } from '../../domain/register/registers.ts';
import { cellName } from '../../domain/report/cell-name.ts';
import { livingNumber } from '../../domain/report/drafting/living-number.ts';
import type { CellPath, Finding } from '../../domain/report/report.ts';
import { useRead } from '../api/reads.ts';
import { Failed } from '../parts/failed.tsx';
import { Loading } from '../parts/loading.tsx';
import { RecordTable } from '../records/record-table.tsx';
import { AdjustSection } from './cells/adjust-section.tsx';
import { FindingLine } from './finding-line.tsx';

const size = 20;

/** The records behind a number: what it counts in a sentence, the list, what opening balances add, what was filled in. */
export function CellDrawer({
  report,
  cell,
  asOf,
  findings,
  onClose,
}: {
  report: ReportView;
  /** A cell of the tables, or the key of a living number. */
  cell: CellPath;
  asOf: string | null;
  findings: Finding[];
  onClose: () => void;
}) {
  const [page, setPage] = useState(1);
  const counted = useRead<CellView>(
    `/reports/${report.year}/cells/${encodeURIComponent(cell)}`,
    { as_of: asOf ?? undefined, page, size },
    { keep: true },
  );
  return (
    <Drawer open title={livingNumber(cell)?.label ?? cellName(cell)} size={860} onClose={onClose}>
      <AdjustSection report={report} cell={cell} past={asOf !== null} />
      {counted.error ? (
        <Failed error={counted.error} onRetry={counted.refetch} />
      ) : counted.data ? (
        <Counted
          view={counted.data}
          adjusted={report.adjustments.some((one) => one.cell === cell)}
          waiting={counted.isFetching}
          page={page}
          onPage={setPage}
        />
      ) : (
        <Loading />
      )}
      {findings.length > 0 && (
        <section className="below">
          <h2>检查发现</h2>
          <ul className="findings">
            {findings.map((finding) => (
              <li key={`${finding.rule} ${finding.message}`}>
                <FindingLine finding={finding} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </Drawer>
  );
}

function Counted({
  view,
  adjusted,
  waiting,
  page,
  onPage,
}: {
  view: CellView;
  /** The number on the page is another one, filled in for a reason. */
  adjusted: boolean;
  waiting: boolean;
  page: number;
  onPage: (page: number) => void;
}) {
  const register = registerNamed(view.register)!;
  const rests = view.openings.filter((opening) => opening.unregistered > 0);
  return (
    <>
      <p className="definition">
        统计的是：{view.definition}。共 <strong className="unbroken">{view.total}</strong> {register.noun}
        {rests.length > 0 ? '，另有期初数。' : '。'}
      </p>
      {view.openings.map((opening) => (
        <p key={opening.id}>
          期初数：
          <Link to={`/records/openings/${opening.id}`}>
            {opening.year} 年 1 月 1 日 {opening.amount} 件
          </Link>
          {opening.unregistered === opening.amount
            ? '，全部计入。'
            : `，其中 ${opening.amount - opening.unregistered} 件台账里已有记录，另计 ${opening.unregistered} 件。`}
        </p>
      ))}
      <RecordTable
        register={register}
        list={view}
        waiting={waiting}
        empty={
          <p className="empty">
            {rests.length > 0
              ? '没有这样的记录，数字来自期初数。'
              : adjusted
                ? '台账里没有这样的记录。'
                : '没有这样的记录，所以是 0。'}
          </p>
        }
        pagination={{
          current: page,
          pageSize: size,
          total: view.total,
          onChange: onPage,
          showSizeChanger: false,
          hideOnSinglePage: true,
        }}
      />
    </>
  );
}
