import { useMutation } from '@tanstack/react-query';
import { App, Button, Form } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Done } from '../../../contract/answer.ts';
import type { CaseView } from '../../../contract/cases.ts';
import type { LetterFields as Values } from '../../../domain/letter/values.ts';
import type { PermittedAct } from '../../../domain/request/case/next.ts';
import { Refused } from '../../api/problem.ts';
import { useRefresh } from '../../api/reads.ts';
import { send } from '../../api/send.ts';
import { ProblemSummary } from '../../parts/problem-summary.tsx';
import { useHere } from '../../shell/organ.ts';
import { ActInput } from './act-input.tsx';
import { actWords } from './act-words.ts';
import { type ActField, fieldsOfAct } from './fields.ts';
import { KindGuide } from './kind-guide.tsx';
import { LetterFields } from './letter-fields.tsx';
import { letterMade } from './letter-made.ts';
import { Paper } from './paper.tsx';
import { labelAt, pathOf } from './paths.ts';
import { useTried } from './use-tried.ts';
import { documentOf, firstTyped, inputOf, isAsked, judgesDraft, makesPaper, type Typed } from './values.ts';

interface Kept {
  typed: Typed;
  document: Values;
}

interface Props {
  page: CaseView;
  act: Pick<PermittedAct, 'key' | 'title'>;
  first?: Typed | undefined;
  onDone: () => void;
  onSwitch: (act: string) => void;
}

/** The form of an act, made from its schema, with the fields of the document that it makes. */
export function ActForm({ page, act: { key: act, title }, first, onDone, onSwitch }: Props) {
  const { session, draft: draftNamed } = useHere();
  const { state } = page;
  const refresh = useRefresh();
  const { message } = App.useApp();
  const [form] = Form.useForm<Typed>();
  const draft = draftNamed<Kept>(`case.${page.id}.${act}`);
  const [kept] = useState(() => draft.read());
  const begun = { ...firstTyped(act, state, session.today), ...kept?.typed, ...first };
  const [typed, setTyped] = useState<Typed>(begun);
  const [written, setWritten] = useState<Values>(kept?.document ?? (act === 'draft' ? (page.words.draft ?? {}) : {}));
  const fields = fieldsOfAct(act).filter((field) => isAsked(act, field, typed, state));
  const input = inputOf(act, typed, state);
  const tried = useTried(page.id, act, { input, document: written, version: state.version }, makesPaper(act));
  const letter = letterMade(tried.made, session.today);
  const known = tried.made?.fields ?? {};
  const document = documentOf(written, known);

  const keep = (nextTyped: Typed, nextWritten: Values) => {
    setTyped(nextTyped);
    setWritten(nextWritten);
    draft.write({ typed: nextTyped, document: nextWritten });
  };
  const set = (values: Typed) => {
    form.setFieldsValue(values);
    keep({ ...typed, ...values }, written);
  };
  const sent = useMutation({
    mutationFn: () =>
      send<Done>('POST', `/requests/${page.id}/${act}`, { ...input, document, expected: state.version }),
    onSuccess: async () => {
      draft.forget();
      await refresh();
      message.success(`已经${actWords[act]?.done ?? `办好“${title}”`}。`);
      onDone();
    },
    onError: (error) => {
      const problems = error instanceof Refused ? error.problems : [];
      const own = problems.filter(({ field }) => field !== null && !field.startsWith('document.'));
      form.setFields(own.map(({ field, message: said }) => ({ name: pathOf(field!) as never, errors: [said] })));
      if (problems[0]?.field) goTo(problems[0].field);
    },
  });
  const refused = sent.error instanceof Refused ? sent.error : null;
  const stale = refused?.code === 'stale';
  const wrong = (path: string) => refused?.problems.find(({ field }) => field === `document.${path}`)?.message;
  const goTo = (field: string) => {
    if (!field.startsWith('document.'))
      return form.scrollToField(pathOf(field) as never, { focus: true, block: 'center' });
    const id = `document-${field.slice('document.'.length).replace(/\./g, '-')}`;
    const element = globalThis.document.getElementById(id);
    element?.scrollIntoView({ block: 'center' });
    element?.focus();
  };
  return (
    <div className={makesPaper(act) || judgesDraft(act) ? 'act with-paper' : 'act'}>
      <Form
        form={form}
        layout="vertical"
        name={`act-${act}`}
        initialValues={begun}
        onValuesChange={(changed: Typed, all: Typed) => {
          keep({ ...typed, ...all }, written);
          form.setFields(Object.keys(changed).map((name) => ({ name, errors: [] })));
        }}
        onFinish={() => sent.mutate()}
      >
        {actWords[act]?.words && <p className="modal-words">{actWords[act].words}</p>}
        {kept && !sent.error && <p className="kept-note">接着上次没有保存的内容填写。</p>}
        <ProblemSummary error={sent.error} labelOf={(field) => labelAt(fields, letter, field)} onField={goTo}>
          {stale && (
            <Button
              size="small"
              onClick={async () => {
                await refresh();
                sent.reset();
              }}
            >
              读来最新情况，填写的留着
            </Button>
          )}
        </ProblemSummary>
        {fields.map((field) => (
          <Field key={field.key} act={act} field={field} page={page}>
            {field.key === 'kind' && <KindGuide page={page} onChoose={(kind) => set({ kind })} onSwitch={onSwitch} />}
          </Field>
        ))}
        {letter && act !== 'approve' && (
          <LetterFields
            letter={letter}
            known={known}
            typed={written}
            wrong={wrong}
            onChange={(next) => keep(typed, next)}
          />
        )}
        <div className="form-acts">
          <Button type="primary" danger={actWords[act]?.grave ?? false} htmlType="submit" loading={sent.isPending}>
            {title}
          </Button>
          <Button onClick={onDone}>不办了</Button>
        </div>
      </Form>
      <Paper page={page} act={act} tried={tried} />
    </div>
  );
}

/** A field, with what helps to fill it in below it. */
function Field({ children, ...rest }: { act: string; field: ActField; page: CaseView; children: ReactNode }) {
  return (
    <>
      <ActInput {...rest} />
      {children}
    </>
  );
}
