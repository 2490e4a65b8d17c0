import { useMutation } from '@tanstack/react-query';
import { App, Button, Form, Input } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Link } from 'react-router';
import { v7 as newId } from 'uuid';
import type { Done } from '../../../contract/answer.ts';
import type { RecordView } from '../../../contract/records.ts';
import { invalid } from '../../../domain/refusal.ts';
import type { Register, Values } from '../../../domain/register/register.ts';
import { Refused } from '../../api/problem.ts';
import { useRefresh } from '../../api/reads.ts';
import { send } from '../../api/send.ts';
import { ProblemSummary } from '../../parts/problem-summary.tsx';
import { useHere } from '../../shell/organ.ts';
import { FieldInput } from './field-input.tsx';
import { changedOf, type Typed, typedOf, valuesOf } from './form-values.ts';

interface Props {
  register: Register;
  /** The record that is amended; without one a new record is entered. */
  record?: RecordView;
  /** Fields of a new record that are settled already: the publication that a posting belongs to. */
  settled?: Values;
  names?: Record<string, string>;
  onDone: (id: string) => void;
}

interface Kept {
  id: string;
  typed: Typed;
}

/** The form of a register: 登记 or 补录 a new record, 更正 one that exists. Generated from the register's fields. */
export function RecordForm({ register, record, settled = {}, names, onDone }: Props) {
  const { at, draft: draftNamed } = useHere();
  const refresh = useRefresh();
  const { message } = App.useApp();
  const [form] = Form.useForm<Typed>();
  const draft = draftNamed<Kept>([register.name, record?.id ?? 'new', ...Object.values(settled)].join('.'));
  const [kept] = useState(() => draft.read());
  // One id a form that was opened: sent twice, it still makes one record.
  const [id, setId] = useState(() => record?.id ?? kept?.id ?? newId());
  const sending = useRef(false);
  const mine = useRef<Typed>(kept?.typed ?? {});
  // Personal text that one may not see stands masked; it is neither shown for editing nor sent back.
  const fields = register.fields.filter(
    (field) => !(field.key in settled) && !(record && !record.personal && field.kind === 'text' && field.personal),
  );
  const before = useMemo(() => (record ? typedOf(register, record.values) : {}), [register, record]);
  // When somebody else amended the record meanwhile, the fields that were not touched here take what they wrote.
  useEffect(() => {
    form.setFieldsValue({ ...before, ...mine.current });
  }, [form, before]);

  const save = useMutation({
    mutationFn: async (typed: Typed) => {
      const { reason, ...rest } = typed;
      // What the form does not show stays as it was, or as it is settled; what it shows wins, also where it was emptied.
      const rests = typedOf(register, record?.values ?? settled);
      const read = valuesOf(register, { ...rests, ...Object.fromEntries(fields.map(({ key }) => [key, rest[key]])) });
      const problems = 'problems' in read ? read.problems : [];
      if (record && !reason?.trim()) problems.push({ field: 'reason', message: '请写明更正的理由。' });
      if ('problems' in read || problems.length > 0) {
        const refusal = invalid(problems);
        throw new Refused(refusal.code, refusal.sentence, problems);
      }
      const path = `/records/${register.name}`;
      return record
        ? send<Done>('POST', at(`${path}/${record.id}/amend`), {
            ...changedOf(register, record.values, read.values),
            reason,
            expected: record.version,
          })
        : send<Done>('POST', at(path), { id, ...read.values });
    },
    onSettled: () => {
      sending.current = false;
    },
    onSuccess: async (done) => {
      draft.forget();
      await refresh();
      message.success(record ? '已经更正，原来的内容留在经过里。' : `已经${register.adopted ? '补录' : '登记'}。`);
      onDone(done.id);
    },
    onError: (error) => {
      if (error instanceof Refused && error.code === 'stale') refresh();
      const problems = error instanceof Refused ? error.problems : [];
      const named = problems.filter((problem) => problem.field !== null);
      form.setFields(named.map((problem) => ({ name: problem.field!, errors: [problem.message] })));
      if (named[0]) form.scrollToField(named[0].field!, { focus: true, block: 'center' });
    },
  });
  const refused = save.error instanceof Refused ? save.error : null;
  const already = refused?.code === 'duplicate' && refused.problems.length === 0;
  const clear = () => {
    draft.forget();
    mine.current = {};
    if (!record) setId(newId());
    form.setFieldsValue({
      ...Object.fromEntries(fields.map(({ key }) => [key, undefined])),
      reason: undefined,
      ...before,
    });
  };

  return (
    <Form
      form={form}
      layout="vertical"
      name={`${register.name}-${record ? 'amend' : 'record'}`}
      initialValues={{ ...before, ...kept?.typed }}
      requiredMark
      scrollToFirstError
      onValuesChange={(changed: Typed, typed: Typed) => {
        mine.current = differing(before, typed);
        draft.write({ id, typed: mine.current });
        form.setFields(Object.keys(changed).map((name) => ({ name, errors: [] })));
      }}
      onFinish={(typed) => {
        // A second click within the same moment sends nothing.
        if (sending.current) return;
        sending.current = true;
        save.mutate(typed);
      }}
    >
      {kept && !save.error && <p className="kept-note">接着上次没有保存的内容填写。</p>}
      <ProblemSummary
        error={save.error}
        labelOf={(key) => (key === 'reason' ? '理由' : register.fields.find((field) => field.key === key)?.label)}
        onField={(key) => form.scrollToField(key, { focus: true, block: 'center' })}
      >
        {already && <Link to={`/records/${register.name}/${id}`}>打开这条记录</Link>}
        {refused?.code === 'stale' && <p>最新内容已经读来，您改过的几栏保留着，请对照后再更正。</p>}
      </ProblemSummary>
      {fields.map((field) => (
        <FieldInput key={field.key} field={field} {...(names ? { names } : {})} />
      ))}
      {record && (
        <Form.Item name="reason" label="更正的理由" required extra="写给以后查看的人：为什么改、依据是什么">
          <Input.TextArea className="grows" rows={2} maxLength={500} showCount />
        </Form.Item>
      )}
      <div className="form-acts">
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {record ? '更正' : register.adopted ? '补录' : '登记'}
        </Button>
        {kept && <Button onClick={clear}>清空重填</Button>}
      </div>
    </Form>
  );
}

/** What was typed that differs from the record as it stands: what an unsaved draft keeps. */
const differing = (before: Typed, typed: Typed): Typed =>
  Object.fromEntries(Object.entries(typed).filter(([key, value]) => (value ?? '') !== (before[key] ?? '')));
