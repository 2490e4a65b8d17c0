import { useMutation } from '@tanstack/react-query';
import { Alert, App, Button } from 'antd';
import { Link } from 'react-router';
import type { CalendarNews } from '../../contract/cases.ts';
import { dayInWords } from '../../domain/calendar/day.ts';
import { markedDay } from '../../domain/calendar/provisional.ts';
import { useRead, useRefresh } from '../api/reads.ts';
import { send } from '../api/send.ts';
import { ProblemSummary } from '../parts/problem-summary.tsx';
import { useHere } from '../shell/organ.ts';

/** A newer notice of holidays that the organ does not count by yet: which due days it moves, and the question. */
export function CalendarBanner() {
  const { at, can } = useHere();
  const refresh = useRefresh();
  const { message } = App.useApp();
  const found = useRead<CalendarNews>('/calendar-change', {}, { enabled: can('records.read') });
  const adopt = useMutation({
    mutationFn: () => send('POST', at('/organ/adopt_calendar'), {}),
    onSuccess: async () => {
      await refresh();
      message.success('已经采用新的放假安排，期限已重新计算。');
    },
  });
  const change = found.data?.change;
  if (!change) return null;
  const { moved } = change;
  return (
    <Alert
      className="over"
      type="warning"
      showIcon
      title={change.title}
      description={
        <>
          <p>
            {moved.length > 0
              ? `采用以后，${moved.length} 件在办申请的答复期限会移动：`
              : '采用以后，在办申请的答复期限都不变。'}
          </p>
          {moved.length > 0 && (
            <ul className="moved">
              {moved.slice(0, 10).map(({ id, number, from, to, provisional }) => (
                <li key={id}>
                  <Link to={`/requests/${id}`}>{number}</Link>：{from && dayInWords(from)} →{' '}
                  {to && markedDay({ day: to, provisional })}
                </li>
              ))}
              {moved.length > 10 && <li>另有 {moved.length - 10} 件</li>}
            </ul>
          )}
          <ProblemSummary error={adopt.error} />
          {can('records.void') ? (
            <Button size="small" loading={adopt.isPending} onClick={() => adopt.mutate()}>
              采用新的放假安排
            </Button>
          ) : (
            <p>请审核或者签发岗位的人采用。</p>
          )}
        </>
      }
    />
  );
}
