import { proactiveBlocks } from '../../../law/report-format/2021.ts';

import type { ReportTables, Stock } from '../../domain/report/tables.ts';
import { Cell } from './cell.tsx';

/** Table 二 as printed: four blocks, each with its item of Art. 20 across the table. */
export function ProactiveTable({ table }: { table: ReportTables['proactive'] }) {
  return (
    <table className="statutory">
      <caption className="hidden-words">主动公开政府信息情况</caption>
      {proactiveBlocks.map((block) => (
        <tbody key={block.item}>
          <tr>
            <th scope="rowgroup" colSpan={4} className="item">
              {block.item}
            </th>
          </tr>
          <tr>
            <th scope="col">信息内容</th>
            {block.columns.map((column) => (
              <th scope="col" key={column.key} colSpan={3 / block.columns.length}>
                {column.label}
              </th>
            ))}
          </tr>
          {block.rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.label}</th>
              {block.columns.map((column) => {
                const value = table[row.key];
                const stock = typeof value === 'object' && value !== null;
                return (
                  <Cell
                    key={column.key}
                    cell={stock ? `proactive.${row.key}.${column.key}` : `proactive.${row.key}`}
                    value={stock ? value[column.key as keyof Stock] : value}
                    span={3 / block.columns.length}
                  />
                );
              })}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
