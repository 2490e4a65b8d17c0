import { Link } from 'react-router';
import { usePageTitle } from './title.ts';

/** While the first page is fetched. */
export function Opening() {
  return (
    <div className="alone">
      <main>
        <p className="name">明册</p>
        <p className="foot-link" role="status">
          正在打开……
        </p>
      </main>
    </div>
  );
}

/** When a page itself fails: drafts are kept in the browser, so a reload loses nothing. */
export function Broken() {
  usePageTitle('页面出错');
  return (
    <div className="alone">
      <main>
        <div className="sheet">
          <h1>这个页面没能显示出来</h1>
          <p>
            已经保存的内容没有变动，没有保存的表单和正文还留在这个浏览器窗口里。请刷新页面；如果还是这样，请告诉管理员。
          </p>
          <p className="foot-link">
            <a href={location.href}>刷新</a>　<a href="/console">回到“今天”</a>
          </p>
        </div>
      </main>
    </div>
  );
}

export function NoSuchPage() {
  usePageTitle('没有这个页面');
  return (
    <>
      <h1>没有这个页面</h1>
      <p>
        地址可能写错了，或者页面已经移走。请从左边的菜单重新进入，或<Link to="/">回到“今天”</Link>。
      </p>
    </>
  );
}
