import { dayInWords } from '../../../domain/calendar/day.ts';
import { withWeekday } from '../../../domain/calendar/due-in-words.ts';
import { whyProvisional } from '../../../domain/calendar/provisional.ts';
import type { OrganRow } from '../../../store/database.ts';
import type { PortalCase } from '../../../store/request/portal-case.ts';
import { Months } from '../months.tsx';
import { organPath } from '../page.tsx';
import { Provisional } from '../provisional.tsx';
import { type ActState, ApplicantActs } from './act-forms.tsx';
import { sizeInWords } from './controls.tsx';
import { requestPage } from './request-page.tsx';
import { standingOf } from './standing.ts';

/** A case to its applicant: where it stands, until when, what happened, what they were sent, what they may do. */
export function progressPage(organ: OrganRow, found: PortalCase, token: string, acts: ActState): string {
  const { number, state, wanted, clock, entries, papers, releases, files } = found;
  const base = `${organPath(organ)}/requests`;
  const { tag, tone, sentence } = standingOf(state, clock);
  const replies = papers.filter(({ reply }) => reply);
  const letters = papers.filter(({ reply }) => !reply);
  // What the applicant is asked for stands before the story.
  const asked = found.may.has('receive_clarification');
  return requestPage(organ, `${number} 的办理进度`, [
    acts.done && (
      <p key="done" className="box" role="status">
        {acts.done}
      </p>
    ),
    <section key="now" className="card now" aria-labelledby="now">
      <h2 id="now">
        现在 <span className={`tag ${tone}`}>{tag}</span>
      </h2>
      <p>{sentence}</p>
      {clock.due && clock.status !== 'ended' && <Until found={found} />}
      {found.replyWaits && (
        <form method="post" action={`${base}/reply`} encType="multipart/form-data" className="noprint">
          <input type="hidden" name="case" value={token} />
          <button className="btn" type="submit">
            查看答复
          </button>
        </form>
      )}
    </section>,
    asked && <ApplicantActs key="acts" base={base} found={found} token={token} acts={acts} />,
    (replies.length > 0 || releases.length > 0) && (
      <section key="replies" aria-labelledby="replies">
        <h2 id="replies">答复</h2>
        <PaperList papers={replies} base={base} />
        {releases.length > 0 && (
          <ul className="list">
            {releases.map(({ no, name, size }) => (
              <li key={no}>
                <a href={`${base}/releases/${no}`}>
                  附件：<bdi>{name}</bdi>
                </a>
                <span className="muted nb">{sizeInWords(size)}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
    ),
    <section key="course" aria-labelledby="course">
      <h2 id="course">经过</h2>
      <ol className="course">
        {entries.map(({ on, title, sentence }, i) => (
          <li key={`${i}-${title}`}>
            <time dateTime={on}>{dayInWords(on)}</time>
            <strong>{title}</strong>
            <span>{sentence}</span>
          </li>
        ))}
      </ol>
    </section>,
    letters.length > 0 && (
      <section key="letters" aria-labelledby="letters">
        <h2 id="letters">给您的文书</h2>
        <PaperList papers={letters} base={base} />
      </section>
    ),
    !asked && <ApplicantActs key="acts" base={base} found={found} token={token} acts={acts} />,
    <section key="asked" aria-labelledby="asked">
      <h2 id="asked">您提交的</h2>
      <p className="quoted">{wanted}</p>
      {files.length > 0 && (
        <ul>
          {files.map(({ name, size }, i) => (
            <li key={`${i}-${name}`}>
              <bdi>{name}</bdi> <span className="muted nb">{sizeInWords(size)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>,
    <form key="close" method="post" action={`${base}/close`} encType="multipart/form-data" className="actions noprint">
      <button className="btn plain" type="submit">
        退出查询
      </button>
      <span className="muted">一小时后自动退出；用公用电脑的，请现在退出。</span>
    </form>,
  ]);
}

function Until({ found: { state, clock } }: { found: PortalCase }) {
  return (
    <>
      <p>
        {`${state.kind === 'correction' ? '最迟办结' : '最迟答复'}：`}
        <strong className="nb">{withWeekday(clock.due!)}</strong>
        <Provisional end={clock} why={false} />
        {clock.overdue && '。已经超过期限，您可以催问受理机构，也可以依法投诉、申请行政复议。'}
      </p>
      <p className="muted">{`${clock.why}${whyProvisional(clock)}`}</p>
      {clock.days.length > 0 && (
        <details>
          <summary>每一天怎么算</summary>
          <Months days={clock.days} />
        </details>
      )}
    </>
  );
}

function PaperList({ papers, base }: { papers: PortalCase['papers']; base: string }) {
  return (
    <ul className="list">
      {papers.map(({ version, label, docNo, dated }) => (
        <li key={version}>
          <a href={`${base}/papers/${version}.pdf`}>{`${label}（PDF）`}</a>
          <time dateTime={dated}>{dated}</time>
          {docNo && <span className="m nb">{docNo}</span>}
        </li>
      ))}
    </ul>
  );
}
