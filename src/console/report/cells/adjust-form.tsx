import { Button, Form, Input } from 'antd';
import type { ReportView } from '../../../contract/reports.ts';
import type { CellPath } from '../../../domain/report/report.ts';
import { ProblemSummary } from '../../parts/problem-summary.tsx';
import { useKept } from '../kept.ts';
import { problemAt, useReportAct } from '../report-act.ts';

export type Adjusting = 'fill' | 'restore';

/** Fills in a cell otherwise than the records count, or takes that back; both for a written reason. */
export function AdjustForm({
  report,
  cell,
  unit,
  present,
  counted,
  adjusting,
  onClose,
}: {
  report: ReportView;
  cell: CellPath;
  unit: string;
  /** What stands in the cell now, and what the records count. */
  present: string;
  counted: string;
  adjusting: Adjusting;
  onClose: () => void;
}) {
  const typed = useKept(`report.${report.year}.${adjusting}.${cell}`, { value: present, reason: '' });
  const done = () => {
    typed.forget();
    onClose();
  };
  const act = useReportAct(report, 'adjust', done);
  const { value, reason } = typed.value;
  const wrong = { value: problemAt(act.error, cell), reason: problemAt(act.error, 'reason') };
  const restoring = adjusting === 'restore';
  return (
    <Form
      layout="vertical"
      className="inline-form"
      onFinish={() => !act.isPending && act.mutate({ cells: { [cell]: restoring ? null : value }, reason })}
    >
      {!wrong.value && !wrong.reason && <ProblemSummary error={act.error} />}
      {restoring ? (
        <p className="modal-words">
          恢复后这一格按台账填 {counted} {unit}，原来改填的数和理由留在经过里。
        </p>
      ) : (
        <Form.Item
          label={`改填为（${unit}）`}
          htmlFor="adjust-value"
          required
          validateStatus={wrong.value ? 'error' : ''}
          help={wrong.value}
          extra={`台账的数是 ${counted}`}
        >
          <Input
            id="adjust-value"
            className="count-input"
            autoFocus
            autoComplete="off"
            inputMode={unit === '件' ? 'numeric' : 'decimal'}
            value={value}
            onChange={(event) => typed.write({ value: event.target.value, reason })}
          />
        </Form.Item>
      )}
      <Form.Item
        label="理由"
        htmlFor="adjust-reason"
        required
        validateStatus={wrong.reason ? 'error' : ''}
        help={wrong.reason}
        extra="写给审核和以后查看的人：为什么与台账不同，依据哪份文件"
      >
        <Input.TextArea
          id="adjust-reason"
          className="grows"
          rows={2}
          maxLength={500}
          value={reason}
          onChange={(event) => typed.write({ value, reason: event.target.value })}
        />
      </Form.Item>
      <div className="form-acts">
        <Button type="primary" htmlType="submit" loading={act.isPending}>
          {restoring ? '恢复为台账的数' : '改填'}
        </Button>
        <Button disabled={act.isPending} onClick={done}>
          取消
        </Button>
      </div>
    </Form>
  );
}
