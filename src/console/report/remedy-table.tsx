import { remedyBlocks, remedyColumns } from '../../../law/report-format/2021.ts';
import type { ReportTables } from '../../domain/report/tables.ts';
import { Cell } from './cell.tsx';

const cells = remedyBlocks.flatMap((block) => remedyColumns.map((column, at) => ({ block, column, at })));

/** Table 四 as printed: fifteen cells in one row. */
export function RemedyTable({ table }: { table: ReportTables['remedies'] }) {
  return (
    <table className="statutory remedies">
      <caption className="hidden-words">政府信息公开行政复议、行政诉讼情况</caption>
      <thead>
        <tr>
          <th scope="colgroup" colSpan={5} rowSpan={2}>
            行政复议
          </th>
          <th scope="colgroup" colSpan={10}>
            行政诉讼
          </th>
        </tr>
        <tr>
          {remedyBlocks.slice(1).map((block) => (
            <th scope="colgroup" colSpan={5} key={block.key}>
              {block.label}
            </th>
          ))}
        </tr>
        <tr>
          {cells.map(({ block, column }) => (
            <th scope="col" key={`${block.key} ${column.key}`}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          {cells.map(({ block, column, at }) => (
            <Cell
              key={`${block.key} ${column.key}`}
              cell={`remedies.${block.key}.${column.key}`}
              value={table[block.key][at] ?? null}
            />
          ))}
        </tr>
      </tbody>
    </table>
  );
}
