import { ScrollRegion } from '../../documents/write/html/scroll-region.tsx';
import { paragraphsOf } from '../../domain/report/writing.ts';
import type { OrganRow } from '../../store/database.ts';
import type { House } from '../../store/house.ts';
import { openPublished, type PublishedFile, publishedList } from '../../store/report/published.ts';
import { AdoptedTag } from './adopted.tsx';
import { type Pair, type PairedTable, pairedTables } from './cell-tables.ts';
import { organPath, renderPage } from './page.tsx';

/** Two years to be compared, as the address asks for them, and whether rows of 0 are shown. */
export interface Comparison {
  a?: number | undefined;
  b?: number | undefined;
  all: boolean;
}

/** Two published years side by side; the two last where none are asked for. `found` is whether there was anything to show. */
export async function comparePage(
  house: House,
  organ: OrganRow,
  asked: Comparison,
): Promise<{ html: string; found: boolean }> {
  const rows = await publishedList(house.db, organ.organ_id);
  const years = rows.map((row) => row.year);
  const b = asked.b ?? years.find((year) => year !== asked.a);
  const a = asked.a ?? years.find((year) => year < (b ?? 0)) ?? years.find((year) => year !== b);
  const missing = [a, b].filter((year) => year !== undefined && !years.includes(year));
  const pair = [a, b].sort().flatMap((year) => rows.find((row) => row.year === year) ?? []);
  const ready = missing.length === 0 && a !== b && pair.length === 2;
  const [before, after] = ready ? await Promise.all(pair.map((row) => openPublished(house, organ, row))) : [];
  const base = `${organPath(organ)}/reports`;
  const html = renderPage({
    title: before && after ? `${before.year}年与${after.year}年年报对照` : '年报对照',
    organ,
    place: 'reports',
    crumbs: [
      ['首页', '/'],
      ['年报', base],
    ],
    children: (
      <div className="page">
        <h1>
          {before && after && (
            <span className="nb">
              {before.year}年与{after.year}年
            </span>
          )}
          <span className="nb">年报对照</span>
        </h1>
        {years.length < 2 ? (
          <p>
            {years.length === 0
              ? '还没有发布年报，没有可以对照的。'
              : `只发布了 ${years[0]} 年一份年报，发布第二份以后才能对照。`}{' '}
            <a href={base}>看已发布的年报</a>
          </p>
        ) : (
          <>
            {missing.length > 0 && (
              <p role="alert">{`${[...new Set(missing)].join('、')} 年没有发布年报，请从下面另选两年。`}</p>
            )}
            {missing.length === 0 && a === b && <p role="alert">两边选了同一年，没有可对照的，请另选一年。</p>}
            <YearsForm base={base} years={years} a={before?.year ?? a} b={after?.year ?? b} />
          </>
        )}
        {before && after && <Compared a={before} b={after} base={base} all={asked.all} />}
      </div>
    ),
  });
  return { html, found: missing.length === 0 };
}

/** The form that chooses two published years. */
export function YearsForm({
  base,
  years,
  a,
  b,
}: {
  base: string;
  years: number[];
  a: number | undefined;
  b: number | undefined;
}) {
  return (
    <form className="filter noprint" action={`${base}/compare`}>
      {(
        [
          ['a', '前一年', a, years[1]],
          ['b', '后一年', b, years[0]],
        ] as const
      ).map(([name, label, value, other]) => (
        <div key={name}>
          <label htmlFor={name}>{label}</label>
          <select id={name} name={name} defaultValue={value !== undefined && years.includes(value) ? value : other}>
            {years.map((year) => (
              <option key={year} value={year}>
                {`${year}年`}
              </option>
            ))}
          </select>
        </div>
      ))}
      <button type="submit">对照</button>
    </form>
  );
}

