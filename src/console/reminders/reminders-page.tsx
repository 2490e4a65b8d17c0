import { useQuery } from '@tanstack/react-query';
import type { Reminders } from '../../contract/notifications.ts';
import { send } from '../api/send.ts';
import { Failed } from '../parts/failed.tsx';
import { Loading } from '../parts/loading.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { ChannelsForm } from './channels-form.tsx';
import { FeedCard } from './feed-card.tsx';
import { remindersKey, remindersPath } from './reminders.ts';
import './reminders.css';

/** How the person who is signed in is reminded of days that come near. */
export function RemindersPage() {
  const reminders = useQuery({
    queryKey: remindersKey,
    queryFn: () => send<Reminders>('GET', remindersPath),
  });
  return (
    <>
      <PageHead title="提醒方式" note="只管您自己收到的提醒；不含申请人的姓名和申请内容。" />
      {reminders.data ? (
        <>
          <ChannelsForm reminders={reminders.data} />
          <FeedCard madeAt={reminders.data.feed_made_at} />
        </>
      ) : reminders.error ? (
        <Failed error={reminders.error} onRetry={reminders.refetch} />
      ) : (
        <Loading />
      )}
    </>
  );
}
