import { Table } from 'antd';
import type { ColumnsType } from 'antd/es/table';
import type { MouseEvent, ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import type { CaseRow } from '../../../contract/cases.ts';
import { Due } from './due.tsx';
import { Flags, StageTag } from './flags.tsx';

const columns: ColumnsType<CaseRow> = [
  {
    key: 'number',
    title: '编号',
    width: 118,
    className: 'unbroken',
    render: (_, row) => <Link to={`/requests/${row.id}`}>{row.number}</Link>,
  },
  { key: 'applicant', title: '申请人', width: 132, dataIndex: 'applicant' },
  {
    key: 'wanted',
    title: '所需信息',
    className: 'wrapping',
    render: (_, row) => (
      <>
        <span className="two-lines">{row.wanted}</span>
        <Flags row={row} />
      </>
    ),
  },
  { key: 'stage', title: '状态', width: 134, render: (_, row) => <StageTag stage={row.stage} /> },
  { key: 'due', title: '期限', width: 156, render: (_, row) => <Due row={row} /> },
  {
    key: 'alerts',
    title: '提醒',
    width: 210,
    className: 'wrapping',
    render: (_, row) => <Alerts row={row} />,
  },
];

/** The due day stands in its own column: here is what else presses. */
function Alerts({ row }: { row: CaseRow }) {
  const others = row.alerts.filter(({ key }) => key !== 'reply');
  return others.map((alert) => (
    <span key={`${alert.key} ${alert.no}`} className="case-alert">
      {alert.sentence}
    </span>
  ));
}

interface Props {
  rows: CaseRow[];
  waiting: boolean;
  empty: ReactNode;
  chosen: string[];
  onChoose: ((ids: string[]) => void) | null;
}

/** Cases as a table that scrolls in its own region. */
export function CaseTable({ rows, waiting, empty, chosen, onChoose }: Props) {
  const navigate = useNavigate();
  const some = rows.length > 0;
  // The link is the way for all; a click beside it is a convenience.
  const openRow = (event: MouseEvent, { id }: CaseRow) => {
    const pressed = (event.target as Element).closest('a, button, input, label') !== null;
    if (!pressed && !window.getSelection()?.toString()) navigate(`/requests/${id}`);
  };
  return (
    <Table<CaseRow>
      rowKey="id"
      size="middle"
      columns={columns}
      dataSource={rows}
      loading={waiting}
      showHeader={some}
      {...(some ? { scroll: { x: 960 } } : {})}
      onRow={(row) => ({ onClick: (event) => openRow(event, row) })}
      rowClassName={(row) => (row.voided ? 'voided' : '')}
      locale={{ emptyText: empty }}
      pagination={false}
      {...(onChoose && some
        ? {
            rowSelection: {
              // antd copies the head into a hidden row that measures: no box to tick may stand in it.
              hideSelectAll: true,
              columnTitle: <span className="hidden-words">选择</span>,
              selectedRowKeys: chosen,
              onChange: (keys) => onChoose(keys.map(String)),
              getCheckboxProps: (row) => ({ 'aria-label': `选择 ${row.number}` }),
            },
          }
        : {})}
    />
  );
}
