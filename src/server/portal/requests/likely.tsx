import type { LikelyPublication } from '../../../store/register/titles.ts';
import type { Typed } from './check.ts';

/** What may be public already, above the form: looking is quicker than asking. */
export function Likely({
  found,
  typed,
  base,
  asksAgain,
}: {
  found: readonly LikelyPublication[] | null;
  typed: Typed;
  base: string;
  asksAgain: boolean;
}) {
  const publications = base.replace(/requests$/, 'publications');
  return (
    <section className="part find" aria-labelledby="find-title">
      <h2 id="find-title">先找一找</h2>
      <div className="ask">
        <label htmlFor="find">可能已经公开了：输入几个词</label>
        <div className="search">
          <input id="find" name="find" type="text" defaultValue={typed.find ?? ''} autoComplete="off" />
          <button type="submit" name="step" value="find">
            找
          </button>
        </div>
      </div>
      {found !== null && (
        <div role="status" id="found">
          {found.length === 0 ? (
            <p>没有找到相近的公开内容，请在下面填写申请。</p>
          ) : (
            <>
              <p>
                <strong>{asksAgain ? '提交以前请看一眼：' : ''}可能已经公开，不用申请就能看到：</strong>
              </p>
              <ul className="list">
                {found.map(({ id, title, published_on, url }) => (
                  <li key={id}>
                    <a
                      href={url ?? `${publications}?q=${encodeURIComponent(title)}`}
                      target="_blank"
                      rel="noreferrer noopener"
                    >
                      {title}
                      <span className="muted">（新窗口）</span>
                    </a>
                    <time dateTime={published_on}>{published_on}</time>
                  </li>
                ))}
              </ul>
            </>
          )}
          {asksAgain && (
            <div className="actions">
              <button className="btn plain" type="submit" name="step" value="found">
                已经找到，不再申请
              </button>
              <button className="btn" type="submit" name="step" value="submit">
                仍要提交
              </button>
            </div>
          )}
        </div>
      )}
    </section>
  );
}
