import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Done } from '../../contract/answer.ts';
import { organSettingsSchema } from '../../domain/organ/decider.ts';
import { organLevelLabels } from '../../domain/organ/level.ts';
import { invalid, problemsOf } from '../../domain/refusal.ts';
import { Refused } from '../api/problem.ts';
import { sessionKey } from '../api/queries.ts';
import { useRefresh } from '../api/reads.ts';
import { send } from '../api/send.ts';
import { PageHead } from '../parts/page-head.tsx';
import { ProblemSummary } from '../parts/problem-summary.tsx';
import { NoSuchPage } from '../parts/whole-page.tsx';
import { useHere } from '../shell/organ.ts';
import { changedSettings, groups, presentSettings, type Settings, settingLabel } from './fields.ts';
import { SettingInput } from './setting-input.tsx';

/** What an organ chooses for itself. */
export function SettingsPage() {
  const { organ, at, can, draft: draftNamed } = useHere();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const cache = useQueryClient();
  const { message } = App.useApp();
  const [form] = Form.useForm<Settings>();
  const draft = draftNamed<Partial<Settings>>('settings');
  // What the page showed when it was opened: only what differs from it is sent, and what others change meanwhile stays.
  const [shown, setShown] = useState(() => presentSettings(organ));
  const save = useMutation({
    mutationFn: (typed: Settings) => {
      const parsed = organSettingsSchema.safeParse(typed);
      if (parsed.success) return send<Done>('POST', at('/organ/configure'), changedSettings(shown, parsed.data));
      const problems = problemsOf(parsed.error);
      throw new Refused('invalid', invalid(problems).sentence, problems);
    },
    onSuccess: async (_, typed) => {
      setShown(typed);
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
      <PageHead title="机关设置" note={`机关代码 ${organ.code}　·　${organLevelLabels[organ.level]}`}>
        <Button onClick={() => navigate('/settings/letters')}>文书文字</Button>
      </PageHead>
      <Form
        className="settings"
        form={form}
        layout="vertical"
        name="settings"
        initialValues={{ ...shown, ...draft.read() }}
        onValuesChange={(_, typed) => draft.write(changedSettings(shown, typed))}
        onFinish={(typed) => save.mutate(typed)}
      >
        <ProblemSummary error={save.error} labelOf={settingLabel} onField={(field) => form.scrollToField(field)} />
        {groups.map(({ title, words, fields }) => (
          <section key={title} className="card" aria-label={title}>
            <h2>{title}</h2>
            <p className="modal-words quiet">{words}</p>
            {fields.map((field) => (
              <SettingInput key={field.key} field={field} />
            ))}
          </section>
        ))}
        <div className="form-acts">
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            保存设置
          </Button>
        </div>
      </Form>
    </>
  );
}
