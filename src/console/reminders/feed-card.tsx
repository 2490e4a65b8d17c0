import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { useState } from 'react';
import type { NewFeed, Reminders } from '../../contract/notifications.ts';
import { dayInChina, dayInWords } from '../../domain/calendar/day.ts';
import { sentenceOf } from '../api/problem.ts';
import { send } from '../api/send.ts';
import { copy } from '../report/files/download.ts';
import { remindersKey, remindersPath } from './reminders.ts';

const feedPath = `${remindersPath}/feed`;

/** The calendar that a phone or a computer can subscribe to. Its address is shown once: only its hash is kept. */
export function FeedCard({ madeAt }: { madeAt: string | null }) {
  const { message, modal } = App.useApp();
  const cache = useQueryClient();
  const [address, setAddress] = useState<string | null>(null);
  const onError = (error: unknown) => message.error(sentenceOf(error));
  const renew = useMutation({
    mutationFn: () => send<NewFeed>('POST', feedPath),
    onSuccess: ({ path, ...kept }) => {
      cache.setQueryData(remindersKey, kept);
      setAddress(`${location.origin}${path}`);
    },
    onError,
  });
  const end = useMutation({
    mutationFn: () => send<Reminders>('DELETE', feedPath),
    onSuccess: (kept) => {
      cache.setQueryData(remindersKey, kept);
      setAddress(null);
      message.success('订阅地址已经停用。');
    },
    onError,
  });
  const askRenew = () =>
    modal.confirm({
      title: '换一个新的订阅地址？',
      content: '原来的地址马上作废，用它订阅的日历不再更新，要用新地址重新订阅。',
      okText: '换新地址',
      cancelText: '不换',
      onOk: () => renew.mutate(),
    });
  return (
    <section className="settings card" aria-labelledby="feed-title">
      <h2 id="feed-title">日历订阅</h2>
      <p className="quiet reminders-words">
        在手机或电脑的日历里订阅一个地址，您的岗位能办的期限会自己出现在日历上，日期变了也跟着变。
      </p>
      {address ? (
        <>
          <label className="feed-label" htmlFor="feed-address">
            订阅地址
          </label>
          <div className="feed-address">
            <Input id="feed-address" readOnly value={address} onFocus={(event) => event.target.select()} />
            <Button
              onClick={() => {
                copy(address);
                message.success('地址已经复制。');
              }}
            >
              复制地址
            </Button>
          </div>
          <p className="feed-once">
            地址只显示这一次，离开这一页就看不到了。拿到它的人不用登录就能看到登记编号和期限，请不要转发。
          </p>
        </>
      ) : (
        madeAt && (
          <p className="reminders-words">
            {dayInWords(dayInChina(new Date(madeAt)))}生成的订阅地址正在使用。忘了地址，就换一个新的。
          </p>
        )
      )}
      <div className="form-acts">
        {madeAt ? (
          <>
            <Button onClick={askRenew} loading={renew.isPending}>
              换一个新地址
            </Button>
            <Button onClick={() => end.mutate()} loading={end.isPending}>
              停用
            </Button>
          </>
        ) : (
          <Button onClick={() => renew.mutate()} loading={renew.isPending}>
            生成订阅地址
          </Button>
        )}
      </div>
    </section>
  );
}
