import type { ReactNode } from 'react';
import type { CellPath } from '../../../domain/report/report.ts';
import type { Layout, ReportTables } from '../../../domain/report/tables.ts';
import {
  proactiveTable,
  remedyTable,
  requestTable,
  type StatutoryCell,
  type StatutoryRow,
  type StatutoryTable,
} from '../statutory.ts';

/** How one number is drawn: plain in a file, as a link on a page. */
export type DrawCell = (cell: CellPath, printed: string) => ReactNode;

const plain: DrawCell = (_, printed) => printed;
const unmarked = (): undefined => undefined;

interface Props {
  tables: ReportTables;
  draw?: DrawCell;
  /** A class for a cell that something was found in. */
  mark?: (cell: CellPath) => string | undefined;
}

/** Table 二 of the 2021 layout: four blocks, each with its caption across the table. */
export const ProactiveTable = (props: Props) => <Table table={proactiveTable(props.tables)} {...props} />;

/** Table 三 in the form that `layout` says; in the form in force where none is known. */
export const RequestTable = ({ layout, ...props }: Props & { layout: Layout | null }) => (
  <Table table={requestTable(props.tables, layout)} {...props} />
);

/** Table 四: fifteen cells in one row. */
export const RemedyTable = (props: Props) => <Table table={remedyTable(props.tables)} {...props} />;

/** Names that the style sheets of portal and console know. */
const tableClass = { proactive: 'statutory', requests: 'statutory requests', remedies: 'statutory remedies' } as const;
const cellClass: Partial<Record<StatutoryCell['kind'], string>> = { item: 'item', label: 'label', corner: 'corner' };

function Table({ table, draw = plain, mark = unmarked }: Props & { table: StatutoryTable }) {
  const rows = (some: StatutoryRow[]) =>
    some.map((row, y) => (
      <tr key={y}>
        {row.map((cell, x) => (
          <Cell key={x} cell={cell} draw={draw} mark={mark} />
        ))}
      </tr>
    ));
  return (
    <table className={tableClass[table.key]}>
      <caption>{table.caption}</caption>
      {table.head.length > 0 && <thead>{rows(table.head)}</thead>}
      {table.bodies.map((body, i) => (
        <tbody key={i}>{rows(body)}</tbody>
      ))}
    </table>
  );
}

function Cell({ cell, draw, mark }: { cell: StatutoryCell } & Required<Omit<Props, 'tables'>>) {
  const span = {
    ...(cell.colSpan > 1 ? { colSpan: cell.colSpan } : {}),
    ...(cell.rowSpan > 1 ? { rowSpan: cell.rowSpan } : {}),
  };
  if (cell.cell !== undefined)
    return (
      <td {...span} className={mark(cell.cell)}>
        {draw(cell.cell, cell.text)}
      </td>
    );
  if (cell.kind === 'corner')
    return (
      <td {...span} className="corner">
        {cell.text}
      </td>
    );
  return (
    <th scope={cell.scope} {...span} className={cellClass[cell.kind]}>
      {cell.text}
    </th>
  );
}
