import { Button } from 'antd';
import { opinions } from '../../../../law/request/terms.ts';
import type { CaseView } from '../../../contract/cases.ts';
import { dayInWords } from '../../../domain/calendar/day.ts';
import { markedDay } from '../../../domain/calendar/provisional.ts';
import type { DoAct } from '../act/values.ts';

const asked = { third_party: '第三方', joint_agency: '共同制作机关', other_agency: '其他机关' } as const;

/** Whose opinion was asked, when, by when they may answer, and what they said. */
export function Consultations({ page, onAct }: { page: CaseView; onAct: DoAct }) {
  const { consultations } = page.state;
  if (consultations.length === 0) return null;
  const may = (key: string) => page.acts.some((act) => act.key === key && act.permitted);
  return (
    <section className="card" aria-labelledby="consultations">
      <h2 id="consultations">征求意见</h2>
      <ul className="lines">
        {consultations.map(({ no, of, sent_on, received_on, opinion, ended_on }) => {
          const limit = page.clock.limits.find((one) => one.key === 'consultation' && one.no === no);
          return (
            <li key={no}>
              <span>
                第 {no} 份，{asked[of]}：{dayInWords(sent_on)}发出
                {received_on ? `，${dayInWords(received_on)}收到` : ended_on === null ? '，还没有登记对方收到' : ''}
                {limit && (
                  <>
                    ，<b className="unbroken">{markedDay(limit)}</b>前反馈
                  </>
                )}
                {ended_on && (
                  <>
                    ，{dayInWords(ended_on)}结束：
                    <b>{opinion === 'silent' ? '逾期没有反馈' : opinions.find(({ key }) => key === opinion)?.label}</b>
                  </>
                )}
              </span>
              {ended_on === null && (
                <span className="row-acts">
                  {!received_on && may('note_receipt') && (
                    <Button size="small" onClick={() => onAct('note_receipt', { letter: 'consultation', no })}>
                      登记对方收到
                    </Button>
                  )}
                  {may('record_opinion') && (
                    <Button size="small" onClick={() => onAct('record_opinion', { no })}>
                      登记反馈意见
                    </Button>
                  )}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
