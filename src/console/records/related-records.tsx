import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { RecordList } from '../../contract/records.ts';
import type { Register } from '../../domain/register/register.ts';
import { registers } from '../../domain/register/registers.ts';
import { useRead } from '../api/reads.ts';
import { Failed } from '../parts/failed.tsx';
import { useHere } from '../shell/organ.ts';
import { RecordForm } from './form/record-form.tsx';
import { listAddress } from './list-state.ts';
import { RecordTable } from './record-table.tsx';

/** The records of other registers that belong to this one: the postings of a publication, the decisions on a matter. */
export function RelatedRecords(props: { register: Register; id: string; voided: boolean; name: string }) {
  return registers.flatMap((other: Register) =>
    other.fields
      .filter((field) => field.kind === 'ref' && field.register === props.register.name)
      .map((field) => <Related key={`${other.name} ${field.key}`} {...props} other={other} by={field.key} />),
  );
}

function Related({
  id,
  voided,
  name,
  other,
  by,
}: {
  id: string;
  voided: boolean;
  name: string;
  other: Register;
  by: string;
}) {
  const { can } = useHere();
  const [adding, setAdding] = useState(false);
  const list = useRead<RecordList>(`/records/${other.name}`, { where: `${by}:${id}`, size: 20 });
  const total = list.data?.total ?? 0;
  return (
    <section className="card" aria-labelledby={`related-${other.name}`}>
      <div className="card-head">
        <h2 id={`related-${other.name}`}>{other.title}</h2>
        {can('records.write') && !voided && (
          <Button size="small" onClick={() => setAdding(true)}>
            {other.adopted ? '补录' : '登记'}
            {other.title}
          </Button>
        )}
      </div>
      {list.error ? (
        <Failed error={list.error} onRetry={list.refetch} />
      ) : (
        <RecordTable
          register={other}
          list={list.data}
          waiting={list.isPending}
          without={by}
          empty={<p className="empty">{list.isPending ? '正在读取……' : '还没有。'}</p>}
          pagination={false}
        />
      )}
      {total > 20 && (
        <p className="below">
          <Link to={listAddress(other.name, { where: { [by]: id } })}>看全部 {total} 条</Link>
        </p>
      )}
      <Drawer
        title={`${other.title}：${name}`}
        size={600}
        open={adding}
        onClose={() => setAdding(false)}
        destroyOnHidden
      >
        <RecordForm register={other} settled={{ [by]: id }} onDone={() => setAdding(false)} />
      </Drawer>
    </section>
  );
}
