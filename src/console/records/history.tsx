import { Timeline } from 'antd';
import type { RecordView } from '../../contract/records.ts';
import type { Register } from '../../domain/register/register.ts';
import { changesOf, clockInChina, happenings } from './changes.ts';
import { shown } from './terms.ts';

/** 经过: who did what when, why, and what changed field by field. */
export function History({ register, record }: { register: Register; record: RecordView }) {
  const items = record.history.map((entry, at) => {
    const changes = changesOf(register, record.history, at);
    return {
      key: entry.version,
      color: entry.type === 'voided' ? 'red' : entry.type === 'amended' ? '#123f7a' : 'gray',
      content: (
        <>
          <p className="spaced">
            <strong>{happenings[entry.type] ?? entry.type}</strong>
            <span>{entry.actor}</span>
            <time className="unbroken quiet" dateTime={entry.recordedAt}>
              {clockInChina(entry.recordedAt)}
            </time>
          </p>
          {entry.reason && <p>理由：{entry.reason}</p>}
          {changes.map(({ field, from, to }) => (
            <p key={field.key} className="change">
              {field.label}：<del>{shown(register, field, from, record.names) || '（空）'}</del> →{' '}
              <ins>{shown(register, field, to, record.names) || '（空）'}</ins>
            </p>
          ))}
        </>
      ),
    };
  });
  return (
    <section className="card" aria-labelledby="history">
      <h2 id="history">经过</h2>
      <Timeline items={items} />
    </section>
  );
}
