import { Link } from 'react-router';
import { useHere } from '../shell/organ.ts';

/** What an administrator finds to do: people and settings. */
export function Duties() {
  const { can, organ } = useHere();
  if (!can('people.manage') && !can('organ.configure')) return null;
  const missing = organ.settings.contact_office === '' || organ.settings.contact_phone === '';
  return (
    <section className="card" aria-labelledby="duties">
      <h2 id="duties">管理</h2>
      <ul className="lines">
        {can('people.manage') && (
          <li>
            <Link to="/people">人员与岗位</Link>
            <span className="quiet">新建账号，安排和结束任职</span>
          </li>
        )}
        {can('organ.configure') && (
          <li>
            <Link to="/settings">机关设置</Link>
            <span className="quiet">
              {missing ? '联系机构或电话还没有填，会印在年报引言里' : '名称、联系机构和电话、统计口径'}
            </span>
          </li>
        )}
      </ul>
    </section>
  );
}
