import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { lazy, Suspense, useContext, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { Account } from '../../contract/session.ts';
import { sentenceOf } from '../api/problem.ts';
import { send } from '../api/send.ts';
import { forgetDrafts } from '../parts/draft.ts';
import { HereContext } from './organ.ts';

const PasswordModal = lazy(async () => ({ default: (await import('../people/password-modal.tsx')).PasswordModal }));

/** Who is signed in, and the way out. Drafts go with the person: the next one at this computer must not see them. */
export function PersonMenu({ account, onGo }: { account: Account; onGo?: () => void }) {
  // Without a post there is nothing to be reminded of.
  const atWork = useContext(HereContext) !== null;
  const [changing, setChanging] = useState(false);
  const { message } = App.useApp();
  const navigate = useNavigate();
  const cache = useQueryClient();
  const signOut = useMutation({
    mutationFn: () => send('DELETE', '/session'),
    onSuccess: () => {
      forgetDrafts(sessionStorage);
      cache.clear();
      navigate('/sign-in', { replace: true });
    },
    onError: (error) => message.error(sentenceOf(error)),
  });
  return (
    <div className="person">
      <p>
        {account.name}
        <span>{account.username}</span>
      </p>
      <span className="person-acts">
        {atWork && (
          <Link className="person-page" to="/reminders" onClick={onGo}>
            提醒方式
          </Link>
        )}
        <Button size="small" ghost onClick={() => setChanging(true)}>
          改密码
        </Button>
        <Button size="small" ghost onClick={() => signOut.mutate()} loading={signOut.isPending}>
          退出
        </Button>
      </span>
      {changing && (
        <Suspense fallback={null}>
          <PasswordModal
            own
            title="改密码"
            words="改好后，在别的电脑上登录着的会退出。"
            path="/session/password"
            onClose={() => setChanging(false)}
          />
        </Suspense>
      )}
    </div>
  );
}
