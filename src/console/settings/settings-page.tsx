import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input, Radio, Switch } from 'antd';
import { organSettingsSchema } from '../../domain/organ/decider.ts';
import { organLevelLabels } from '../../domain/organ/level.ts';
import { invalid } from '../../domain/refusal.ts';
import type { Layout } from '../../domain/report/tables.ts';
import { Refused } from '../api/problem.ts';
import { sessionKey } from '../api/queries.ts';
import { useRefresh } from '../api/reads.ts';
import { send } from '../api/send.ts';
import type { Done } from '../api/shapes.ts';
import { PageHead } from '../parts/page-head.tsx';
import { ProblemSummary } from '../parts/problem-summary.tsx';
import { NoSuchPage } from '../parts/whole-page.tsx';
import { useHere } from '../shell/organ.ts';

interface Settings {
  name: string;
  contact_office: string;
  contact_phone: string;
  lapse_counts_as_repealed: boolean;
  requests_layout: Layout;
}
const labels: Record<keyof Settings, string> = {
  name: '机关全称',
  contact_office: '联系机构',
  contact_phone: '联系电话',
  lapse_counts_as_repealed: '有效期届满计入“本年废止”',
  requests_layout: '年报表三的格式',
};

/** What an organ chooses for itself. */
export function SettingsPage() {
  const { organ, at, can, draft: draftNamed } = useHere();
  const refresh = useRefresh();
  const cache = useQueryClient();
  const { message } = App.useApp();
  const [form] = Form.useForm<Settings>();
  const draft = draftNamed<Partial<Settings>>('settings');
  const { contact_office, contact_phone, lapse_counts_as_repealed, requests_layout = '2021' } = organ.settings;
  const present: Settings = {
    name: organ.name,
    contact_office,
    contact_phone,
    lapse_counts_as_repealed,
    requests_layout,
  };
  const save = useMutation({
    mutationFn: (typed: Settings) => {
      const parsed = organSettingsSchema.safeParse(typed);
      if (parsed.success) return send<Done>('POST', at('/organ/configure'), parsed.data);
      const problems = parsed.error.issues.map((issue) => ({
        field: String(issue.path[0] ?? ''),
        message: issue.message,
      }));
      throw new Refused('invalid', invalid(problems).sentence, problems);
    },
    onSuccess: async () => {
      draft.forget();
      await Promise.all([refresh(), cache.invalidateQueries({ queryKey: sessionKey })]);
      message.success('设置已经保存。');
    },
    onError: (error) => {
      if (error instanceof Refused)
        form.setFields(
          error.problems
            .filter(({ field }) => field)
            .map(({ field, message: said }) => ({ name: field as keyof Settings, errors: [said] })),
        );
    },
  });
  if (!can('organ.configure')) return <NoSuchPage />;
  return (
    <>
      <PageHead title="机关设置" note={`机关代码 ${organ.code}　·　${organLevelLabels[organ.level]}`} />
      <Form
        className="settings card"
        form={form}
        layout="vertical"
        name="settings"
        initialValues={{ ...present, ...draft.read() }}
        onValuesChange={(_, typed) => draft.write(typed)}
        onFinish={(typed) => save.mutate(typed)}
      >
        <ProblemSummary error={save.error} labelOf={(field) => labels[field as keyof Settings]} />
        <Form.Item name="name" label={labels.name} required extra="年报的标题用它">
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="contact_office" label={labels.contact_office} extra="公众对年报和公开信息有疑问时找谁">
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="contact_phone" label={labels.contact_phone}>
          <Input maxLength={40} inputMode="tel" />
        </Form.Item>
        <Form.Item
          name="lapse_counts_as_repealed"
          label={labels.lapse_counts_as_repealed}
          valuePropName="checked"
          extra="表二第二十条第（一）项的“本年废止件数”：打开时，有效期在本年届满的文件和本年废止、宣布失效的文件一起计入，逐年的有效件数才接得上；关闭时只计明文废止或宣布失效的。以上级当年的填报口径为准。"
        >
          <Switch checkedChildren="计入" unCheckedChildren="不计" />
        </Form.Item>
        <Form.Item
          name="requests_layout"
          label={labels.requests_layout}
          extra="2021 年格式是现行格式；只有上级机关仍要求按 2019 年的旧格式报送时，才选 2019 年格式。"
        >
          <Radio.Group
            options={[
              { value: '2021', label: '2021 年格式：“（六）其他处理”分三行' },
              { value: '2019', label: '2019 年格式：“（六）其他处理”只有一行' },
            ]}
          />
        </Form.Item>
        <div className="form-acts">
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            保存设置
          </Button>
        </div>
      </Form>
    </>
  );
}
