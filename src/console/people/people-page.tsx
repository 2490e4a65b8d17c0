import { Button } from 'antd';
import { useState } from 'react';
import type { Appointment, People } from '../../contract/people.ts';
import type { Account } from '../../contract/session.ts';
import { useRead } from '../api/reads.ts';
import { Failed } from '../parts/failed.tsx';
import { Loading } from '../parts/loading.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { useHere } from '../shell/organ.ts';
import { AccountDrawer } from './account-drawer.tsx';
import { AppointDrawer } from './appoint-drawer.tsx';
import { EndModal } from './end-modal.tsx';
import { PasswordModal } from './password-modal.tsx';
import { PeopleTable } from './people-table.tsx';

type Doing =
  | { act: 'account' }
  | { act: 'appoint'; account?: Account }
  | { act: 'password'; account: Account }
  | { act: 'end'; appointment: Appointment; account: Account };

/** Who works here, and which posts they hold from when until when. */
export function PeoplePage() {
  const { at } = useHere();
  const people = useRead<People>('/people');
  const [doing, setDoing] = useState<Doing | null>(null);
  const close = () => setDoing(null);
  return (
    <>
      <PageHead title="人员与岗位" note="账号是人，岗位决定能做什么。人员变动时结束任职，账号和经过都保留。">
        <Button type="primary" onClick={() => setDoing({ act: 'account' })}>
          新建账号
        </Button>
        <Button disabled={!people.data} onClick={() => setDoing({ act: 'appoint' })}>
          安排岗位
        </Button>
      </PageHead>
      {people.isLoadingError ? (
        <Failed error={people.error} onRetry={people.refetch} />
      ) : people.data ? (
        <PeopleTable
          people={people.data}
          onAppoint={(account) => setDoing({ act: 'appoint', account })}
          onEnd={(appointment, account) => setDoing({ act: 'end', appointment, account })}
          onPassword={(account) => setDoing({ act: 'password', account })}
        />
      ) : (
        <Loading />
      )}
      <AccountDrawer
        open={doing?.act === 'account'}
        onClose={close}
        onDone={(account) => setDoing({ act: 'appoint', account })}
      />
      {doing?.act === 'appoint' && people.data && (
        <AppointDrawer
          accounts={people.data.accounts}
          {...(doing.account ? { account: doing.account } : {})}
          onClose={close}
        />
      )}
      {doing?.act === 'password' && (
        <PasswordModal
          own={false}
          title={`重设密码：${doing.account.name}`}
          words="本人忘记密码时用。新密码请当面交给本人，并请本人登录后自己改掉。"
          path={at(`/accounts/${encodeURIComponent(doing.account.id)}/password`)}
          onClose={close}
        />
      )}
      {doing?.act === 'end' && <EndModal appointment={doing.appointment} account={doing.account} onClose={close} />}
    </>
  );
}
