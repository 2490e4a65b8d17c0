import { Alert } from 'antd';
import { useState } from 'react';
import { Link, useLocation, useParams } from 'react-router';
import { Failed } from '../../parts/failed.tsx';
import { Loading } from '../../parts/loading.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { ActDrawer } from '../act/act-drawer.tsx';
import { ReleaseDrawer } from '../act/release-drawer.tsx';
import type { DoAct, Typed } from '../act/values.ts';
import '../cases.css';
import type { CaseView } from '../../../contract/cases.ts';
import { Flags, StageTag } from '../list/flags.tsx';
import { useCaseRead } from '../reads.ts';
import { Asked } from './asked.tsx';
import { Consultations } from './consultations.tsx';
import { DecisionCard } from './decision-card.tsx';
import { DueLine } from './due-line.tsx';
import { Files } from './files.tsx';
import { NextActs } from './next-acts.tsx';
import { Papers } from './papers.tsx';
import { Prints } from './prints.tsx';
import { Releases } from './releases.tsx';
import { Remedies } from './remedies.tsx';
import { SearchBefore } from './search-before.tsx';
import { Story } from './story.tsx';

/** The page of a case: what stands, what to do next, and everything that happened. */
export function CasePage() {
  const { id = '' } = useParams();
  const page = useCaseRead<CaseView>(id);
  if (page.isLoadingError)
    return (
      <>
        <PageHead title="依申请公开" />
        <Failed error={page.error} onRetry={page.refetch} />
      </>
    );
  if (!page.data) return <Loading />;
  return <OneCase key={id} page={page.data} />;
}

/** Right after a request was registered: its receipt to print, or what must be done before there is one. */
function Registered({ page }: { page: CaseView }) {
  const receipt = page.papers.find(({ letter }) => letter === 'D03');
  return (
    <Alert
      className="over"
      type="success"
      showIcon
      title={`已经登记，编号 ${page.number}。`}
      description={
        receipt ? (
          <a href={`/api/v1/requests/${page.id}/papers/${receipt.version}/pdf?view=1`} target="_blank" rel="noreferrer">
            打印登记回执
          </a>
        ) : page.state.stage === 'awaiting_confirmation' ? (
          '请与申请人确认收到，再“登记确认”；确认后有登记回执。'
        ) : undefined
      }
    />
  );
}

function OneCase({ page }: { page: CaseView }) {
  const [doing, setDoing] = useState<{ act: string; first?: Typed | undefined } | null>(null);
  const { state, clock } = page;
  const registered = (useLocation().state as { registered?: true } | null)?.registered;
  const open: DoAct = (act, first) => setDoing({ act, first });
  const close = () => setDoing(null);
  const act = doing && page.acts.find(({ key }) => key === doing.act);
  const row = {
    kind: state.kind,
    extended: state.clock.extension !== null,
    joined: page.joined.length > 0,
    voided: state.voided,
  };
  return (
    <div className="case-page">
      <p className="trail">
        <Link to="/requests">依申请公开</Link>
      </p>
      <PageHead
        title={page.number}
        note={
          <span className="case-tags">
            <StageTag stage={state.stage} />
            <Flags row={row} />
            {clock.overdue && <span className="flag late">逾期</span>}
          </span>
        }
      />
      {registered && <Registered page={page} />}
      {state.voided && (
        <Alert className="over" type="warning" showIcon title="已作废：不再计入任何数字，内容和经过都保留在这里。" />
      )}
      <section className="card case-lead" aria-label="期限和下一步">
        <DueLine page={page} />
        <NextActs page={page} onAct={open} />
      </section>
      <div className="case-columns">
        <div>
          <Asked page={page} />
          {state.chosen && <DecisionCard page={page} />}
          <Consultations page={page} onAct={open} />
          <SearchBefore page={page} onAct={open} />
          {!state.chosen && <DecisionCard page={page} />}
          <Story page={page} />
        </div>
        <div>
          <Papers page={page} />
          <Releases page={page} onAct={open} />
          <Files page={page} onAct={open} />
          <Remedies page={page} onAct={open} />
          <Prints page={page} />
        </div>
      </div>
      {act && doing.act === 'prepare_release' ? (
        <ReleaseDrawer page={page} onClose={close} />
      ) : (
        act && <ActDrawer page={page} act={act} first={doing.first} onClose={close} onSwitch={(key) => open(key)} />
      )}
    </div>
  );
}
