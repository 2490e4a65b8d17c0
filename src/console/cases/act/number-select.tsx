import { Select } from 'antd';
import type { CaseView } from '../../../contract/cases.ts';
import { dayInWords } from '../../../domain/calendar/day.ts';
import { openConsultations } from '../../../domain/request/case/limits.ts';

interface Props {
  id?: string;
  page: CaseView;
  value?: number;
  onChange?: (no: number | undefined) => void;
}

/** Chooses one of the consultations that wait for an answer. */
export function ConsultationSelect({ page, ...rest }: Props) {
  const options = openConsultations(page.state).map(({ no, sent_on, received_on }) => ({
    value: no,
    label: `第 ${no} 份　${dayInWords(sent_on)}发出${received_on ? `，${dayInWords(received_on)}收到` : ''}`,
  }));
  return <Select {...rest} allowClear placeholder="请选择" options={options} />;
}

/** Chooses one of the attachments that go out with the reply. */
export function ReleaseSelect({ page, ...rest }: Props) {
  const options = page.state.releases
    .filter(({ dropped }) => !dropped)
    .map(({ no }) => ({ value: no, label: `附件 ${no}　${page.releaseNames[no - 1] ?? ''}` }));
  return <Select {...rest} allowClear placeholder="请选择" options={options} />;
}
