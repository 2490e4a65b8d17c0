import { useMutation } from '@tanstack/react-query';
import { Alert, App, Button, Checkbox, Drawer, Form, Input, Progress } from 'antd';
import { useState } from 'react';
import type { Done } from '../../../contract/answer.ts';
import type { InspectedFile } from '../../../contract/inspect.ts';
import { Refused } from '../../api/problem.ts';
import { useRefresh } from '../../api/reads.ts';
import { send } from '../../api/send.ts';
import { FindingGroupCard } from '../../inspect/finding-group.tsx';
import { formOf } from '../../inspect/form-of.ts';
import { afterCleaning, groupsOf } from '../../inspect/groups.ts';
import '../../inspect/inspect.css';
import type { CaseView } from '../../../contract/cases.ts';
import { ProblemSummary } from '../../parts/problem-summary.tsx';
import { FileChoice } from '../../records/import/file-choice.tsx';
import { useHere } from '../../shell/organ.ts';
import { uploadCaseFile } from '../upload.ts';

/** 备妥附件: a file goes through the release gate, and its cleaned copy is what leaves with the reply. */
export function ReleaseDrawer({ page, onClose }: { page: CaseView; onClose: () => void }) {
  const { at } = useHere();
  const refresh = useRefresh();
  const { message } = App.useApp();
  const [file, setFile] = useState<File | null>(null);
  const [name, setName] = useState('');
  const [reason, setReason] = useState('');
  const [redact, setRedact] = useState(false);
  const [part, setPart] = useState(0);
  const take = useMutation({
    mutationFn: async (chosen: File) => {
      const stored = await uploadCaseFile(at('/case-files'), chosen, setPart);
      return { stored, groups: groupsOf((await send<InspectedFile>('POST', '/inspect', formOf(chosen))).findings) };
    },
  });
  const prepare = useMutation({
    mutationFn: () =>
      send<Done>('POST', `/requests/${page.id}/prepare_release`, {
        original: take.data!.stored.digest,
        name,
        redact,
        ...(reason.trim() ? { reason } : {}),
        expected: page.state.version,
      }),
    onSuccess: async () => {
      await refresh();
      message.success('附件备妥，随答复发出的是清理后的一份。');
      onClose();
    },
  });
  const choose = (chosen: File) => {
    setFile(chosen);
    setName(chosen.name);
    setPart(0);
    prepare.reset();
    take.mutate(chosen);
  };
  const groups = take.data?.groups ?? [];
  const left = afterCleaning(groups, redact).left;
  const wrong = (field: string) =>
    prepare.error instanceof Refused ? prepare.error.problems.find((one) => one.field === field)?.message : undefined;
  const help = (field: string) => (wrong(field) ? { validateStatus: 'error' as const, help: wrong(field) } : {});
  return (
    <Drawer open title={`备妥附件：${page.number}`} size={760} onClose={onClose} rootClassName="act-drawer">
      <p className="modal-words">选要随答复发出的文件。先检查看不见的内容和个人信息，再留下清理后的一份；原件不动。</p>
      <FileChoice file={file} busy={take.isPending || prepare.isPending} accept="" onChoose={choose} />
      <div aria-live="polite">
        {take.isPending && (
          <p className="upload-line">
            {part < 1 ? '正在上传' : '正在检查'}
            <Progress percent={Math.round(part * 100)} size="small" aria-label="上传文件" />
          </p>
        )}
        <ProblemSummary error={take.error} />
      </div>
      {take.data && (
        <Form layout="vertical" onFinish={() => prepare.mutate()} className="below">
          {groups.length === 0 ? (
            <Alert
              className="over"
              type="success"
              showIcon
              title="没有发现看不见的内容和个人信息。发出前仍请人看一遍。"
            />
          ) : (
            <>
              <h3>{`发现 ${groups.length} 类问题`}</h3>
              {groups.map((group) => (
                <FindingGroupCard key={group.kind} group={group} />
              ))}
              {groups.some(({ removable }) => removable === 'redact') && (
                <p className="below">
                  <Checkbox checked={redact} onChange={(event) => setRedact(event.target.checked)}>
                    涂去文字里的个人信息
                  </Checkbox>
                </p>
              )}
              <p className="modal-words below">
                {left.length === 0
                  ? '清理后的一份里不再有这些。'
                  : `清理后仍有：${left.map(({ words }) => words).join('、')}。确实可以公开的，写明理由。`}
              </p>
            </>
          )}
          <ProblemSummary error={wrong('name') || wrong('reason') ? null : prepare.error} />
          <Form.Item label="附件名称" htmlFor="release-name" required {...help('name')}>
            <Input id="release-name" maxLength={200} value={name} onChange={(event) => setName(event.target.value)} />
          </Form.Item>
          {(left.length > 0 || wrong('reason')) && (
            <Form.Item label="检查出的内容可以公开的理由" htmlFor="release-reason" required {...help('reason')}>
              <Input.TextArea
                id="release-reason"
                rows={2}
                maxLength={500}
                showCount
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            </Form.Item>
          )}
          <div className="form-acts">
            <Button type="primary" htmlType="submit" loading={prepare.isPending}>
              备妥附件
            </Button>
            <Button onClick={onClose}>不办了</Button>
          </div>
        </Form>
      )}
    </Drawer>
  );
}
