import { organLevelLabels } from '../../domain/organ/level.ts';
import type { OrganRow } from '../../store/database.ts';
import type { OrganEntry } from '../../store/organ.ts';
import { organPath, renderPage } from './page.tsx';

/** Every organ of the house, with its level. */
export function directoryPage(front: OrganRow | null, organs: OrganEntry[]): string {
  return renderPage({
    title: '机关目录',
    organ: front,
    place: null,
    crumbs: [['首页', '/']],
    children: (
      <div className="page">
        <h1>机关目录</h1>
        <ul className="list">
          {organs.map((organ) => (
            <li key={organ.organ_id}>
              <a href={organPath(organ)}>{organ.name}</a>
              <span className="muted">{organLevelLabels[organ.level as keyof typeof organLevelLabels]}</span>
            </li>
          ))}
        </ul>
      </div>
    ),
  });
}

/** The front door of a house in which no organ is set up yet. */
export function emptyPage(): string {
  return renderPage({
    title: '明册',
    organ: null,
    place: 'home',
    children: (
      <div className="page hero">
        <h1>明册已经运行，还没有设立机关</h1>
        <p>请用启动时印出的一次性链接设立第一位管理员和本机关。年报检查现在就能用。</p>
        <p>
          <a className="btn" href="/check">
            检查一份年报
          </a>
        </p>
      </div>
    ),
  });
}
