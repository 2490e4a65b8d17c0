import { App, Button, Checkbox, Form, Input } from 'antd';
import { useId } from 'react';
import { useNavigate } from 'react-router';
import type { Kept } from '../../../contract/drafts.ts';
import type { ReportView } from '../../../contract/reports.ts';
import { cellName } from '../../../domain/report/cell-name.ts';
import { sentenceOf } from '../../api/problem.ts';
import { send } from '../../api/send.ts';
import { ProblemSummary } from '../../parts/problem-summary.tsx';
import { useHere } from '../../shell/organ.ts';
import { problemAt, useReportAct } from '../report-act.ts';
import type { InBrowser } from '../words/unsaved.ts';
import { hasWords } from '../written.ts';
import { differences, type Filling } from './filling.ts';

/** What the person decides on before the filling becomes the basis of the year. */
export interface Basis {
  reason: string;
  /** Whether its words replace the present ones; undecided until somebody says. */
  words: boolean | null;
}

/** Makes the filling the basis of this year's report: its words a draft, its other numbers filled in for a reason. */
export function AsBasis({
  report,
  filling,
  basis,
  onDecide,
  onDone,
}: {
  report: ReportView;
  filling: Filling;
  basis: Basis;
  onDecide: (basis: Basis) => void;
  onDone: () => void;
}) {
  const { at, draft } = useHere();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const id = useId();
  const { year } = report;
  const differing = differences(filling, report);
  const wordsDraft = draft<InBrowser>(`report.${year}`);
  const written = hasWords(report.written) || wordsDraft.read() !== null;
  const takesWords = hasWords(filling.prose) && (basis.words ?? !written);
  const finish = async () => {
    if (takesWords) {
      // Kept on the server as well, so that the editor takes these words for the latest.
      const words = { begun: report.written, prose: filling.prose };
      const content = JSON.stringify(words);
      const { saved_at } = await send<Kept>('PUT', at(`/drafts/report.${year}`), { content });
      wordsDraft.write({ ...words, kept: saved_at });
    }
    onDone();
    message.success(takesWords ? '数已经填好，正文在草稿里，看过再保存。' : '数已经填好。');
    navigate(`/reports/${year}`);
  };
  const act = useReportAct(report, 'adjust', finish);
  const wrong = problemAt(act.error, 'reason');
  const use = () => {
    if (act.isPending) return;
    if (differing.length === 0) return void finish().catch((error) => message.error(sentenceOf(error)));
    act.mutate({ cells: Object.fromEntries(differing.map((one) => [one.cell, one.filled])), reason: basis.reason });
  };
  return (
    <Form layout="vertical" onFinish={use}>
      {!wrong && <ProblemSummary error={act.error} labelOf={(field) => (field === 'reason' ? '理由' : undefined)} />}
      {differing.length === 0 ? (
        <p>读到的数与现在的年报都一样，不用改填。</p>
      ) : (
        <>
          <details className="differing">
            <summary>{differing.length} 格与现在的年报不同，将改填</summary>
            <ul className="lines">
              {differing.map((one) => (
                <li key={one.cell}>
                  <span>{cellName(one.cell)}</span>
                  <span className="unbroken">
                    {one.present || '—'} → <b>{one.filled}</b>
                  </span>
                </li>
              ))}
            </ul>
          </details>
          <Form.Item
            label="改填的理由"
            htmlFor={`${id}-reason`}
            required
            validateStatus={wrong ? 'error' : ''}
            help={wrong}
            extra={`例如：取自${filling.file ?? '纸质年报'}，台账从 ${year + 1} 年起登记`}
          >
            <Input.TextArea
              id={`${id}-reason`}
              className="grows"
              rows={2}
              maxLength={500}
              value={basis.reason}
              onChange={(event) => onDecide({ ...basis, reason: event.target.value })}
            />
          </Form.Item>
        </>
      )}
      {filling.layout.requests !== (report.layout.requests ?? '2021') && (
        <p className="warned">原件的（六）其他处理与本年的格式不同，这一项的数不带过去，请在年报页里改填到相应的格。</p>
      )}
      {hasWords(filling.prose) && (
        <Checkbox checked={takesWords} onChange={(event) => onDecide({ ...basis, words: event.target.checked })}>
          文字放进正文的草稿
          {written && '，替换没有保存的；已经保存的正文在您保存前不变'}
        </Checkbox>
      )}
      <div className="form-acts">
        <Button
          type="primary"
          htmlType="submit"
          disabled={differing.length === 0 && !takesWords}
          loading={act.isPending}
        >
          作为 {year} 年的底稿
        </Button>
      </div>
    </Form>
  );
}
