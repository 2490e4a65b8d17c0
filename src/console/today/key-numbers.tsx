import { Link } from 'react-router';
import { postingChannels } from '../../../law/register/labels.ts';
import type { ReportView } from '../../contract/reports.ts';
import { yearOf } from '../../domain/calendar/day.ts';
import { listAddress } from '../records/list-state.ts';
import { useHere } from '../shell/organ.ts';

interface KeyNumber {
  label: string;
  value: number | string | null;
  to: string;
}

/** The year's numbers, each a link to what it counts. */
export function KeyNumbers({ report }: { report: ReportView }) {
  const { session } = useHere();
  const { year, tables, numbers } = report;
  const cell = (path: string) => `/reports/${year}?cell=${path}`;
  const decisions: KeyNumber[] = [
    { label: '行政许可', value: tables.proactive.admin_licences, to: cell('proactive.admin_licences') },
    { label: '行政处罚', value: tables.proactive.admin_penalties, to: cell('proactive.admin_penalties') },
    { label: '行政强制', value: tables.proactive.admin_coercion, to: cell('proactive.admin_coercion') },
  ];
  const requests: KeyNumber[] = [
    { label: '新收申请', value: tables.requests.new_received[6], to: cell('requests.new_received.total') },
    { label: '办结申请', value: tables.requests['results.total'][6], to: cell('requests.results.total.total') },
    {
      label: year < yearOf(session.today) ? '年末未办结' : '还没有办结',
      value: tables.requests.carried_out[6],
      to: cell('requests.carried_out.total'),
    },
  ];
  const posted = (newMedia: boolean): KeyNumber[] =>
    postingChannels
      .map(({ key, label, newMedia: isNew }) => ({ key: `fact.postings.${key}`, label, isNew }))
      .filter(({ key, isNew }) => isNew === newMedia && Number(numbers[key]) > 0)
      .map(({ key, label }) => ({ label, value: numbers[key]!, to: cell(key) }));
  const [media, others] = [posted(true), posted(false)];
  return (
    <div className="groups">
      <Group title="行政决定" numbers={decisions} />
      <Group title="依申请公开" numbers={requests} />
      {media.length > 0 && <Group title={`新媒体发布，共 ${numbers['fact.postings.new_media']} 次`} numbers={media} />}
      {others.length > 0 && <Group title="网站和其他渠道" numbers={others} />}
      {media.length + others.length === 0 && (
        <Group title="主动公开" numbers={[{ label: '各渠道发布', value: 0, to: listAddress('postings', { year }) }]} />
      )}
    </div>
  );
}

function Group({ title, numbers }: { title: string; numbers: KeyNumber[] }) {
  return (
    <div className="numbers">
      <h3>{title}</h3>
      <ul>
        {numbers.map(({ label, value, to }) => (
          <li key={label}>
            <Link to={to}>
              <b className="unbroken">{value ?? '—'}</b>
              <span>{label}</span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
