import { posts } from '../../domain/organ/posts.ts';
import { CalendarBanner } from '../cases/calendar-banner.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { useHere } from '../shell/organ.ts';
import { Duties } from './duties.tsx';
import './today.css';
import { dayWithWeekday } from './weekday.ts';
import { Work } from './work.tsx';

/** The first page: what stands open, the year's numbers, and how far the report is. */
export function TodayPage() {
  const { session, organ, can } = useHere();
  const held = organ.posts.map((post) => posts.find(({ key }) => key === post)!.label).join('、');
  return (
    <>
      <PageHead
        title={dayWithWeekday(session.today)}
        note={`${session.account.name}　·　${held || '下级机关的监督'}`}
      />
      {can('records.read') && <CalendarBanner />}
      {can('report.read') && can('records.read') && <Work />}
      <Duties />
    </>
  );
}
