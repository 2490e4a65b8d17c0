import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { OrganRow } from '../../store/database.ts';

/** Which entry of the main menu a page belongs to. */
export type Place = 'home' | 'publications' | 'documents' | 'requests' | 'reports' | 'check' | null;

interface PageProps {
  title: string;
  organ: OrganRow | null;
  place: Place;
  /** The way back, from the home page down: [label, address]. */
  crumbs?: [string, string][];
  children: ReactNode;
}

export const organPath = (organ: Pick<OrganRow, 'code'>): string => `/organs/${organ.code}`;

function Page({ title, organ, place, crumbs, children }: PageProps) {
  const base = organ ? organPath(organ) : '';
  const menu: [Exclude<Place, null>, string, string][] = [
    ...(organ
      ? ([
          ['home', '首页', '/'],
          ['publications', '公开内容', `${base}/publications`],
          ['documents', '规范性文件', `${base}/documents`],
          ['requests', '依申请公开', `${base}/requests`],
          ['reports', '年报', `${base}/reports`],
        ] as [Exclude<Place, null>, string, string][])
      : []),
    ['check', '年报检查', '/check'],
  ];
  return (
    <html lang="zh-CN">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <link rel="stylesheet" href="/portal.css" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      </head>
      <body>
        <a className="skip" href="#main">
          跳到正文
        </a>
        {organ?.settings.demo && (
          <aside className="demo" aria-label="演示说明">
            <div className="wrap">演示数据：本站的记录、编号和人员均为虚构，不代表任何机关的真实情况。</div>
          </aside>
        )}
        <header className="top">
          <div className="wrap">
            <a className="org" href="/">
              {organ?.name ?? '明册'}
              <small>{organ ? '政府信息公开' : '政府信息公开工作系统'}</small>
            </a>
            <nav className="main" aria-label="主菜单">
              {menu.map(([key, label, href]) => (
                <a key={key} href={href} aria-current={place === key ? 'page' : undefined}>
                  {label}
                </a>
              ))}
            </nav>
          </div>
        </header>
        <main id="main">
          <div className="wrap">
            {crumbs && (
              <nav className="crumbs" aria-label="当前位置">
                {crumbs.map(([label, href]) => (
                  <span key={href}>
                    <a href={href}>{label}</a>
                    {' › '}
                  </span>
                ))}
                <span aria-current="page">{title.split('—')[0]}</span>
              </nav>
            )}
            {children}
          </div>
        </main>
        <footer>
          <div className="wrap">
            {organ && <span>{`主办：${organ.name}`}</span>}
            {organ?.settings.contact_phone && (
              <span>
                {organ.settings.contact_office}　电话 <span className="nb">{organ.settings.contact_phone}</span>
              </span>
            )}
            <a href="/due">答复期限计算</a>
            <a href="/console">工作人员登录</a>
          </div>
        </footer>
      </body>
    </html>
  );
}

/** A whole page of the portal as HTML; it needs no script. */
export const renderPage = (props: PageProps): string => `<!doctype html>\n${renderToStaticMarkup(<Page {...props} />)}`;
