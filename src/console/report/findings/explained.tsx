import { Button, Form, Input } from 'antd';
import { useId, useState } from 'react';
import type { ReportView } from '../../../contract/reports.ts';
import { cellsOfFinding, type Standing } from '../../../domain/report/standing.ts';
import { ProblemSummary } from '../../parts/problem-summary.tsx';
import { useHere } from '../../shell/organ.ts';
import { useKept } from '../kept.ts';
import { problemAt, useReportAct } from '../report-act.ts';

/** The reason why a finding may stand, and the form to write it, below the finding. */
export function Explained({ report, finding, past }: { report: ReportView; finding: Standing; past: boolean }) {
  const { can } = useHere();
  const name = `report.${report.year}.explain.${finding.rule}.${finding.where}`;
  const typed = useKept(name, finding.reason ?? '');
  const [writing, setWriting] = useState(typed.kept);
  const withdraw = useReportAct(report, 'explain');
  const { rule, message, reason } = finding;
  const ofCells = reason !== null && reasonOfCells(report, finding) === reason;
  const close = () => {
    typed.forget();
    setWriting(false);
  };
  const may = !past && can('report.write');
  return (
    <>
      {reason !== null && !writing && (
        <p className="reason">
          理由：{reason}
          {ofCells && <span className="quiet">（改填时写的）</span>}
        </p>
      )}
      <ProblemSummary error={withdraw.error} />
      {may && writing && <ExplainForm {...{ report, finding, typed }} onClose={close} />}
      {may && !writing && (
        <div className="row-acts small">
          <Button size="small" onClick={() => setWriting(true)}>
            {reason === null ? '说明理由' : ofCells ? '另写理由' : '改理由'}
          </Button>
          {reason !== null && !ofCells && (
            <Button
              size="small"
              type="text"
              loading={withdraw.isPending}
              onClick={() => withdraw.mutate({ rule, message, reason: '' })}
            >
              撤回理由
            </Button>
          )}
        </div>
      )}
    </>
  );
}

/** The reason that comes with a cell that was filled in otherwise. */
const reasonOfCells = (report: ReportView, finding: Standing): string | null =>
  report.adjustments.find(({ cell }) => cell === cellsOfFinding(finding)[0])?.reason ?? null;

function ExplainForm({
  report,
  finding: { rule, message },
  typed,
  onClose,
}: {
  report: ReportView;
  finding: Standing;
  typed: ReturnType<typeof useKept<string>>;
  onClose: () => void;
}) {
  const id = useId();
  const act = useReportAct(report, 'explain', onClose);
  const wrong = problemAt(act.error, 'reason');
  return (
    <Form
      layout="vertical"
      className="inline-form"
      onFinish={() => !act.isPending && act.mutate({ rule, message, reason: typed.value })}
    >
      {!wrong && <ProblemSummary error={act.error} />}
      <Form.Item label="理由" htmlFor={id} required validateStatus={wrong ? 'error' : ''} help={wrong}>
        <Input.TextArea
          id={id}
          className="grows"
          autoFocus
          rows={2}
          maxLength={500}
          placeholder="写给审核和签发的人，例如依据哪份文件"
          value={typed.value}
          onChange={(event) => typed.write(event.target.value)}
        />
      </Form.Item>
      <div className="form-acts">
        <Button size="small" type="primary" htmlType="submit" loading={act.isPending}>
          写入理由
        </Button>
        <Button size="small" disabled={act.isPending} onClick={onClose}>
          取消
        </Button>
      </div>
    </Form>
  );
}
