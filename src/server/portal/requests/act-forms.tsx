import type { Problem } from '../../../domain/refusal.ts';
import type { OrganRow } from '../../../store/database.ts';
import type { ApplicantAct, PortalCase } from '../../../store/request/portal-case.ts';
import { organPath } from '../page.tsx';
import type { Typed } from './check.ts';
import { Control, ProblemList, type Said } from './controls.tsx';
import type { FormField } from './fields.ts';
import { Kept } from './form.tsx';
import type { KeptFile } from './given-files.ts';
import { requestPage } from './request-page.tsx';

/** What an applicant did on the page of their case: the sentence that it is done, or what stood in the way. */
export interface ActState {
  done: string | null;
  refused: { act: ApplicantAct; said: Said; problems: readonly Problem[] } | null;
  typed: Typed;
  files: readonly KeptFile[];
  tokens: readonly string[];
}

export const nothingDone: ActState = { done: null, refused: null, typed: {}, files: [], tokens: [] };

/** The forms of what an applicant may do, by the act. */
export const actForms: Record<
  ApplicantAct,
  { title: string; note: string; button: string; fields: readonly FormField[] }
> = {
  receive_clarification: {
    title: '提交补正',
    note: '按补正告知书逐条写明。收到补正材料之日起，答复期限重新计算。',
    button: '提交补正',
    fields: [
      { key: 'content', label: '补正的内容', lines: 5 },
      { key: 'file', label: '补正的材料', optional: true, files: 'clarification' },
      { key: 'late_reason', label: '逾期的理由', hint: '过了补正期限的，请说明正当理由。', optional: true, lines: 2 },
    ],
  },
  add_files: {
    title: '补充材料',
    note: '什么格式都可以，可以一次选几个，每个最大 50 MB。补充材料不改变答复期限。',
    button: '提交材料',
    fields: [{ key: 'file', label: '材料', files: 'other' }],
  },
  withdraw: {
    title: '撤回',
    note: '撤回以后不再办理，也不能恢复；需要时可以重新申请。',
    button: '撤回',
    fields: [
      { key: 'reason', label: '撤回的原因', optional: true, lines: 2 },
      {
        key: 'sure',
        label: '确定撤回吗',
        as: 'radio',
        choices: [
          { key: 'no', label: '先不撤回' },
          { key: 'yes', label: '确定撤回' },
        ],
      },
    ],
  },
};

function Points({ points }: Pick<PortalCase, 'points'>) {
  return (
    <ol>
      {points.map(({ point, guidance }, i) => (
        <li key={`${i}-${point}`}>
          <strong>{point}</strong>
          {guidance && <span className="line quoted">{guidance}</span>}
        </li>
      ))}
    </ol>
  );
}

/** The forms that are open to the applicant now; the one that is asked for stands open. */
export function ApplicantActs({
  base,
  found,
  token,
  acts,
}: {
  base: string;
  found: PortalCase;
  token: string;
  acts: ActState;
}) {
  const { refused, typed } = acts;
  const open = (['receive_clarification', 'add_files', 'withdraw'] as const).filter(
    (act) => found.may.has(act) && !(act === 'add_files' && found.state.stage === 'archived'),
  );
  // What was typed into a form that closed meanwhile is shown with why it closed.
  const closed = refused && !open.includes(refused.act) ? refused : null;
  return (
    <section aria-labelledby="acts" className="noprint">
      <h2 id="acts">您可以</h2>
      {closed && (
        <div>
          <ProblemList said={closed.said} problems={[]} />
          {Object.values(typed).map((text) => (
            <p className="quoted" key={text}>
              {text}
            </p>
          ))}
        </div>
      )}
      {open.length === 0 && !closed && <p>这件已经办结，没有要您办的事。</p>}
      {open.map((act) => {
        const wrong = refused?.act === act ? refused : null;
        return (
          <details className="part" key={act} open={act === 'receive_clarification' || wrong !== null}>
            <summary>
              <h3>{actForms[act].title}</h3>
            </summary>
            <ActForm base={base} act={act} token={token} acts={wrong ? acts : nothingDone} points={found.points} />
          </details>
        );
      })}
    </section>
  );
}

/** The form of one act; what was typed into it stands in it where it was refused. */
function ActForm({
  base,
  act,
  token,
  acts: { refused, typed, files, tokens },
  points,
}: {
  base: string;
  act: ApplicantAct;
  token: string;
  acts: ActState;
  points: PortalCase['points'];
}) {
  const { note, button, fields } = actForms[act];
  const problems = (refused?.problems ?? []).map((one) => ({ ...one, field: one.field && `${act}.${one.field}` }));
  return (
    <form
      className="request"
      method="post"
      action={`${base}/acts/${act}`}
      encType="multipart/form-data"
      id={`act-${act}`}
    >
      <input type="hidden" name="case" value={token} />
      {refused && <ProblemList said={refused.said} problems={problems} />}
      <p className="muted">{note}</p>
      {act === 'receive_clarification' && points.length > 0 && <Points points={points} />}
      {fields.map((field) => (
        <Control key={field.key} field={field} name={`${act}.${field.key}`} typed={typed} problems={problems} />
      ))}
      {refused && <Kept files={files} tokens={tokens} />}
      <div className="actions">
        <button className="btn" type="submit">
          {button}
        </button>
      </div>
    </form>
  );
}

/** The form of an act alone, when nothing can be asked of the case. */
export const actAgainPage = (organ: OrganRow, act: ApplicantAct, token: string, acts: ActState): string =>
  requestPage(organ, actForms[act].title, [
    <ActForm key="form" base={`${organPath(organ)}/requests`} act={act} token={token} acts={acts} points={[]} />,
  ]);

/** The button that opens a reply, when nothing can be asked of the case. */
export const replyAgainPage = (organ: OrganRow, token: string, said: Said): string =>
  requestPage(organ, '查看答复', [
    <form key="form" method="post" action={`${organPath(organ)}/requests/reply`}>
      <input type="hidden" name="case" value={token} />
      <p className="problems" role="alert">
        <span className="tag bad">没有打开</span> {typeof said === 'string' ? said : said.text}
      </p>
      <button className="btn" type="submit">
        查看答复
      </button>
    </form>,
  ]);
