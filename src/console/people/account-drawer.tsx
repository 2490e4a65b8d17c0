import { useMutation } from '@tanstack/react-query';
import { App, Button, Drawer, Form, Input } from 'antd';
import type { Account } from '../../contract/session.ts';
import { Refused } from '../api/problem.ts';
import { useRefresh } from '../api/reads.ts';
import { send } from '../api/send.ts';
import { ProblemSummary } from '../parts/problem-summary.tsx';
import { useHere } from '../shell/organ.ts';

interface Typed {
  username?: string;
  name?: string;
  password?: string;
}
const labels: Record<string, string> = { username: '账号', name: '姓名', password: '初始密码' };

/** A new account. It can do nothing until it is given a post. */
export function AccountDrawer({
  open,
  onClose,
  onDone,
}: {
  open: boolean;
  onClose: () => void;
  onDone: (account: Account) => void;
}) {
  const { at } = useHere();
  const refresh = useRefresh();
  const { message } = App.useApp();
  const [form] = Form.useForm<Typed>();
  const create = useMutation({
    mutationFn: ({ username = '', name = '', password = '' }: Typed) =>
      send<Account>('POST', at('/accounts'), { username, name, password }),
    onSuccess: async (account) => {
      form.resetFields();
      await refresh();
      message.success(`账号“${account.username}”已经建好，接着安排岗位。`);
      onDone(account);
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
    <Drawer title="新建账号" size={480} open={open} onClose={onClose}>
      <Form form={form} layout="vertical" name="account" onFinish={(typed) => create.mutate(typed)}>
        <ProblemSummary error={create.error} labelOf={(field) => labels[field]} />
        <Form.Item name="username" label="账号" required extra="2 至 40 个字母、数字或汉字，例如工号">
          <Input autoComplete="off" autoCapitalize="none" />
        </Form.Item>
        <Form.Item name="name" label="姓名" required>
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item name="password" label="初始密码" required extra="至少 8 位，当面交给本人">
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <div className="form-acts">
          <Button type="primary" htmlType="submit" loading={create.isPending}>
            新建账号
          </Button>
        </div>
      </Form>
    </Drawer>
  );
}
