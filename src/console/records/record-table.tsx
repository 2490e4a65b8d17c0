import { Table, type TableProps } from 'antd';
import type { MouseEvent, ReactNode } from 'react';
import { useNavigate } from 'react-router';
import type { RecordList, RecordRow } from '../../contract/records.ts';
import type { Register } from '../../domain/register/register.ts';
import { listWidth, recordAddress, recordColumns } from './columns.tsx';

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
  const navigate = useNavigate();
  const rows = list?.rows ?? [];
  // Without rows there is nothing to scroll to, and no heads to read.
  const some = rows.length > 0;
  // The link is the way for all; a click beside it is a convenience, unless something was being selected or pressed.
  const openRow = (event: MouseEvent, row: RecordRow) => {
    const pressed = (event.target as Element).closest('a, button') !== null;
    if (!pressed && !window.getSelection()?.toString()) navigate(recordAddress(register, row));
  };
  return (
    <Table
      rowKey="id"
      size={size}
      columns={recordColumns(register, list?.names ?? {}, without)}
      dataSource={rows}
      loading={waiting}
      showHeader={some}
      {...(some ? { scroll: { x: listWidth(register) } } : {})}
      onRow={(row) => ({ onClick: (event) => openRow(event, row) })}
      rowClassName={(row) => (row.voided ? 'voided' : '')}
      locale={{ emptyText: empty }}
      pagination={pagination}
    />
  );
}
