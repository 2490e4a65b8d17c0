import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { letters } from '../../../law/letters/index.ts';
import { replyKinds } from '../../../law/outcomes/reply-kinds.ts';
import type { GuideQuestion } from '../../../law/request/guide.ts';
import type { GuideEnd } from '../../domain/request/guide.ts';
import { stepsOf } from './path.ts';
import './guide.css';

/** The questions that were answered, and the next one or the end. `onChoose` takes the kind of reply away with it. */
export function Guide({
  answers,
  onGo,
  onChoose,
}: {
  answers: readonly number[];
  onGo: (answers: readonly number[]) => void;
  onChoose?: (kind: string) => void;
}) {
  const { answered, now } = stepsOf(answers);
  return (
    <>
      {answered.length > 0 && (
        <ol className="answered" aria-label="已经回答的问题">
          {answered.map(({ question, answer }, i) => (
            <li key={question.key}>
              <span>{question.ask}</span>
              <b>{answer}</b>
              <Button type="link" size="small" onClick={() => onGo(answers.slice(0, i))}>
                改<span className="hidden-words">：{question.ask}</span>
              </Button>
            </li>
          ))}
        </ol>
      )}
      {'question' in now ? (
        <Question
          key={now.question.key}
          question={now.question}
          first={answers.length === 0}
          onAnswer={(i) => onGo([...answers, i])}
        />
      ) : (
        <End end={now.end} onAgain={() => onGo([])} {...(onChoose ? { onChoose } : {})} />
      )}
    </>
  );
}

function Question({
  question: { ask, hint, articles, answers },
  first,
  onAnswer,
}: {
  question: GuideQuestion;
  first: boolean;
  onAnswer: (index: number) => void;
}) {
  return (
    <section className="card" aria-labelledby="ask">
      <Heading first={first}>{ask}</Heading>
      <p className="quiet">{hint}</p>
      {articles.length > 0 && <p className="articles">{articles.join('、')}</p>}
      <div className="answers">
        {answers.map(({ label }, i) => (
          <Button key={label} block size="large" onClick={() => onAnswer(i)}>
            {label}
          </Button>
        ))}
      </div>
    </section>
  );
}

function End({ end, onAgain, onChoose }: { end: GuideEnd; onAgain: () => void; onChoose?: (kind: string) => void }) {
  const { letter } = replyKinds.find(({ key }) => key === end.kind)!;
  const paper = letters.findLast(({ id }) => id === letter)!;
  return (
    <section className="card" aria-labelledby="ask">
      <Heading first={false}>{end.label}</Heading>
      <dl className="outcome">
        <dt>依据</dt>
        <dd>{end.articles.length > 0 ? end.articles.join('、') : '不引条文'}</dd>
        <dt>卷里要有</dt>
        <dd>
          {end.evidence.length === 0 ? (
            '没有特别要求'
          ) : (
            <ul>
              {end.evidence.map(({ key, label, article }) => (
                <li key={key}>
                  {label}
                  <span className="quiet">（{article}）</span>
                </li>
              ))}
            </ul>
          )}
        </dd>
        <dt>文书</dt>
        <dd>{paper.label}</dd>
        <dt>计入年报</dt>
        <dd>表三，{end.rowLabel}</dd>
      </dl>
      <div className="form-acts">
        {onChoose && (
          <Button type="primary" onClick={() => onChoose(end.kind)}>
            用这一种
          </Button>
        )}
        <Button onClick={onAgain}>重新来</Button>
        {!onChoose && <Button onClick={() => window.print()}>打印</Button>}
      </div>
    </section>
  );
}

/** The question of the moment; it takes the keyboard, so that a reader hears what is asked next. */
function Heading({ first, children }: { first: boolean; children: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!first) heading.current?.focus();
  }, [first]);
  return (
    <h2 id="ask" ref={heading} tabIndex={-1}>
      {children}
    </h2>
  );
}
