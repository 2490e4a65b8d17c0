import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { Session, Welcome } from '../../contract/session.ts';
import { sentenceOf } from '../api/problem.ts';
import { sessionKey } from '../api/queries.ts';
import { send } from '../api/send.ts';
import { usePageTitle } from '../parts/title.ts';
import { DemoAccounts } from './demo-accounts.tsx';
import { PlainField } from './plain-field.tsx';
import { wantedPage } from './session.ts';

export function SignInPage() {
  usePageTitle('登录');
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const cache = useQueryClient();
  const welcome = useQuery({ queryKey: ['welcome'], queryFn: () => send<Welcome>('GET', '/welcome') });
  const signIn = useMutation({
    mutationFn: () => send<Session>('POST', '/session', { username, password }),
    onSuccess: (session) => {
      cache.clear();
      cache.setQueryData(sessionKey, session);
      navigate(wantedPage(search.get('next')), { replace: true });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate();
  };
  const pick = (account: Welcome['demoAccounts'][number]) => {
    setUsername(account.username);
    setPassword(account.password);
  };
  const error = signIn.error ?? (signIn.isIdle ? welcome.error : null);

  return (
    <div className="alone">
      <main>
        <p className="name">
          明册<small>政府信息公开工作台</small>
        </p>
        <form className="sheet" onSubmit={submit}>
          <h1>登录</h1>
          <div role="alert">{error && <p className="said">{sentenceOf(error)}</p>}</div>
          {search.has('next') && signIn.isIdle && (
            <p className="said calm">请先登录。登录后回到刚才的页面，没有保存的内容还在。</p>
          )}
          {welcome.data && !welcome.data.ready && (
            <p className="said calm">这里还没有管理员。请打开明册启动时印出的一次性链接，设立第一位管理员。</p>
          )}
          <PlainField
            id="username"
            label="账号"
            autoComplete="username"
            autoCapitalize="none"
            required
            value={username}
            onChange={(event) => setUsername(event.target.value)}
          />
          <PlainField
            id="password"
            label="密码"
            type="password"
            autoComplete="current-password"
            required
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
          <button className="plain-button" type="submit" disabled={signIn.isPending}>
            {signIn.isPending ? '正在登录……' : '登录'}
          </button>
        </form>
        {welcome.data && <DemoAccounts accounts={welcome.data.demoAccounts} chosen={username} onPick={pick} />}
        <p className="foot-link">
          <a href="/">看公开页面</a>
        </p>
      </main>
    </div>
  );
}
