import { App, Button, Checkbox, Form, Input } from 'antd';
import { useId } from 'react';
import { Link, useNavigate } from 'react-router';
import type { ReportView } from '../../../contract/reports.ts';
import { ProblemSummary } from '../../parts/problem-summary.tsx';
import { DayPicker } from '../../records/form/day-picker.tsx';
import { useHere } from '../../shell/organ.ts';
import { goTo } from '../leading-finding.tsx';
import { cellId } from '../places.ts';
import { problemAt, useReportAct } from '../report-act.ts';
import { type Filling, tablesOf, unreadable } from './filling.ts';

/** What the person says of the publication. */
export interface Attested {
  published_on: string;
  url: string;
  /** That it was compared with the original. */
  compared: boolean;
}

/** Enters the filling as the report that was published elsewhere. */
export function AsPublished({
  report,
  filling,
  attested,
  onAttest,
  onDone,
}: {
  report: ReportView;
  filling: Filling;
  attested: Attested;
  onAttest: (attested: Attested) => void;
  onDone: () => void;
}) {
  const { session } = useHere();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const id = useId();
  const { year } = report;
  const act = useReportAct(report, 'adopt', () => {
    onDone();
    message.success(`${year} 年的年报已经补录。`);
    navigate(`/reports/${year}`);
  });
  const wrong = unreadable(filling);
  const problems = { day: problemAt(act.error, 'published_on'), url: problemAt(act.error, 'url') };
  const { published_on, url, compared } = attested;
  if (report.published && !report.adopted)
    return (
      <p>
        {year} 年的年报已经在这里签发并发布，不能用补录的代替。<Link to={`/reports/${year}`}>看 {year} 年报</Link>
      </p>
    );
  const adopt = () => {
    if (act.isPending) return;
    if (wrong[0]) return goTo(cellId(wrong[0]));
    const { layout, prose, source } = filling;
    act.mutate({ published_on, url: url.trim(), layout, tables: tablesOf(filling), prose, source });
  };
  return (
    <Form layout="vertical" onFinish={adopt}>
      <p className="quiet">留空的格按“原件没有”保存。补录的年报按原样公开，注明补录，也用来与下一年比较。</p>
      {!problems.day && !problems.url && <ProblemSummary error={act.error} />}
      <Form.Item
        label="公开日期"
        htmlFor={`${id}-day`}
        required
        validateStatus={problems.day ? 'error' : ''}
        help={problems.day}
      >
        <DayPicker
          id={`${id}-day`}
          value={published_on}
          onChange={(day) => onAttest({ ...attested, published_on: day ?? '' })}
        />
      </Form.Item>
      <Form.Item
        label="原来的网址"
        htmlFor={`${id}-url`}
        validateStatus={problems.url ? 'error' : ''}
        help={problems.url}
        extra="可以不填"
      >
        <Input
          id={`${id}-url`}
          value={url}
          placeholder="https://"
          onChange={(event) => onAttest({ ...attested, url: event.target.value })}
        />
      </Form.Item>
      <Checkbox checked={compared} onChange={(event) => onAttest({ ...attested, compared: event.target.checked })}>
        我对照过原件，以上与原件一致（{session.account.name}）
      </Checkbox>
      {wrong.length > 0 && <p className="warned">有 {wrong.length} 格填的不是数，请先改好或清空。</p>}
      <div className="form-acts">
        <Button type="primary" htmlType="submit" disabled={!compared} loading={act.isPending}>
          补录为 {year} 年已公开的年报
        </Button>
      </div>
    </Form>
  );
}
