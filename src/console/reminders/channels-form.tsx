import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input, Switch } from 'antd';
import type { ReactNode } from 'react';
import type { Reminders } from '../../contract/notifications.ts';
import { type Channel, type Choice, choiceSchema } from '../../domain/notification/choice.ts';
import { invalid, problemsOf } from '../../domain/refusal.ts';
import { Refused } from '../api/problem.ts';
import { send } from '../api/send.ts';
import { ProblemSummary } from '../parts/problem-summary.tsx';
import { useHere } from '../shell/organ.ts';
import { lastInWords, remindersKey, remindersPath } from './reminders.ts';

const labels: Record<keyof Choice, string> = {
  email_on: '邮件提醒',
  email: '邮箱',
  sms_on: '短信提醒',
  phone: '手机号码',
};

/** The daily reminder: by mail, by short message, and to which address. */
export function ChannelsForm({ reminders: { channels, choice, last } }: { reminders: Reminders }) {
  const { message } = App.useApp();
  const cache = useQueryClient();
  const [form] = Form.useForm<Choice>();
  const draft = useHere().draft<Partial<Choice>>('reminders');
  const save = useMutation({
    mutationFn: (typed: Choice) => {
      const parsed = choiceSchema.safeParse(typed);
      if (parsed.success) return send<Reminders>('PUT', remindersPath, parsed.data);
      const problems = problemsOf(parsed.error);
      throw new Refused('invalid', invalid(problems).sentence, problems);
    },
    onSuccess: (kept) => {
      draft.forget();
      cache.setQueryData(remindersKey, kept);
      form.setFields(
        Object.entries(kept.choice).map(([name, value]) => ({ name: name as keyof Choice, value, errors: [] })),
      );
      message.success('提醒方式已经保存。');
    },
    onError: (error) => {
      if (error instanceof Refused)
        form.setFields(
          error.problems
            .filter(({ field }) => field)
            .map(({ field, message: said }) => ({ name: field as keyof Choice, errors: [said] })),
        );
    },
  });
  const switchOf = (channel: Channel): ReactNode => (
    <Form.Item
      name={`${channel}_on`}
      label={labels[`${channel}_on`]}
      valuePropName="checked"
      extra={
        channels.includes(channel)
          ? lastInWords(last, channel)
          : `本单位还没有接通${channel === 'email' ? '邮件' : '短信'}，打开了也收不到。请找管理员。`
      }
    >
      <Switch checkedChildren="开" unCheckedChildren="关" />
    </Form.Item>
  );
  return (
    <Form
      className="settings card"
      form={form}
      layout="vertical"
      name="reminders"
      initialValues={{ ...choice, ...draft.read() }}
      onValuesChange={(_, typed) => draft.write(typed)}
      onFinish={(typed) => save.mutate(typed)}
    >
      <h2>每日提醒</h2>
      <p className="quiet reminders-words">
        把您的岗位能办、{'5\u00a0个'}
        工作日内到期和已经逾期的事项合成一份，在工作日的上班时间发给您。一天最多一份，没有就不发。
      </p>
      <ProblemSummary error={save.error} labelOf={(field) => labels[field as keyof Choice]} />
      <div className="reminders-channel">
        {switchOf('email')}
        <Form.Item name="email" label={labels.email}>
          <Input type="email" autoComplete="email" maxLength={120} />
        </Form.Item>
      </div>
      <div className="reminders-channel">
        {switchOf('sms')}
        <Form.Item name="phone" label={labels.phone} extra="加密保存，只有您自己看得到">
          <Input type="tel" autoComplete="tel" maxLength={40} />
        </Form.Item>
      </div>
      <div className="form-acts">
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          保存提醒方式
        </Button>
      </div>
    </Form>
  );
}
