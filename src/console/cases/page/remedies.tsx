import { Button } from 'antd';
import { Link } from 'react-router';
import { dayInWords } from '../../../domain/calendar/day.ts';
import { useHere } from '../../shell/organ.ts';
import type { CaseView } from '../shapes.ts';
import type { DoAct } from './case-page.tsx';

/** After a reply: where a 复议 or 诉讼 about it is recorded, and the way to answer again. */
export function Remedies({ page, onAct }: { page: CaseView; onAct: DoAct }) {
  const { can } = useHere();
  const { replies, redo } = page.state;
  if (replies.length === 0) return null;
  const redoes = page.acts.some(({ key, permitted }) => key === 'redo' && permitted);
  return (
    <section className="card" aria-labelledby="remedies">
      <h2 id="remedies">复议、诉讼</h2>
      {redo && <p>正在重新答复，限{dayInWords(redo.due)}前作出。</p>}
      <p>
        申请人不服答复的，案件登记在<Link to="/records/remedies">复议诉讼台账</Link>。
      </p>
      <div className="form-acts">
        {can('records.write') && (
          <Link to="/records/remedies?do=new" className="plain-link-button">
            登记复议、诉讼
          </Link>
        )}
        {redoes && (
          <Button size="small" onClick={() => onAct('redo')}>
            按决定重新答复
          </Button>
        )}
      </div>
    </section>
  );
}
