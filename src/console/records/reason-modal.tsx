import { useMutation } from '@tanstack/react-query';
import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import type { Done } from '../../contract/answer.ts';
import { Refused } from '../api/problem.ts';
import { useRefresh } from '../api/reads.ts';
import { send } from '../api/send.ts';
import { ProblemSummary } from '../parts/problem-summary.tsx';
import { useHere } from '../shell/organ.ts';

/** Asks for the reason of an act that takes a record, or a whole batch, out of the count. Nothing is deleted by it. */
export function ReasonModal({
  title,
  words,
  path,
  expected,
  onClose,
}: {
  title: string;
  /** What the act does, before it is done. */
  words: string;
  /** Below the organ: `/records/fees/{id}/void`. */
  path: string;
  expected?: number;
  onClose: () => void;
}) {
  const { at } = useHere();
  const refresh = useRefresh();
  const [reason, setReason] = useState('');
  const act = useMutation({
    mutationFn: () => {
      if (reason.trim() === '')
        throw new Refused('invalid', '请写明作废的理由。', [{ field: 'reason', message: '请写明作废的理由。' }]);
      return send<Done>('POST', at(path), { reason: reason.trim(), ...(expected === undefined ? {} : { expected }) });
    },
    onSuccess: async () => {
      await refresh();
      onClose();
    },
  });
  const wrong =
    act.error instanceof Refused ? act.error.problems.find((problem) => problem.field === 'reason') : undefined;
  return (
    <Modal
      open
      title={title}
      okText={title}
      okButtonProps={{ danger: true, loading: act.isPending }}
      onOk={() => act.mutate()}
      onCancel={onClose}
      cancelText="不作废"
    >
      <p className="modal-words">{words}</p>
      {!wrong && <ProblemSummary error={act.error} />}
      <Form layout="vertical">
        <Form.Item
          label="作废的理由"
          htmlFor="void-reason"
          required
          validateStatus={wrong ? 'error' : ''}
          help={wrong?.message}
        >
          <Input.TextArea
            id="void-reason"
            autoFocus
            rows={3}
            maxLength={500}
            showCount
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
