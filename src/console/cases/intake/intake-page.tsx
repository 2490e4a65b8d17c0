import { useMutation } from '@tanstack/react-query';
import { Button, Checkbox, Form, Radio } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { v7 as newId } from 'uuid';
import type { Done } from '../../../contract/answer.ts';
import { Refused } from '../../api/problem.ts';
import { useRefresh } from '../../api/reads.ts';
import { send } from '../../api/send.ts';
import { PageHead } from '../../parts/page-head.tsx';
import { ProblemSummary } from '../../parts/problem-summary.tsx';
import { NoSuchPage } from '../../parts/whole-page.tsx';
import { DayPicker } from '../../records/form/day-picker.tsx';
import { useHere } from '../../shell/organ.ts';
import { ActInput } from '../act/act-input.tsx';
import { type FieldOfFields, fieldsOfAct } from '../act/fields.ts';
import { FileList } from '../act/file-list.tsx';
import { labelAt, pathOf } from '../act/paths.ts';
import type { Typed } from '../act/values.ts';
import '../cases.css';
import { Applicants } from './applicants.tsx';
import { channels } from './channels.ts';
import { intakeOf } from './intake-values.ts';

interface Kept {
  id: string;
  typed: Typed;
}

type Kind = 'register' | 'register_correction';

/** A request that came on paper, or was said: what it asks for, by whom, how and when it came. */
export function IntakePage() {
  const { can } = useHere();
  return can('records.write') ? <Intake /> : <NoSuchPage />;
}

function Intake() {
  const { organ, session, draft: draftNamed } = useHere();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const [form] = Form.useForm<Typed>();
  const draft = draftNamed<Kept>('case.new');
  const [kept] = useState(() => draft.read());
  // One id a form that was opened: sent twice, it still makes one case.
  const [id] = useState(() => kept?.id ?? newId());
  const begun: Typed = {
    act: 'register',
    came_on: session.today,
    applicants: [{ kind: 'natural_person' }],
    form: 'paper',
    way: 'post',
    files: [],
    ...kept?.typed,
  };
  const [typed, setTyped] = useState<Typed>(begun);
  const sending = useRef(false);
  const act = typed.act as Kind;
  const fields = fieldsOfAct(act);
  const field = (key: string) => fields.find((one) => one.key === key)!;
  const channel = channels.find(({ key }) => key === typed.channel);
  const save = useMutation({
    mutationFn: () => send<Done>('POST', `/requests/${id}/${act}`, { ...intakeOf(typed), organ: organ.code }),
    onSettled: () => {
      sending.current = false;
    },
    onSuccess: async (done) => {
      draft.forget();
      await refresh();
      navigate(`/requests/${done.id}`, { state: { registered: true } });
    },
    onError: (error) => {
      const problems = error instanceof Refused ? error.problems.filter(({ field: at }) => at !== null) : [];
      form.setFields(problems.map(({ field: at, message: said }) => ({ name: pathOf(at!) as never, errors: [said] })));
      if (problems[0]) goTo(problems[0].field!);
    },
  });
  const goTo = (at: string) => form.scrollToField(pathOf(at) as never, { focus: true, block: 'center' });
  const already = save.error instanceof Refused && save.error.code === 'duplicate';
  const input = (key: string) => <ActInput act={act} field={field(key)} page={null} />;
  return (
    <>
      <p className="trail">
        <Link to="/requests">依申请公开</Link>
      </p>
      <PageHead
        title="登记申请"
        note="来信、当面、传真来的申请，和口头提出、由本机关代为填写的。材料不全的也先登记，再告知补正。"
      />
      <Form
        className="intake"
        form={form}
        layout="vertical"
        name="intake"
        initialValues={begun}
        onValuesChange={(changed: Typed) => {
          const next = { ...typed, ...form.getFieldsValue(true) } as Typed;
          setTyped(next);
          draft.write({ id, typed: next });
          form.setFields(Object.keys(changed).map((name) => ({ name, errors: [] })));
        }}
        onFinish={() => {
          if (sending.current) return;
          sending.current = true;
          save.mutate();
        }}
      >
        {kept && !save.error && <p className="kept-note">接着上次没有保存的内容填写。</p>}
        <ProblemSummary error={save.error} labelOf={(at) => labelAt(fields, null, at)} onField={goTo}>
          {already && <Link to={`/requests/${id}`}>打开这件申请</Link>}
        </ProblemSummary>
        <Part title="怎样来的">
          <Form.Item name="act" label="申请什么">
            <Radio.Group
              options={[
                { value: 'register', label: '公开政府信息' },
                { value: 'register_correction', label: '更正与自己有关的信息' },
              ]}
            />
          </Form.Item>
          <Form.Item name="channel" label={field('channel').label} required>
            <Radio.Group className="channels" options={channels.map(({ key, label }) => ({ value: key, label }))} />
          </Form.Item>
          {channel && (
            <p className="channel-meaning" role="status">
              {channel.meaning}
            </p>
          )}
          <Form.Item name="came_on" label="到达日期" required>
            <DayPicker />
          </Form.Item>
          <Form.Item name="oral" valuePropName="checked">
            <Checkbox>口头提出，由本机关代为填写（只用于书写确有困难的，填好后请申请人核对）</Checkbox>
          </Form.Item>
        </Part>
        <Part title={act === 'register' ? '要什么信息' : '要更正什么'}>
          {input('wanted')}
          <div className="two-fields">
            {input('doc_no')}
            {input('description')}
          </div>
          <div className="two-fields">
            {input('form')}
            {input('way')}
          </div>
        </Part>
        <Part title="申请人">
          <Applicants field={field('applicants') as FieldOfFields} typed={typed} />
          <AgentPart agent={field('agent') as FieldOfFields} typed={typed} />
        </Part>
        <Part title="材料">
          <p className="modal-words">申请表、身份证明、委托书的扫描件。选好就上传，登记时一起写入。</p>
          <Form.Item name="files" noStyle>
            <FileList />
          </Form.Item>
        </Part>
        <div className="form-acts intake-acts">
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            登记
          </Button>
          <span className="quiet">
            {channel?.confirms ? '登记后请与申请人确认收到，确认后可以打印登记回执。' : '登记后可以打印登记回执。'}
          </span>
        </div>
      </Form>
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="card" aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function AgentPart({ agent, typed }: { agent: FieldOfFields; typed: Typed }) {
  return (
    <>
      <Form.Item name="has_agent" valuePropName="checked" className="below">
        <Checkbox>由代理人提出</Checkbox>
      </Form.Item>
      {typed.has_agent === true && (
        <div className="two-fields">
          {agent.of.map((one) => (
            <ActInput key={one.key} act="register" field={one} page={null} at={['agent']} />
          ))}
        </div>
      )}
    </>
  );
}