function Compared({ a, b, base, all }: { a: PublishedFile; b: PublishedFile; base: string; all: boolean }) {
  const tables = pairedTables(a, b);
  const cells = tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const to = `${base}/compare?a=${a.year}&b=${b.year}`;
  return (
    <>
      <p className="meta">
        {[a, b].map((report) => (
          <span key={report.year}>
            <a href={`${base}/${report.year}`}>{`${report.year}年年报`}</a>
            {` ${report.published_on} 发布 `}
            {report.adopted && <AdoptedTag />}
          </span>
        ))}
      </p>
      {(a.adopted || b.adopted) && (
        <p className="muted">标“补录”的年报先在别处发布，数取自原件，不是由本机关的台账数出来的。</p>
      )}
      <p>
        {`两年共有 ${cells.length} 格可以对照，其中 ${cells.filter(changed).length} 格不同。`}
        {all ? '现在显示全部。' : '两年都是 0 或都没有数的行没有显示。'}{' '}
        <a className="nb" href={all ? to : `${to}&all=1`}>
          {all ? '只看不是 0 的行' : `显示全部 ${cells.length} 格`}
        </a>
      </p>
      {tables.map((table) => (
        <section key={table.key}>
          <h2>{table.title}</h2>
          <ComparedTable table={table} years={[a.year, b.year]} all={all} />
        </section>
      ))}
      <h2>五、存在的主要问题及改进情况</h2>
      <div className="beside">
        {[a, b].map(({ year, prose }) => (
          <section key={year} className="card">
            <h3>{`${year}年`}</h3>
            {paragraphsOf(prose.s5_problems).map((paragraph, i) => (
              <p key={i}>{paragraph}</p>
            ))}
            {paragraphsOf(prose.s5_problems).length === 0 && <p className="muted">这一年的年报没有写这一部分。</p>}
          </section>
        ))}
      </div>
    </>
  );
}

function ComparedTable({ table, years, all }: { table: PairedTable; years: [number, number]; all: boolean }) {
  if (table.rows.length === 0)
    return <p>两年的格式不同：2021 年起表二换了栏目，2019 年格式的各块与它对不上，这张表不能逐格对照。</p>;
  const rows = table.rows
    .map(({ label, cells }) => ({
      label,
      cells: all ? cells : cells.filter(telling),
      alone: cells.length === 1,
    }))
    .filter(({ cells }) => cells.length > 0);
  if (rows.length === 0) return <p className="muted">这张表两年都没有不是 0 的数。</p>;
  return (
    <ScrollRegion label={table.title}>
      <table className="data compared">
        <thead>
          <tr>
            <th scope="col">栏目</th>
            {years.map((year) => (
              <th key={year} scope="col" className="n">{`${year}年`}</th>
            ))}
            <th scope="col" className="n">
              增减
            </th>
          </tr>
        </thead>
        {rows.map((row) => (
          <tbody key={row.label}>
            {row.alone ? (
              <ComparedRow cell={row.cells[0]!} of={row.label} />
            ) : (
              <>
                <tr>
                  <th scope="rowgroup" colSpan={4}>
                    {row.label}
                  </th>
                </tr>
                {row.cells.map((cell) => (
                  <ComparedRow key={cell.label} cell={cell} />
                ))}
              </>
            )}
          </tbody>
        ))}
      </table>
    </ScrollRegion>
  );
}

/** A cell of both years; a row of a single cell is called by the names of both. */
function ComparedRow({ cell, of }: { cell: Pair; of?: string }) {
  const names = [of && 'alone', cell.total && 'total', changed(cell) && 'changed'].filter(Boolean);
  return (
    <tr className={names.join(' ') || undefined}>
      <th scope="row">
        {of}
        {of ? <small>{cell.label}</small> : cell.label}
      </th>
      <td className="n">{cell.a ?? '—'}</td>
      <td className="n">{cell.b ?? '—'}</td>
      <td className="n">{difference(cell)}</td>
    </tr>
  );
}

/** Whether a row says anything: a number that is not 0, or a number in one year and none in the other. */
const telling = ({ a, b }: Pair): boolean =>
  (a === null) !== (b === null) || [a, b].some((value) => Number(value ?? 0) !== 0);
const changed = ({ a, b }: Pair): boolean => a !== null && b !== null && Number(a) !== Number(b);

/** ＋3, −2, 0; — where one side is not known. Amounts have up to six decimals of 万元. */
function difference({ a, b }: Pair): string {
  if (a === null || b === null) return '—';
  const by = Number((Number(b) - Number(a)).toFixed(6));
  return by > 0 ? `＋${by}` : by < 0 ? `−${-by}` : '0';
}
