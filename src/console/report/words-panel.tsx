import { Button } from 'antd';
import { ProblemSummary } from '../parts/problem-summary.tsx';
import { useHere } from '../shell/organ.ts';
import type { Words } from './words.ts';

/** Saving the words, and what happens when somebody else was quicker: nothing typed is lost. */
export function WordsPanel({ words }: { words: Words }) {
  const { can } = useHere();
  if (!can('report.write')) return null;
  return (
    <section className="card" aria-labelledby="words">
      <div className="card-head">
        <h2 id="words">正文</h2>
        <span className="quiet" role="status">
          {words.changed ? '有没保存的改动' : words.done ? '已经保存' : '没有改动'}
        </span>
      </div>
      {words.overtaken ? (
        <>
          <p className="warned">
            别人刚刚保存了另一版正文。您写的还在左边，没有写入；每一部分下面列出了别人保存的文字，请对照后决定。
          </p>
          <div className="form-acts">
            <Button type="primary" onClick={words.saveOver} loading={words.saving}>
              用我的保存
            </Button>
            <Button onClick={words.discard}>放弃我的，用别人的</Button>
          </div>
        </>
      ) : (
        <>
          <ProblemSummary error={words.error} />
          <p className="quiet">没保存的文字留在这个浏览器窗口里，刷新也不会丢。保存后重新检查。</p>
          <div className="form-acts">
            <Button type="primary" disabled={!words.changed} loading={words.saving} onClick={words.save}>
              保存
            </Button>
            {words.changed && <Button onClick={words.discard}>放弃改动</Button>}
          </div>
        </>
      )}
    </section>
  );
}
