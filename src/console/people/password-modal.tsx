import { useMutation } from '@tanstack/react-query';
import { App, Form, Input, Modal } from 'antd';
import type { Ok } from '../../contract/answer.ts';
import { Refused } from '../api/problem.ts';
import { send } from '../api/send.ts';
import { ProblemSummary } from '../parts/problem-summary.tsx';

interface Typed {
  present?: string;
  next?: string;
  password?: string;
}
const labels: Record<keyof Typed, string> = { present: '现在的密码', next: '新密码', password: '新密码' };

/** Changes one's own password, or sets a new one for somebody who forgot theirs. `path` is below /api/v1. */
export function PasswordModal({
  title,
  words,
  path,
  own,
  onClose,
}: {
  title: string;
  words: string;
  path: string;
  own: boolean;
  onClose: () => void;
}) {
  const { message } = App.useApp();
  const [form] = Form.useForm<Typed>();
  const change = useMutation({
    mutationFn: ({ present = '', next = '', password = '' }: Typed) =>
      send<Ok>('POST', path, own ? { present, next } : { password }),
    onSuccess: () => {
      message.success('密码已经改好。');
      onClose();
    },
    onError: (error) => {
      if (error instanceof Refused)
        form.setFields(
          error.problems
            .filter(({ field }) => field)
            .map(({ field, message: said }) => ({ name: field as keyof Typed, errors: [said] })),
        );
    },
  });
  return (
    <Modal
      open
      title={title}
      okText="改密码"
      okButtonProps={{ loading: change.isPending }}
      cancelText="不改"
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className="modal-words">{words}</p>
      <Form form={form} layout="vertical" name="password" onFinish={(typed) => change.mutate(typed)}>
        <ProblemSummary error={change.error} labelOf={(field) => labels[field as keyof Typed]} />
        {own && (
          <Form.Item name="present" label={labels.present} required>
            <Input.Password autoComplete="current-password" autoFocus />
          </Form.Item>
        )}
        <Form.Item name={own ? 'next' : 'password'} label={labels.next} required extra="至少 8 位">
          <Input.Password autoComplete="new-password" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
