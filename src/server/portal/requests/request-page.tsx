import type { ReactNode } from 'react';
import type { OrganRow } from '../../../store/database.ts';
import { organPath, renderPage } from '../page.tsx';

/** Whether the organ takes anything over its website. */
export const takesOnline = ({ settings }: OrganRow): boolean => settings.request_channels.includes('online');

/** A page of 依申请公开. */
export const requestPage = (organ: OrganRow, title: string, children: ReactNode, top = false): string =>
  renderPage({
    title,
    organ,
    place: 'requests',
    crumbs: [['首页', '/'], ...(top ? [] : ([['依申请公开', `${organPath(organ)}/requests`]] as [string, string][]))],
    children: (
      <div className="page asking">
        <h1>{title}</h1>
        {children}
      </div>
    ),
  });
