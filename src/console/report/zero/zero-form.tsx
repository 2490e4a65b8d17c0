import { App, Button, Input, Radio } from 'antd';
import { zeroSources } from '../../../../law/report-rules/zero-checks.ts';
import type { ReportView } from '../../../contract/reports.ts';
import type { ZeroLook, ZeroSource } from '../../../domain/report/decide/state.ts';
import { ProblemSummary } from '../../parts/problem-summary.tsx';
import { DayPicker } from '../../records/form/day-picker.tsx';
import { useHere } from '../../shell/organ.ts';
import { useKept } from '../kept.ts';
import { problemAt, useReportAct } from '../report-act.ts';
import { zeroFindings } from './labels.ts';
import './zero-form.css';

export const zeroDraft = (year: number): string => `report.${year}.zero`;

type Looks = Partial<Record<ZeroSource, Partial<Omit<ZeroLook, 'source'>>>>;

/** The list of places that were looked through, signed by the person who is signed in. */
export function ZeroForm({ report, onClose }: { report: ReportView; onClose: () => void }) {
  const { session } = useHere();
  const { message } = App.useApp();
  const typed = useKept<Looks>(zeroDraft(report.year), {});
  const act = useReportAct(report, 'check_zero', () => {
    typed.forget();
    message.success('已经签字。');
    onClose();
  });
  const sign = () => {
    if (act.isPending) return;
    const looks = zeroSources.flatMap(({ key }) => {
      const { found, on = session.today, note = '' } = typed.value[key] ?? {};
      return found ? [{ source: key, found, on, note }] : [];
    });
    act.mutate({ looks });
  };
  const change = (key: ZeroSource, part: Partial<ZeroLook>) =>
    typed.write({ ...typed.value, [key]: { ...typed.value[key], ...part } });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        sign();
      }}
    >
      <p className="modal-words">每个渠道都从 1 月 1 日查到 12 月 31 日。查到漏登的，先在台账里登记，不要签字。</p>
      <ProblemSummary error={act.error} labelOf={(field) => zeroSources.find(({ key }) => key === field)?.label} />
      {zeroSources.map(({ key, label, look }) => {
        const { found, on = session.today, note = '' } = typed.value[key] ?? {};
        const wrong = problemAt(act.error, key);
        return (
          <fieldset key={key} className="look" aria-describedby={`look-${key}`}>
            <legend>{label}</legend>
            <p id={`look-${key}`} className="quiet">
              {look}
              {wrong && <span className="wrong">{wrong}</span>}
            </p>
            <Radio.Group
              name={key}
              options={[...zeroFindings]}
              value={found}
              onChange={(event) => change(key, { found: event.target.value })}
            />
            <div className="look-facts">
              <DayPicker
                aria-label={`${label}，核查日期`}
                value={on}
                onChange={(day) => change(key, { on: day ?? session.today })}
              />
              <Input
                aria-label={`${label}，备注`}
                placeholder="备注，可以不填"
                maxLength={200}
                value={note}
                onChange={(event) => change(key, { note: event.target.value })}
              />
            </div>
          </fieldset>
        );
      })}
      <p>
        核查人：<strong>{session.account.name}</strong>。签字会记在账上，不能删除，以后可以重新核查。
      </p>
      <div className="form-acts">
        <Button type="primary" htmlType="submit" loading={act.isPending}>
          签字确认
        </Button>
        <Button disabled={act.isPending} onClick={onClose}>
          以后再填
        </Button>
      </div>
    </form>
  );
}
