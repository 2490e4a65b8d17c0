import { Table, type TableProps } from 'antd';
import type { ReactNode } from 'react';
import type { Register } from '../../domain/register/register.ts';
import type { RecordList, RecordRow } from '../api/shapes.ts';
import { listWidth, recordColumns } from './columns.tsx';

interface Props {
  register: Register;
  list: RecordList | undefined;
  waiting: boolean;
  /** What stands there when there is no row. */
  empty: ReactNode;
  /** A reference that the page tells already. */
  without?: string;
  size?: 'small' | 'middle';
  pagination: Exclude<TableProps<RecordRow>['pagination'], undefined>;
}

/** Records of a register as a table that scrolls in its own region. */
export function RecordTable({ register, list, waiting, empty, without, size = 'small', pagination }: Props) {
  const rows = list?.rows ?? [];
  // Without rows there is nothing to scroll to, and no heads to read.
  const some = rows.length > 0;
  return (
    <Table
      rowKey="id"
      size={size}
      columns={recordColumns(register, list?.names ?? {}, without)}
      dataSource={rows}
      loading={waiting}
      showHeader={some}
      {...(some ? { scroll: { x: listWidth(register) } } : {})}
      rowClassName={(row) => (row.voided ? 'voided' : '')}
      locale={{ emptyText: empty }}
      pagination={pagination}
    />
  );
}
