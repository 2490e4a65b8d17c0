import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { ReportView } from '../../../contract/reports.ts';
import { dayInChina, dayInWords } from '../../../domain/calendar/day.ts';
import { useHere } from '../../shell/organ.ts';
import { registeredIn } from './registered.ts';
import { ZeroForm, zeroDraft } from './zero-form.tsx';

/** Zero has to be looked for: asks for the signed list where nothing came in, and says when it no longer fits. */
export function ZeroCard({ report, past }: { report: ReportView; past: boolean }) {
  const { can, session, draft } = useHere();
  const [open, setOpen] = useState(() => draft(zeroDraft(report.year)).read() !== null);
  const { zero, year } = report;
  const registered = registeredIn(report.tables);
  const over = session.today >= `${year}-12-31`;
  if (!zero && (registered > 0 || !over)) return null;
  const may = !past && can('report.write') && registered === 0;
  return (
    <section className="card" aria-labelledby="zero">
      <h2 id="zero">零申请核查</h2>
      {zero ? (
        <p>
          {zero.by}
          <span className="unbroken">{dayInWords(dayInChina(new Date(zero.at)))}</span>
          签字：各渠道都查过，没有漏登的申请和案件。
        </p>
      ) : (
        <p className="quiet">台账里这一年没有申请，也没有复议和诉讼。请各渠道查一遍再确认是零，避免漏登。</p>
      )}
      {zero && registered > 0 && (
        <p className="warned">签字以后台账里有了 {registered} 件申请或案件，这份清单与台账不再相符。</p>
      )}
      <div className="row-acts small">
        {may && (
          <Button size="small" onClick={() => setOpen(true)}>
            {zero ? '重新核查' : '填写核查清单'}
          </Button>
        )}
        <Link to={`/reports/${year}/zero`}>{zero ? '看清单，打印' : '打印空白清单'}</Link>
      </div>
      <Drawer
        title={`${year} 年零申请核查`}
        size={720}
        open={may && open}
        onClose={() => setOpen(false)}
        destroyOnHidden
      >
        <ZeroForm report={report} onClose={() => setOpen(false)} />
      </Drawer>
    </section>
  );
}
