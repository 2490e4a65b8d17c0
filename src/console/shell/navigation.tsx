import { NavLink } from 'react-router';
import type { MenuItem } from './menu.ts';

/** The menu as links in groups: real links, so that they open in a new tab and say which one is current. */
export function Navigation({ groups, onGo }: { groups: MenuItem[][]; onGo?: () => void }) {
  return (
    <nav className="menu" aria-label="主菜单">
      {groups.map((group) => (
        <ul key={group[0]!.to}>
          {group.map((item) => (
            <li key={item.to}>
              <NavLink to={item.to} end={item.to === '/' || item.to === '/reports'} onClick={onGo}>
                {item.label}
              </NavLink>
            </li>
          ))}
        </ul>
      ))}
    </nav>
  );
}
