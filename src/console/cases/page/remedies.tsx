import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { remedyKinds, remedyResults, type Term } from '../../../../law/register/labels.ts';
import type { CaseView } from '../../../contract/cases.ts';
import { dayInWords } from '../../../domain/calendar/day.ts';
import { markedDay } from '../../../domain/calendar/provisional.ts';
import { remedies as register } from '../../../domain/register/registers.ts';
import { RecordForm } from '../../records/form/record-form.tsx';
import { useHere } from '../../shell/organ.ts';
import type { DoAct } from '../act/values.ts';

const label = (terms: readonly Term[], key: string): string => terms.find((term) => term.key === key)?.label ?? key;

/** The cases of 复议 and 诉讼 about the reply, when the organ's own answer is due in each, and the way to answer again. */
export function Remedies({ page, onAct }: { page: CaseView; onAct: DoAct }) {
  const { can } = useHere();
  const [adding, setAdding] = useState(false);
  const { replies, redo } = page.state;
  if (replies.length === 0) return null;
  const may = (act: string) => page.acts.some(({ key, permitted }) => key === act && permitted);
  return (
    <section className="card" aria-labelledby="remedies">
      <h2 id="remedies">复议、诉讼</h2>
      {redo && <p>正在重新答复，限{dayInWords(redo.due)}前作出。</p>}
      {page.remedies.length === 0 && <p className="quiet">还没有登记过对这件答复的复议、诉讼。</p>}
      <ul className="lines">
        {page.remedies.map((remedy) => (
          <li key={remedy.id}>
            <span>
              <Link to={`/records/remedies/${remedy.id}`}>{remedy.case_no ?? '（案号已清除）'}</Link>
              <span className="quiet paper-of">
                {label(remedyKinds, remedy.kind)}，{dayInWords(remedy.accepted_on)}受理
              </span>
            </span>
            <span className="unbroken">
              {remedy.outcome
                ? label(remedyResults, remedy.outcome)
                : remedy.answer_due
                  ? `${markedDay({ day: remedy.answer_due, provisional: remedy.answer_provisional })}前提交答复`
                  : '尚未审结'}
            </span>
          </li>
        ))}
      </ul>
      <div className="form-acts">
        {can('records.write') && (
          <Button size="small" onClick={() => setAdding(true)}>
            登记复议、诉讼
          </Button>
        )}
        {may('redo') && (
          <Button size="small" onClick={() => onAct('redo')}>
            按决定重新答复
          </Button>
        )}
        {page.remedies.length > 0 && may('issue_letter') && (
          <Button size="small" onClick={() => onAct('issue_letter', { letter: 'D39b' })}>
            制作复议答复书
          </Button>
        )}
      </div>
      <Drawer
        title={`复议诉讼：${page.number}`}
        size={600}
        open={adding}
        onClose={() => setAdding(false)}
        destroyOnHidden
      >
        <RecordForm register={register} settled={{ request_no: page.number }} onDone={() => setAdding(false)} />
      </Drawer>
    </section>
  );
}
