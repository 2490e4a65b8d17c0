import { Alert } from 'antd';
import { useSearchParams } from 'react-router';
import { PageHead } from '../parts/page-head.tsx';
import { Guide } from './guide.tsx';
import { answersOf } from './path.ts';

/** How a request is answered: questions in plain words that end in a kind of reply. The path stands in the address. */
export function GuidePage() {
  const [search, setSearch] = useSearchParams();
  const given = answersOf(search.get('a'));
  return (
    <div className="guide">
      <PageHead
        title="怎么答复"
        note="一问一答，走到该用哪一种答复、依据哪一条、卷里要有什么、计入年报哪一行。这里不保存，地址可以发给同事。"
      />
      {given === null && <Alert className="over" type="info" showIcon title="地址里的路径不对，从头开始。" />}
      <Guide answers={given ?? []} onGo={(next) => setSearch(next.length > 0 ? { a: next.join(',') } : {})} />
    </div>
  );
}
