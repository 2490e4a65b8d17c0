import { proactiveBlocks } from '../../../law/report-format/2019.ts';
import { ScrollRegion } from '../../documents/write/html/scroll-region.tsx';
import type { Proactive2019 } from '../../domain/report/tables.ts';

/** Table 二 of a report of 2019 or 2020, in its own columns: the form of 2021 has other ones, and stays empty. */
export function OldProactive({ table }: { table: Proactive2019 }) {
  return (
    <section className="card">
      <h2>2019 年格式的表二</h2>
      <p>这份年报的表二用的是 2019 年的格式，栏目与 2021 年起的不同，不能换算，所以正文中的表二是空的。原来的数是：</p>
      <ScrollRegion label="2019 年格式的表二">
        <table className="statutory">
          <caption>主动公开政府信息情况（2019 年格式）</caption>
          {proactiveBlocks.map((block) => (
            <tbody key={block.item}>
              <tr>
                <th className="item" colSpan={4} scope="rowgroup">
                  {block.item}
                </th>
              </tr>
              <tr>
                <th scope="col">信息内容</th>
                {block.columns.map(({ key, label }) => (
                  <th
                    key={key}
                    scope="col"
                    colSpan={block.columns.length === 2 && key === block.columns[1].key ? 2 : 1}
                  >
                    {label}
                  </th>
                ))}
              </tr>
              {block.rows.map((row) => (
                <tr key={row.key}>
                  <th scope="row">{row.label}</th>
                  {block.columns.map(({ key }, i) => (
                    <td key={key} colSpan={block.columns.length === 2 && i === 1 ? 2 : 1}>
                      {(table[row.key] as Record<string, number | null>)[key] ?? '—'}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </ScrollRegion>
    </section>
  );
}
