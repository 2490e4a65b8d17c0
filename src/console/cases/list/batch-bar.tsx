import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Modal, Select } from 'antd';
import { useState } from 'react';
import { retentions } from '../../../../law/request/terms.ts';
import type { BatchResult, CaseRow } from '../../../contract/cases.ts';
import { useRefresh } from '../../api/reads.ts';
import { send } from '../../api/send.ts';
import { ProblemSummary } from '../../parts/problem-summary.tsx';
import { useHere } from '../../shell/organ.ts';
import { actWords } from '../act/act-words.ts';
import { FirstChecks } from '../act/first-checks.tsx';

const acts = [
  { key: 'begin_review', label: '开始审查' },
  { key: 'accept', label: '受理并检索' },
  { key: 'submit', label: '提交审核' },
  { key: 'join', label: '并案办理' },
  { key: 'archive', label: '归档' },
] as const;
type BatchAct = (typeof acts)[number]['key'];

/** What can be done with several cases at once. Each is written by itself, and says by itself why it was not. */
export function BatchBar({
  rows,
  onAll,
  onDone,
}: {
  rows: CaseRow[];
  /** Chooses all cases of the page. */
  onAll: () => void;
  onDone: () => void;
}) {
  const [doing, setDoing] = useState<BatchAct | null>(null);
  return (
    <section className="batch-bar" aria-label="选中的申请">
      <span>选中 {rows.length} 件</span>
      {acts.map(({ key, label }) => (
        <Button key={key} size="small" disabled={key === 'join' && rows.length < 2} onClick={() => setDoing(key)}>
          {label}
        </Button>
      ))}
      <Button size="small" type="link" onClick={onAll}>
        选这一页全部
      </Button>
      <Button size="small" type="link" onClick={onDone}>
        取消选择
      </Button>
      {doing && <BatchModal act={doing} rows={rows} onClose={() => setDoing(null)} onDone={onDone} />}
    </section>
  );
}

function BatchModal({
  act,
  rows,
  onClose,
  onDone,
}: {
  act: BatchAct;
  rows: CaseRow[];
  onClose: () => void;
  onDone: () => void;
}) {
  const { at } = useHere();
  const refresh = useRefresh();
  const [checks, setChecks] = useState<Record<string, boolean>>({});
  const [retention, setRetention] = useState<string>('years_30');
  const [lead, setLead] = useState(rows[0]!.id);
  const label = acts.find(({ key }) => key === act)!.label;
  const input = { begin_review: { checks }, archive: { retention }, join: { lead }, accept: {}, submit: {} }[act];
  // The leading case stays what it is; the others go into it.
  const targets = act === 'join' ? rows.filter(({ id }) => id !== lead) : rows;
  const run = useMutation({
    mutationFn: () =>
      send<BatchResult>('POST', at(`/requests/${act}`), {
        ids: targets.map(({ id, version }) => ({ id, expected: version })),
        ...input,
      }),
    onSuccess: refresh,
  });
  const numberOf = (id: string) => rows.find((row) => row.id === id)?.number ?? id;
  const failed = run.data?.results.filter(({ ok }) => !ok) ?? [];
  return (
    <Modal
      open
      title={`${label}：${rows.length} 件`}
      okText={run.data ? '知道了' : label}
      okButtonProps={{ loading: run.isPending }}
      footer={(_, { OkBtn, CancelBtn }) => (
        <>
          {!run.data && <CancelBtn />}
          <OkBtn />
        </>
      )}
      cancelText="不办"
      onOk={() => (run.data ? onDone() : run.mutate())}
      onCancel={run.data ? onDone : onClose}
    >
      {run.data ? (
        <div aria-live="polite">
          <Alert
            type={failed.length === 0 ? 'success' : 'warning'}
            showIcon
            title={
              failed.length === 0
                ? `${run.data.results.length} 件都办好了。`
                : `办好 ${run.data.results.length - failed.length} 件，${failed.length} 件没有办成。`
            }
          />
          {failed.length > 0 && (
            <ul className="batch-failed">
              {failed.map(({ id, sentence }) => (
                <li key={id}>
                  <b className="unbroken">{numberOf(id)}</b>
                  {sentence}
                </li>
              ))}
            </ul>
          )}
        </div>
      ) : (
        <>
          <ProblemSummary error={run.error} />
          <p className="modal-words">各件分别写入；办不了的会说明原因，不影响其他各件。</p>
          {act === 'begin_review' && <FirstChecks value={checks} onChange={setChecks} />}
          {act === 'archive' && (
            <Form layout="vertical">
              <Form.Item label="保管期限" htmlFor="batch-retention">
                <Select
                  id="batch-retention"
                  value={retention}
                  options={retentions.map(({ key, label: words }) => ({ value: key, label: words }))}
                  onChange={setRetention}
                />
              </Form.Item>
            </Form>
          )}
          {act === 'join' && (
            <Form layout="vertical">
              <Form.Item label="并入哪一件" htmlFor="batch-lead" extra={actWords.join?.words}>
                <Select
                  id="batch-lead"
                  value={lead}
                  options={rows.map(({ id, number, wanted }) => ({
                    value: id,
                    label: `${number}　${wanted.slice(0, 24)}`,
                  }))}
                  onChange={setLead}
                />
              </Form.Item>
            </Form>
          )}
        </>
      )}
    </Modal>
  );
}
