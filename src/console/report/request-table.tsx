import { applicantColumns, requestGroups, requestIdentity, requestRows } from '../../../law/report-format/2021.ts';
import type { ReportTables } from '../../domain/report/tables.ts';
import { Cell } from './cell.tsx';

const sizeOf = (group: string): number => requestRows.filter((row) => row.group === group).length;
const resultsSize = requestRows.filter((row) => row.group !== null).length;

/** Table 三 as printed: 25 rows, seven columns of applicants, three columns of labels. */
export function RequestTable({ table }: { table: ReportTables['requests'] }) {
  return (
    <table className="statutory requests">
      <caption className="hidden-words">收到和处理政府信息公开申请情况</caption>
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
          const grouped = row.group !== null && row.group !== 'results';
          return (
            <tr key={row.key}>
              {row.key === 'results.granted' && (
                <th scope="rowgroup" rowSpan={resultsSize} className="label">
                  {requestGroups.results}
                </th>
              )}
              {grouped && first && (
                <th scope="rowgroup" rowSpan={sizeOf(row.group)} className="label">
                  {requestGroups[row.group]}
                </th>
              )}
              <th scope="row" colSpan={row.group === null ? 3 : grouped ? 1 : 2} className="label">
                {row.label}
              </th>
              {applicantColumns.map((column, at) => (
                <Cell key={column.key} cell={`requests.${row.key}.${column.key}`} value={table[row.key][at] ?? null} />
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
