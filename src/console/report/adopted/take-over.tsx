import { useMutation } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { Link } from 'react-router';
import { v7 as newId } from 'uuid';
import type { Done } from '../../../contract/answer.ts';
import type { RecordList } from '../../../contract/records.ts';
import type { PublishedView } from '../../../contract/reports.ts';
import { useRead, useRefresh } from '../../api/reads.ts';
import { send } from '../../api/send.ts';
import { Failed } from '../../parts/failed.tsx';
import { ProblemSummary } from '../../parts/problem-summary.tsx';
import { useHere } from '../../shell/organ.ts';
import { openingsFrom } from './openings.ts';

/** Takes over what a report left open as the opening balances of the next year, each one a record of its register. */
export function TakeOver({ report }: { report: PublishedView }) {
  const { can, at } = useHere();
  const { message } = App.useApp();
  const refresh = useRefresh();
  const openings = useRead<RecordList>('/records/openings', { size: 200 });
  const recorded = new Set((openings.data?.rows ?? []).map((row) => String(row.cell)));
  const offered = openingsFrom(report, recorded);
  const all = openingsFrom(report, new Set());
  const next = report.year + 1;
  const record = useMutation({
    mutationFn: async () => {
      for (const { label: _, ...values } of offered)
        await send<Done>('POST', at('/records/openings'), { id: newId(), ...values });
    },
    onSuccess: () => message.success(`已经登记为 ${next} 年的期初数。`),
    // What was recorded before one was refused is no longer offered.
    onSettled: refresh,
  });
  if (openings.isLoadingError) return <Failed error={openings.error} onRetry={openings.refetch} />;
  if (!openings.data) return null;
  return (
    <section className="card" aria-labelledby="take-over">
      <h2 id="take-over">用它作 {next} 年的期初数</h2>
      {all.length === 0 ? (
        <p className="quiet">这份年报没有结转、现行有效或尚未审结的件数，不需要期初数。</p>
      ) : offered.length === 0 ? (
        <p className="good">
          都已经登记。<Link to="/records/openings">看期初数</Link>
        </p>
      ) : (
        <>
          <ul className="lines">
            {offered.map(({ cell, label, amount, source }) => (
              <li key={cell}>
                <span>
                  {label}
                  <span className="quiet">{source}</span>
                </span>
                <b className="unbroken">{amount} 件</b>
              </li>
            ))}
          </ul>
          {offered.length < all.length && (
            <p className="quiet">另有 {all.length - offered.length} 项已经登记过，不再登记。</p>
          )}
          <ProblemSummary error={record.error} />
          {can('records.write') ? (
            <div className="form-acts">
              <Button type="primary" loading={record.isPending} onClick={() => record.mutate()}>
                登记这 {offered.length} 项期初数
              </Button>
            </div>
          ) : (
            <p className="quiet">由经办岗位登记。</p>
          )}
        </>
      )}
    </section>
  );
}
