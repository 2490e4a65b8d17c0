import { MenuOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { App, ConfigProvider, Drawer } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import 'dayjs/locale/zh-cn';
import { useMemo, useState } from 'react';
import { Navigate, Outlet, ScrollRestoration, useLocation } from 'react-router';
import type { ReportYears } from '../../contract/reports.ts';
import type { SessionOrgan } from '../../contract/session.ts';
import { Refused } from '../api/problem.ts';
import { send } from '../api/send.ts';
import { lendNonce, nonce } from '../look/nonce.ts';
import { theme } from '../look/theme.ts';
import '../look/shell.css';
import '../look/parts.css';
import { Failed } from '../parts/failed.tsx';
import { Loading } from '../parts/loading.tsx';
import { useSession } from '../session/session.ts';
import { useFocusOnPage } from './focus.ts';
import { menuOf } from './menu.ts';
import { Navigation } from './navigation.tsx';
import { type Here, HereContext, hereOf, rememberedOrgan, rememberOrgan } from './organ.ts';
import { OrganSwitch } from './organ-switch.tsx';
import { PersonMenu } from './person-menu.tsx';

lendNonce();

/** The frame of every page after sign-in. */
export function Shell() {
  const session = useSession();
  const location = useLocation();
  if (session.error instanceof Refused && session.error.code === 'unauthenticated')
    return <Navigate to={`/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`} replace />;
  return (
    <ConfigProvider
      locale={zhCN}
      theme={theme}
      csp={{ nonce }}
      wave={{ disabled: true }}
      button={{ autoInsertSpace: false }}
    >
      <App component={false}>
        {session.data ? (
          <Frame session={session.data} />
        ) : (
          <div className="alone">
            <main>{session.error ? <Failed error={session.error} onRetry={session.refetch} /> : <Loading />}</main>
          </div>
        )}
      </App>
    </ConfigProvider>
  );
}

function Frame({ session }: { session: Here['session'] }) {
  const [chosen, setChosen] = useState<SessionOrgan | undefined>(() => rememberedOrgan(session.organs));
  const [open, setOpen] = useState(false);
  useFocusOnPage();
  // The session is read again now and then; the organ's powers are those of the newest reading.
  const organ = session.organs.find((one) => one.id === chosen?.id) ?? session.organs[0];
  const here = useMemo(() => (organ ? hereOf(session, organ) : null), [session, organ]);
  const years = useQuery({
    queryKey: ['organ', organ?.code, '/reports', {}],
    queryFn: () => send<ReportYears>('GET', here!.at('/reports')),
    enabled: here?.can('report.read') ?? false,
  });
  if (!here || !organ) return <NoPost session={session} />;
  const groups = menuOf(here.can, years.data?.years ?? []);
  const choose = (next: SessionOrgan) => {
    rememberOrgan(next);
    setChosen(next);
  };
  const aside = (
    <>
      <p className="organ-name">
        {organ.name}
        <span>明册 · 政府信息公开工作台</span>
      </p>
      {session.organs.length > 1 && <OrganSwitch organs={session.organs} chosen={organ} onChoose={choose} />}
      <Navigation groups={groups} onGo={() => setOpen(false)} />
      <PersonMenu account={session.account} onGo={() => setOpen(false)} />
    </>
  );
  return (
    <HereContext value={here}>
      <a className="skip" href="#main">
        跳到正文
      </a>
      <div className="frame">
        <aside className="side">{aside}</aside>
        <header className="top-bar">
          <button
            type="button"
            className="menu-button"
            aria-label="打开菜单"
            aria-expanded={open}
            onClick={() => setOpen(true)}
          >
            <MenuOutlined />
          </button>
          <p className="organ-name">{organ.name}</p>
        </header>
        <Drawer
          rootClassName="side-drawer"
          placement="left"
          size={270}
          open={open}
          onClose={() => setOpen(false)}
          title="明册"
        >
          {aside}
        </Drawer>
        <main id="main" tabIndex={-1}>
          {(session.demo || organ.settings.demo) && (
            <p className="demo-line">这是演示：机关名称以外的记录、人员和数字都是编造的，请不要录入真实信息。</p>
          )}

          <Outlet key={organ.code} />
          <ScrollRestoration />
        </main>
      </div>
    </HereContext>
  );
}

function NoPost({ session }: { session: Here['session'] }) {
  return (
    <div className="alone">
      <main>
        <div className="sheet">
          <h1>还没有岗位</h1>
          <p>
            {session.account.name}
            ，您已经登录，但今天在任何机关都没有岗位。请联系本机关的管理员安排岗位，再刷新这个页面。
          </p>
          <PersonMenu account={session.account} />
        </div>
      </main>
    </div>
  );
}
