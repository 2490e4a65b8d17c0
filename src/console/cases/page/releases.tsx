import { Button } from 'antd';
import type { CaseView } from '../../../contract/cases.ts';
import { useHere } from '../../shell/organ.ts';
import type { DoAct } from '../act/values.ts';
import { sizeInWords } from '../size.ts';

/** The attachments that go out with the reply: the cleaned copy, and the original for those who work here. */
export function Releases({ page, onAct }: { page: CaseView; onAct: DoAct }) {
  const { can } = useHere();
  const may = (key: string) => page.acts.some((act) => act.key === key && act.permitted);
  const { releases } = page.state;
  if (releases.length === 0 && !may('prepare_release')) return null;
  const at = `/api/v1/requests/${page.id}/releases`;
  return (
    <section className="card" aria-labelledby="releases">
      <div className="card-head">
        <h2 id="releases">随答复发出的附件</h2>
        {may('prepare_release') && (
          <Button size="small" onClick={() => onAct('prepare_release')}>
            备妥附件
          </Button>
        )}
      </div>
      {releases.length === 0 && <p className="quiet">还没有备妥附件。</p>}
      <ul className="lines">
        {releases.map(({ no, copy, remaining, dropped }) => (
          <li key={no} className={dropped ? 'dropped' : ''}>
            <span className="file-name">
              {dropped || !can('personal.read') ? (
                page.releaseNames[no - 1]
              ) : (
                <a href={`${at}/${no}`}>{page.releaseNames[no - 1]}</a>
              )}
            </span>
            <span className="quiet">
              {dropped
                ? '已撤下'
                : `${sizeInWords(copy.size)}，${remaining.length > 0 ? `留有 ${remaining.length} 类检查出的内容` : '已清理'}`}
              {!dropped && can('personal.read') && (
                <a href={`${at}/${no}?original=1`}>
                  原件<span className="hidden-words">：{page.releaseNames[no - 1]}</span>
                </a>
              )}
              {!dropped && may('drop_release') && (
                <Button type="link" size="small" onClick={() => onAct('drop_release', { no })}>
                  撤下<span className="hidden-words">：{page.releaseNames[no - 1]}</span>
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
