import { useMutation } from '@tanstack/react-query';
import { App, Button, Drawer, Form, Select } from 'antd';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import type { Done } from '../../contract/answer.ts';
import type { Account } from '../../contract/session.ts';
import { permissions } from '../../domain/organ/permissions.ts';
import { posts } from '../../domain/organ/posts.ts';
import { invalid } from '../../domain/refusal.ts';
import { appointments } from '../../domain/register/registers.ts';
import { Refused } from '../api/problem.ts';
import { useRefresh } from '../api/reads.ts';
import { send } from '../api/send.ts';
import { ProblemSummary } from '../parts/problem-summary.tsx';
import { DayPicker } from '../records/form/day-picker.tsx';
import { type Typed, valuesOf } from '../records/form/form-values.ts';
import { useHere } from '../shell/organ.ts';
import { powersInWords } from './powers.ts';

/** Gives an account a post in the organ. */
export function AppointDrawer({
  accounts,
  account,
  onClose,
}: {
  accounts: Account[];
  account?: Account;
  onClose: () => void;
}) {
  const { at, session } = useHere();
  const refresh = useRefresh();
  const { message } = App.useApp();
  const [form] = Form.useForm<Typed>();
  const [id] = useState(() => newId());
  const chosen = Form.useWatch('post', form);
  const post = posts.find(({ key }) => key === chosen);
  const appoint = useMutation({
    mutationFn: (typed: Typed) => {
      const read = valuesOf(appointments, typed);
      if ('problems' in read) throw new Refused('invalid', invalid(read.problems).sentence, read.problems);
      return send<Done>('POST', at('/records/appointments'), { id, ...read.values });
    },
    onSuccess: async () => {
      await refresh();
      message.success('岗位已经安排。');
      onClose();
    },
    onError: (error) => {
      if (error instanceof Refused)
        form.setFields(
          error.problems
            .filter(({ field }) => field)
            .map(({ field, message: said }) => ({ name: field!, errors: [said] })),
        );
    },
  });
  const listed = account && !accounts.some(({ id: known }) => known === account.id) ? [account, ...accounts] : accounts;
  return (
    <Drawer title="安排岗位" size={480} open onClose={onClose}>
      <Form
        form={form}
        layout="vertical"
        name="appointment"
        initialValues={{ account: account?.id, from_day: session.today }}
        onFinish={(typed) => appoint.mutate(typed)}
      >
        <ProblemSummary
          error={appoint.error}
          labelOf={(key) => appointments.fields.find((field) => field.key === key)?.label}
        />
        <Form.Item name="account" label="账号" required>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            placeholder="请选择"
            options={listed.map(({ id: value, name, username }) => ({ value, label: `${name}（${username}）` }))}
          />
        </Form.Item>
        <Form.Item name="post" label="岗位" required {...(post ? { extra: powersInWords(permissions[post.key]) } : {})}>
          <Select placeholder="请选择" options={posts.map(({ key, label }) => ({ value: key, label }))} />
        </Form.Item>
        <Form.Item name="from_day" label="任职日期" required>
          <DayPicker />
        </Form.Item>
        <Form.Item name="to_day" label="离任日期" extra="最后一天；没有定就留空">
          <DayPicker />
        </Form.Item>
        <div className="form-acts">
          <Button type="primary" htmlType="submit" loading={appoint.isPending}>
            安排岗位
          </Button>
        </div>
      </Form>
    </Drawer>
  );
}
