import { Button, Drawer } from 'antd';
import { useState } from 'react';
import type { CaseView } from '../../../contract/cases.ts';
import { dayInWords } from '../../../domain/calendar/day.ts';
import { markedDay, provisionalWord, whyProvisional } from '../../../domain/calendar/provisional.ts';
import { leftInWords, weekdayOf } from '../urgency.ts';
import { DueDays } from './due-days.tsx';

/** What stands in the place of a due day. */
const without: Record<CaseView['clock']['status'], string> = {
  not_started: '期限还没有起算',
  stopped: '期限停止计算',
  excluded: '征求意见，不计时间',
  running: '没有期限',
  ended: '不再办理',
};

/** By when the reply is due, why, and what else presses. */
export function DueLine({ page }: { page: CaseView }) {
  const [open, setOpen] = useState(false);
  const { clock, alerts } = page;
  const left = page.left === null ? null : leftInWords(page.left);
  return (
    <div className="due-line">
      <p className="due-day">
        {clock.due && clock.status !== 'excluded' ? (
          <>
            <span className="quiet">{clock.status === 'ended' ? '答复期限曾到' : '答复期限'}</span>
            <strong className="unbroken">
              {dayInWords(clock.due)} {weekdayOf(clock.due)}
            </strong>
            {clock.provisional && <span className="flag">{provisionalWord}</span>}
            {left && <span className={`left ${left.urgency}`}>{left.words}</span>}
          </>
        ) : (
          <strong>{without[clock.status]}</strong>
        )}
        {clock.days.length > 0 && (
          <Button type="link" size="small" onClick={() => setOpen(true)}>
            逐日说明
          </Button>
        )}
      </p>
      <p className="due-why">
        {clock.why}
        {clock.status === 'excluded' &&
          clock.due &&
          `意见今天反馈的话，答复期限是${markedDay({ ...clock, day: clock.due })}。`}
        {clock.due && whyProvisional(clock)}
      </p>
      {clock.limits.length > 0 && (
        <ul className="limits">
          {clock.limits.map(({ key, no, label, basis, ...end }) => (
            <li key={`${key} ${no}`}>
              {label}：<b className="unbroken">{markedDay(end)}</b>前<span className="quiet">（{basis}）</span>
            </li>
          ))}
        </ul>
      )}
      {alerts
        .filter(({ key }) => key !== 'reply')
        .map(({ key, no, sentence, left: days }) => (
          <p key={`${key} ${no}`} className={days < 0 ? 'case-alert late' : 'case-alert'}>
            {sentence}
          </p>
        ))}
      <Drawer
        open={open}
        title={`答复期限的逐日说明：${page.number}`}
        size={560}
        onClose={() => setOpen(false)}
        destroyOnHidden
      >
        <DueDays page={page} />
      </Drawer>
    </div>
  );
}
