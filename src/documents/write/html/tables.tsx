import type { ReactNode } from 'react';
import {
  applicantColumns,
  proactiveBlocks,
  remedyBlocks,
  remedyColumns,
  requestGroups,
  requestIdentity,
  requestRows,
} from '../../../../law/report-format/2021.ts';
import type { CellPath } from '../../../domain/report/report.ts';
import type { Count, ReportTables } from '../../../domain/report/tables.ts';

/** How one number is drawn: plain in a file, as a link on a page. */
export type DrawCell = (cell: CellPath, printed: string) => ReactNode;

const plain: DrawCell = (_, printed) => printed;
const unmarked = (): undefined => undefined;
const printed = (count: Count | string): string => (count === null ? '' : String(count));

interface Props {
  tables: ReportTables;
  draw?: DrawCell;
  /** A class for a cell that something was found in. */
  mark?: (cell: CellPath) => string | undefined;
}

/** Table 二 of the 2021 layout: four blocks, each with its caption across the table. */
export function ProactiveTable({ tables, draw = plain, mark = unmarked }: Props) {
  const value = (row: string, column: string): [CellPath, string] => {
    const cell = tables.proactive[row as 'rules'] as unknown;
    return typeof cell === 'object' && cell !== null
      ? [`proactive.${row}.${column}`, printed((cell as Record<string, Count>)[column] ?? null)]
      : [`proactive.${row}`, printed(cell as Count)];
  };
  return (
    <table className="statutory">
      <caption>主动公开政府信息情况</caption>
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
              {block.columns.map((column) => (
                <td key={column.key} colSpan={3 / block.columns.length} className={mark(value(row.key, column.key)[0])}>
                  {draw(...value(row.key, column.key))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

const groupSize = (group: string): number => requestRows.filter((row) => row.group === group).length;
const resultsSize = requestRows.filter((row) => row.group !== null).length;

/** Table 三 of the 2021 layout: 25 rows, seven columns of applicants, three columns of labels. */
export function RequestTable({ tables, draw = plain, mark = unmarked }: Props) {
  return (
    <table className="statutory requests">
      <caption>收到和处理政府信息公开申请情况</caption>
      <thead>
        <tr>
          <td colSpan={3} rowSpan={3} className="corner">
            {requestIdentity}
          </td>
          <th scope="colgroup" colSpan={7}>
            申请人情况
          </th>
        </tr>
        <tr>
          <th scope="col" rowSpan={2}>
            自然人
          </th>
          <th scope="colgroup" colSpan={5}>
            法人或其他组织
          </th>
          <th scope="col" rowSpan={2}>
            总计
          </th>
        </tr>
        <tr>
          {applicantColumns.slice(1, 6).map((column) => (
            <th scope="col" key={column.key}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {requestRows.map((row, i) => {
          const first = requestRows[i - 1]?.group !== row.group;
          const inGroup = row.group !== null && row.group !== 'results';
          return (
            <tr key={row.key}>
              {row.key === 'results.granted' && (
                <th scope="rowgroup" rowSpan={resultsSize}>
                  {requestGroups.results}
                </th>
              )}
              {inGroup && first && (
                <th scope="rowgroup" rowSpan={groupSize(row.group)}>
                  {requestGroups[row.group]}
                </th>
              )}
              <th scope="row" colSpan={row.group === null ? 3 : inGroup ? 1 : 2} className="label">
                {row.label}
              </th>
              {applicantColumns.map((column, at) => (
                <td key={column.key} className={mark(`requests.${row.key}.${column.key}`)}>
                  {draw(`requests.${row.key}.${column.key}`, printed(tables.requests[row.key][at]!))}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Table 四: fifteen cells in one row. */
export function RemedyTable({ tables, draw = plain, mark = unmarked }: Props) {
  return (
    <table className="statutory remedies">
      <caption>政府信息公开行政复议、行政诉讼情况</caption>
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
          {remedyBlocks.flatMap((block) =>
            remedyColumns.map((column) => (
              <th scope="col" key={`${block.key}.${column.key}`}>
                {column.label}
              </th>
            )),
          )}
        </tr>
      </thead>
      <tbody>
        <tr>
          {remedyBlocks.flatMap((block) =>
            remedyColumns.map((column, at) => (
              <td key={`${block.key}.${column.key}`} className={mark(`remedies.${block.key}.${column.key}`)}>
                {draw(`remedies.${block.key}.${column.key}`, printed(tables.remedies[block.key][at]!))}
              </td>
            )),
          )}
        </tr>
      </tbody>
    </table>
  );
}
