import { useMemo } from 'react';
import type { VersionView } from '../../../contract/reports.ts';
import { useRead } from '../../api/reads.ts';
import { Failed } from '../../parts/failed.tsx';
import { Loading } from '../../parts/loading.tsx';
import { type ComparedCell, type ComparedPart, compared, type Stretch } from './compare.ts';
import type { Pair } from './use-pair.ts';

/** What two versions differ in: words with what was put in and taken out, and numbers with both values. */
export function Comparison({ year, pair: { from, to } }: { year: number; pair: Pair }) {
  const before = useRead<VersionView>(`/reports/${year}/versions/${from}`);
  const after = useRead<VersionView>(`/reports/${year}/versions/${to}`);
  const found = useMemo(
    () => (before.data && after.data ? compared(before.data, after.data) : null),
    [before.data, after.data],
  );
  const failed = before.error ? before : after.error ? after : null;
  return (
    <section className="card comparison" aria-labelledby="comparison">
      <div className="card-head">
        <h2 id="comparison">
          第 {from} 版 → 第 {to} 版
        </h2>
        <span className="quiet">
          <del>删去的文字</del>　<ins>加上的文字</ins>
        </span>
      </div>
      {failed ? <Failed error={failed.error} onRetry={failed.refetch} /> : found ? <Found {...found} /> : <Loading />}
    </section>
  );
}

function Found({ parts, cells }: { parts: ComparedPart[]; cells: ComparedCell[] }) {
  if (parts.length === 0 && cells.length === 0) return <p>两版的正文和表格都一样。</p>;
  return (
    <>
      {parts.map(({ label, paragraphs }) => (
        <section key={label} className="difference">
          <h3>{label}</h3>
          {paragraphs.map(({ how, stretches }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two paragraphs may be the same; their order tells them apart
            <p key={i} className={how === 'same' ? 'paragraph quiet' : 'paragraph'}>
              {stretches.map((stretch, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above
                <Shown key={at} {...stretch} />
              ))}
            </p>
          ))}
        </section>
      ))}
      {parts.length === 0 && <p>正文没有变。</p>}
      {cells.length === 0 ? (
        <p className="difference">三张表没有变。</p>
      ) : (
        <section className="difference">
          <h3>表格里变了 {cells.length} 个数</h3>
          <ul className="lines">
            {cells.map(({ name, before, after }) => (
              <li key={name}>
                <span>{name}</span>
                <span className="unbroken">
                  <Shown how="removed" text={before} /> → <Shown how="added" text={after} />
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Shown({ how, text }: Stretch) {
  if (how === 'same') return text;
  const Mark = how === 'added' ? 'ins' : 'del';
  return (
    <Mark>
      <span className="hidden-words">{how === 'added' ? '（加上）' : '（删去）'}</span>
      {text}
    </Mark>
  );
}
