import { Alert, Button } from 'antd';
import { Link } from 'react-router';
import { proseParts } from '../../../domain/report/writing.ts';
import { ProblemSummary } from '../../parts/problem-summary.tsx';
import { clockInChina } from '../../records/changes.ts';
import { useHere } from '../../shell/organ.ts';
import type { Drafting } from './use-drafting.ts';
import type { Words } from './use-words.ts';

/** How the words stand, and what is done with all four parts at once. */
export function WordsPanel({ words, drafting }: { words: Words; drafting: Drafting }) {
  const { can } = useHere();
  const writing = can('report.write');
  return (
    <section className="card" aria-labelledby="words">
      <div className="card-head">
        <h2 id="words">正文</h2>
        {writing && (
          <span className="quiet" role="status">
            {words.changed ? '有没保存的改动' : words.done ? '已经保存' : '没有改动'}
          </span>
        )}
      </div>
      {writing && (
        <>
          <Elsewhere words={words} />
          {words.overtaken ? <Overtaken words={words} /> : <Saving words={words} drafting={drafting} />}
        </>
      )}
      <p className="below-acts">
        <Link to={`/reports/${words.year}/versions`}>历次版本</Link>
      </p>
    </section>
  );
}

function Saving({ words, drafting }: { words: Words; drafting: Drafting }) {
  return (
    <>
      <ProblemSummary
        error={words.error ?? drafting.error}
        labelOf={(field) => proseParts.find(({ key }) => key === field)?.label}
      />
      <Keeping words={words} />
      {words.gaps.length > 0 && (
        <p className="gaps-left">
          还有 <strong>{words.gaps.length}</strong> 处要填
          <Button size="small" onClick={words.toNextGap} aria-keyshortcuts="Control+Enter" title="Ctrl+回车">
            下一处
          </Button>
        </p>
      )}
      <div className="form-acts">
        <Button type="primary" disabled={!words.changed} loading={words.saving} onClick={words.save}>
          保存
        </Button>
        {words.changed && <Button onClick={words.discard}>放弃改动</Button>}
        {drafting.empty.length > 0 && (
          <Button loading={drafting.drafting} onClick={() => drafting.draft(drafting.empty)}>
            全部起草
          </Button>
        )}
      </div>
    </>
  );
}

/** When the unsaved words were last kept, in words. */
function Keeping({ words }: { words: Words }) {
  const { session } = useHere();
  if (!words.changed) return <p className="quiet">写下的文字随时暂存，保存后重新检查。</p>;
  if (words.keepingFailed)
    return <p className="warned">暂时存不到服务器。文字都在这个窗口里，连上后自动暂存，先不要关掉窗口。</p>;
  if (words.kept === null) return <p className="quiet">正在暂存……</p>;
  const [day, clock] = clockInChina(words.kept).split(' ');
  return <p className="quiet">已暂存 {day === session.today ? clock : `${day} ${clock}`}，保存后重新检查。</p>;
}

function Elsewhere({ words }: { words: Words }) {
  if (!words.elsewhere) return null;
  return (
    <Alert
      type="info"
      title="您在另一处写了一半的文字，已经接着打开。"
      description={
        words.elsewhere.aside && (
          <>
            这个窗口里原来也有没保存的文字，还留着。
            <Button size="small" onClick={words.takeAside}>
              换回这个窗口里写的
            </Button>
          </>
        )
      }
    />
  );
}

function Overtaken({ words }: { words: Words }) {
  return (
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
  );
}
