import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input } from 'antd';
import { useState } from 'react';
import type { Block, Letter } from '../../../law/letters/letter.ts';
import { LetterPreview } from '../../documents/write/letter/preview.tsx';
import '../../documents/write/letter/preview.css';
import type { Done } from '../../contract/answer.ts';
import { fillLetter } from '../../domain/letter/fill.ts';
import { specimenFields } from '../../domain/letter/specimen.ts';
import { type OwnWording, withWording, wordingProblems } from '../../domain/letter/wording.ts';
import { sessionKey } from '../api/queries.ts';
import { useRefresh } from '../api/reads.ts';
import { send } from '../api/send.ts';
import { ProblemSummary } from '../parts/problem-summary.tsx';
import { Readable } from '../parts/readable.tsx';
import { useHere } from '../shell/organ.ts';

/** The texts of one document, each in its place, beside the document as it would read. */
export function LetterWording({ letter, own }: { letter: Letter; own: OwnWording }) {
  const { session, organ, at, draft: draftNamed } = useHere();
  const refresh = useRefresh();
  const cache = useQueryClient();
  const { message } = App.useApp();
  const draft = draftNamed<Record<string, string>>(`letter.${letter.id}`);
  const [kept] = useState(() => draft.read());
  const blocks = letter.blocks.filter((block): block is Extract<Block, { key: string }> => 'key' in block);
  const usual = Object.fromEntries(blocks.map(({ key, text }) => [key, text]));
  const [texts, setTexts] = useState<Record<string, string>>({ ...usual, ...own, ...kept });
  const changed = Object.fromEntries(Object.entries(texts).filter(([key, text]) => text !== usual[key]));
  const problems = wordingProblems(letter, changed, session.today);
  const labelOf = (key: string): string => `第 ${blocks.findIndex((block) => block.key === key) + 1} 段`;
  const save = useMutation({
    mutationFn: (next: OwnWording) => send<Done>('POST', at('/organ/word_letter'), { letter: letter.id, texts: next }),
    onSuccess: async (_, next) => {
      draft.forget();
      if (Object.keys(next).length === 0) setTexts(usual);
      await Promise.all([refresh(), cache.invalidateQueries({ queryKey: sessionKey })]);
      message.success('文书文字已经保存，以后制作的文书用它。');
    },
  });
  const write = (key: string, text: string) => {
    const next = { ...texts, [key]: text };
    setTexts(next);
    draft.write(next);
  };
  return (
    <div className="act with-paper">
      <Form layout="vertical" onFinish={() => save.mutate(changed)}>
        <p className="modal-words">
          花括号是填写的栏目，不要改里面的字；[[ ]]里的字只在有内容时才印。依据的条文要留着。
        </p>
        <details className="more-fields">
          <summary>各个栏目是什么</summary>
          <ul className="facts">
            {letter.fields.map(({ key, label }) => (
              <li key={key}>
                <code>{`{${key}}`}</code> {label}
              </li>
            ))}
          </ul>
        </details>
        {kept && !save.error && <p className="kept-note">接着上次没有保存的内容修改。</p>}
        <ProblemSummary error={save.error} labelOf={(field) => labelOf(field.replace('texts.', ''))} />
        {blocks.map(({ key }) => {
          const wrong = problems.find(({ field }) => field === key)?.message;
          return (
            <Form.Item
              key={key}
              label={labelOf(key)}
              htmlFor={`text-${key}`}
              {...(wrong ? { validateStatus: 'error' as const, help: wrong } : {})}
            >
              <Input.TextArea
                id={`text-${key}`}
                className="grows"
                rows={2}
                maxLength={3000}
                value={texts[key] ?? ''}
                onChange={(event) => write(key, event.target.value)}
              />
              {texts[key] !== usual[key] && (
                <Button type="link" size="small" className="story-paper" onClick={() => write(key, usual[key]!)}>
                  恢复原来的文字<span className="hidden-words">：{labelOf(key)}</span>
                </Button>
              )}
            </Form.Item>
          );
        })}
        <div className="form-acts">
          <Button type="primary" htmlType="submit" disabled={problems.length > 0} loading={save.isPending}>
            保存文字
          </Button>
          {Object.keys(own).length > 0 && (
            <Button onClick={() => save.mutate({})} disabled={save.isPending}>
              整份恢复原来的文字
            </Button>
          )}
        </div>
      </Form>
      <Readable className="paper-side" label="文书的样子">
        {problems.length > 0 ? (
          <p className="paper-wait">左边有要改正的地方，改好就能看到文书。</p>
        ) : (
          <div className="paper">
            <Specimen letter={withWording(letter, changed)} today={session.today} name={organ.name} />
          </div>
        )}
      </Readable>
    </div>
  );
}

/** The document with the names of its fields in their places. */
function Specimen({ letter, today, name }: { letter: Letter; today: string; name: string }) {
  const filled = fillLetter(letter, specimenFields(letter, today), {
    organ: {
      name,
      reconsiderationBody: '【行政复议机关】',
      court: '【人民法院】',
      reconsiderationOnline: null,
      preferReconsiderationFirst: false,
      contactOffice: '【联系机构】',
      contactPhone: '【联系电话】',
    },
    on: today,
    docNo: letter.numbers ? '【文号】' : null,
    servedOnline: false,
    seal: true,
  });
  return 'problems' in filled ? (
    <p className="paper-wait">{filled.problems[0]!.message}</p>
  ) : (
    <LetterPreview document={filled.document} />
  );
}
