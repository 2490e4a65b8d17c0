import { Alert, Button, Descriptions, Drawer } from 'antd';
import { useState } from 'react';
import { Link, Navigate, useParams } from 'react-router';
import type { RecordAnswer, RecordView } from '../../contract/records.ts';
import type { Register } from '../../domain/register/register.ts';
import { registerNamed } from '../../domain/register/registers.ts';
import { useRead } from '../api/reads.ts';
import { Failed } from '../parts/failed.tsx';
import { Loading } from '../parts/loading.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { NoSuchPage } from '../parts/whole-page.tsx';
import { useHere } from '../shell/organ.ts';
import { BatchContents } from './batch-contents.tsx';
import { RecordForm } from './form/record-form.tsx';
import { History } from './history.tsx';
import { ReasonModal } from './reason-modal.tsx';
import { RelatedRecords } from './related-records.tsx';
import { nameField, shown } from './terms.ts';

/** The page of one record: all its fields, what happened to it, and what may be done with it. */
export function RecordPage() {
  const { register: name = '', id = '' } = useParams();
  const register = registerNamed(name);
  const record = useRead<RecordAnswer>(`/records/${name}/${id}`, {}, { enabled: register !== undefined });
  // Appointments have a page of their own, for those who manage people.
  if (!register || register.name === 'appointments') return <NoSuchPage />;
  if (record.isLoadingError)
    return (
      <>
        <PageHead title={register.title} />
        <Failed error={record.error} onRetry={record.refetch} />
      </>
    );
  if (!record.data) return <Loading />;
  if ('case' in record.data) return <Navigate to={`/requests/${id}`} replace />;
  return <OneRecord key={id} register={register} record={record.data} />;
}

function OneRecord({ register, record }: { register: Register; record: RecordView }) {
  const { can } = useHere();
  const [doing, setDoing] = useState<'amend' | 'void' | null>(null);
  const batch = register.name === 'batches';
  const name = nameField(register);
  const called = (name && shown(register, name, record.values[name.key], record.names)) || register.title;
  const amends = !record.voided && !register.internal && can('records.write');
  const voids = !record.voided && (batch ? can('records.write') : can('records.void'));
  const items = register.fields.map((field) => ({
    key: field.key,
    label: field.label,
    className: field.kind === 'day' || field.kind === 'count' || field.kind === 'money' ? 'unbroken' : '',
    children: <Value register={register} field={field} record={record} />,
  }));

  return (
    <>
      <p className="trail">
        <Link to={`/records/${register.name}`}>{register.title}</Link>
      </p>
      <PageHead title={called}>
        {amends && <Button onClick={() => setDoing('amend')}>更正</Button>}
        {voids && (
          <Button danger onClick={() => setDoing('void')}>
            {batch ? '作废这一批' : '作废'}
          </Button>
        )}
      </PageHead>
      {record.voided && (
        <Alert className="over" type="warning" showIcon title="已作废：不再计入任何数字，内容和经过都保留在这里。" />
      )}
      {register.adopted && <p className="over quiet">补录：在使用明册之前已经公开，这里没有经过审核。</p>}
      <Descriptions bordered column={1} size="middle" items={items} className="record-fields" />
      {record.batch_id && !batch && (
        <p className="below">
          由<Link to={`/records/batches/${record.batch_id}`}>一批导入</Link>带来。
        </p>
      )}
      {batch && <BatchContents id={record.id} target={String(record.values.target)} />}
      <RelatedRecords register={register} id={record.id} voided={record.voided} name={called} />
      <History register={register} record={record} />
      <Drawer
        title={`更正：${called}`}
        size={600}
        open={doing === 'amend'}
        onClose={() => setDoing(null)}
        destroyOnHidden
      >
        <RecordForm register={register} record={record} names={record.names} onDone={() => setDoing(null)} />
      </Drawer>
      {doing === 'void' && (
        <ReasonModal
          title={batch ? '作废这一批' : '作废'}
          words={
            batch
              ? '这一批带来的、还没有作废的记录都会一起作废，不再计入任何数字。内容不会删除，理由和经办人会记下来。'
              : '作废后不再计入任何数字，也不能恢复；需要时重新登记。内容不会删除，理由和经办人会记下来。'
          }
          path={`/records/${register.name}/${record.id}/void`}
          {...(batch ? {} : { expected: record.version })}
          onClose={() => setDoing(null)}
        />
      )}
    </>
  );
}

function Value({
  register,
  field,
  record,
}: {
  register: Register;
  field: Register['fields'][number];
  record: RecordView;
}) {
  const value = record.values[field.key] ?? null;
  const text = shown(register, field, value, record.names);
  if (text === '') return <span className="quiet">（空）</span>;
  if (field.kind === 'ref') return <Link to={`/records/${field.register}/${value}`}>{text}</Link>;
  if (field.kind === 'text' && field.url)
    return (
      <a href={text} target="_blank" rel="noreferrer" className="address">
        {text}
      </a>
    );
  if (field.kind === 'digest') return <code className="digest">{text}</code>;
  return <span className="typed">{text}</span>;
}
