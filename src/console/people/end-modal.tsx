import { useMutation } from '@tanstack/react-query';
import { Form, Input, Modal } from 'antd';
import type { Done } from '../../contract/answer.ts';
import type { Appointment } from '../../contract/people.ts';
import type { Account } from '../../contract/session.ts';
import { posts } from '../../domain/organ/posts.ts';
import { Refused } from '../api/problem.ts';
import { useRefresh } from '../api/reads.ts';
import { send } from '../api/send.ts';
import { ProblemSummary } from '../parts/problem-summary.tsx';
import { DayPicker } from '../records/form/day-picker.tsx';
import { useHere } from '../shell/organ.ts';

interface Typed {
  to_day?: string;
  reason?: string;
}

/** Ends an appointment: an amendment that writes its last day. */
export function EndModal({
  appointment,
  account,
  onClose,
}: {
  appointment: Appointment;
  account: Account;
  onClose: () => void;
}) {
  const { at, session } = useHere();
  const refresh = useRefresh();
  const [form] = Form.useForm<Typed>();
  const label = posts.find(({ key }) => key === appointment.post)?.label ?? appointment.post;
  const end = useMutation({
    mutationFn: ({ to_day, reason = '' }: Typed) => {
      const problems = [
        ...(to_day ? [] : [{ field: 'to_day', message: '请填写离任日期。' }]),
        ...(reason.trim() ? [] : [{ field: 'reason', message: '请写明理由，例如工作调动。' }]),
      ];
      if (problems.length > 0) throw new Refused('invalid', '还有没填的，什么都没有写入。', problems);
      return send<Done>('POST', at(`/records/appointments/${appointment.id}/amend`), {
        to_day,
        reason: reason.trim(),
        expected: appointment.version,
      });
    },
    onSuccess: async () => {
      await refresh();
      onClose();
    },
    onError: (error) => {
      if (error instanceof Refused)
        form.setFields(
          error.problems
            .filter(({ field }) => field)
            .map(({ field, message }) => ({ name: field as keyof Typed, errors: [message] })),
        );
    },
  });
  return (
    <Modal
      open
      title={`结束任职：${account.name}，${label}`}
      okText="结束任职"
      okButtonProps={{ loading: end.isPending }}
      cancelText="不结束"
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        name="end"
        initialValues={{ to_day: session.today }}
        onFinish={(typed) => end.mutate(typed)}
      >
        <ProblemSummary error={end.error} labelOf={(field) => (field === 'to_day' ? '离任日期' : '理由')} />
        <Form.Item name="to_day" label="离任日期" required extra="最后一天，当天仍可办理">
          <DayPicker />
        </Form.Item>
        <Form.Item name="reason" label="理由" required>
          <Input.TextArea rows={2} maxLength={500} showCount />
        </Form.Item>
      </Form>
    </Modal>
  );
}
