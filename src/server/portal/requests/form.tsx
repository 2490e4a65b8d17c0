import { filePurposes } from '../../../../law/request/terms.ts';
import { regulation } from '../../../../law/statutes/cited-articles.ts';
import { dayInChina, dayInWords } from '../../../domain/calendar/day.ts';
import type { Problem } from '../../../domain/refusal.ts';
import type { CaseKind } from '../../../domain/request/case/terms.ts';
import type { OrganRow } from '../../../store/database.ts';
import type { House } from '../../../store/house.ts';
import type { LikelyPublication } from '../../../store/register/titles.ts';
import { organPath } from '../page.tsx';
import { countOthers, type Typed } from './check.ts';
import { Control, ProblemList, type Said } from './controls.tsx';
import { correctionForm, type FormSection, mostOthers, otherFields, requestForm } from './fields.ts';
import { fileToken, type KeptFile } from './given-files.ts';
import { Likely } from './likely.tsx';
import { requestPage } from './request-page.tsx';

/** A form as it stands: what was typed, what is wrong with it, what was found. */
export interface FormState {
  kind: CaseKind;
  /** The signed id of the case that it will be. */
  token: string;
  typed: Typed;
  files: readonly KeptFile[];
  problems: readonly Problem[];
  /** The sentence above the problems. */
  refused: Said | null;
  /** What was saved, and when: a sentence. */
  notice: string | null;
  /** Records that may be what is asked for; null before anybody looked. */
  likely: readonly LikelyPublication[] | null;
  /** What may be public was shown before a submission: it is asked once. */
  looked: boolean;
  /** It would have been submitted, but for the records that were found. */
  asksAgain: boolean;
}

export const formOf = (kind: CaseKind): readonly FormSection[] => (kind === 'request' ? requestForm : correctionForm);

const words = {
  request: { title: '申请政府信息公开', action: 'new', button: '提交申请' },
  correction: { title: '要求更正政府信息', action: 'correction', button: '提交更正要求' },
} as const;

/** The form of a request, or of a correction. */
export function formPage(house: House, organ: OrganRow, state: FormState): string {
  const { kind, token, typed, files, problems, refused, notice, likely, looked, asksAgain } = state;
  const base = `${organPath(organ)}/requests`;
  const { title, action, button } = words[kind];
  return requestPage(organ, title, [
    <p key="lead">
      {kind === 'request' ? (
        <>
          {`向${organ.name}申请。填不完可以暂存，没有写“选填”的要填。办法和期限见`}
          <a className="nb" href={`${base}/guide`}>
            指南
          </a>
          。
        </>
      ) : (
        `有证据证明${organ.name}提供的、与您自身有关的政府信息记录不准确的，可以要求更正（《政府信息公开条例》${regulation.correction}）。`
      )}
    </p>,
    notice && (
      <p key="notice" className="box" role="status">
        {notice}
      </p>
    ),
    refused && <ProblemList key="problems" said={refused} problems={problems} />,
    <form key="form" className="request" method="post" action={`${base}/${action}`} encType="multipart/form-data">
      <input type="hidden" name="id" value={token} />
      {looked && <input type="hidden" name="looked" value="1" />}
      <input type="hidden" name="others" value={countOthers(typed)} />
      {kind === 'request' && <Likely found={likely} typed={typed} base={base} asksAgain={asksAgain} />}
      {formOf(kind).map((section) => (
        <Section key={section.key} section={section} typed={typed} problems={problems}>
          {section.key === 'contacts' && <Others typed={typed} problems={problems} />}
          {section.key === 'files' && (
            <Kept files={files} tokens={files.map((file) => fileToken(house, organ, file))} />
          )}
        </Section>
      ))}
      <div className="actions">
        <button className="btn" type="submit" name="step" value="submit">
          {button}
        </button>
        <button className="btn plain" type="submit" name="step" value="save">
          暂存
        </button>
        <button className="btn plain" type="submit" name="step" value="clear">
          清除重填
        </button>
      </div>
      <p className="muted">暂存的内容加密存放 30 天，只有这个浏览器能取回。用的是公用电脑的，离开前请“清除重填”。</p>
    </form>,
  ]);
}

function Section({
  section: { key, title, note, only, folded, fields },
  typed,
  problems,
  children,
}: {
  section: FormSection;
  typed: Typed;
  problems: readonly Problem[];
  children: React.ReactNode;
}) {
  const inside = (
    <>
      {note && <p className="muted">{note}</p>}
      {fields.map((field) => (
        <Control key={field.key} field={field} typed={typed} problems={problems} />
      ))}
      {children}
    </>
  );
  if (!folded)
    return (
      <section className={only ? `part only-${only}` : 'part'} aria-labelledby={`part-${key}`}>
        <h2 id={`part-${key}`}>{title}</h2>
        {inside}
      </section>
    );
  const open = fields.some((field) => typed[field.key] || problems.some((problem) => problem.field === field.key));
  return (
    <details className="part" open={open}>
      <summary>
        <h2>{title}</h2>
        <span className="muted">（选填，点开填写）</span>
      </summary>
      {inside}
    </details>
  );
}

function Others({ typed, problems }: { typed: Typed; problems: readonly Problem[] }) {
  const count = countOthers(typed);
  return (
    <>
      {Array.from({ length: count }, (_, i) => (
        <fieldset className="other" key={`other-${i + 2}`}>
          <legend>{`第 ${i + 2} 位申请人`}</legend>
          {otherFields.map((field) => (
            <Control key={field.key} field={field} name={`other.${i}.${field.key}`} typed={typed} problems={problems} />
          ))}
        </fieldset>
      ))}
      {count < mostOthers && (
        <p>
          <button className="btn plain" type="submit" name="step" value="add">
            增加一位共同申请人
          </button>
        </p>
      )}
    </>
  );
}

/** Files that were stored already: they need not be chosen again. */
export function Kept({ files, tokens }: { files: readonly KeptFile[]; tokens: readonly string[] }) {
  if (files.length === 0) return null;
  return (
    <fieldset className="ask">
      <legend>已经收下的附件</legend>
      <span className="hint">不用再选。不要的，请勾选。</span>
      {files.map(({ digest, name, purpose }, i) => (
        <div className="kept" key={digest}>
          <input type="hidden" name="kept" value={tokens[i]} />
          <label>
            <input type="checkbox" name="drop" value={digest} />
            <span>
              不要 <bdi>{name}</bdi>
              <span className="muted">（{filePurposes.find(({ key }) => key === purpose)?.label}）</span>
            </span>
          </label>
        </div>
      ))}
    </fieldset>
  );
}

/** 2025年1月1日 08:05, in China. */
export const instantInWords = (at: Date): string =>
  `${dayInWords(dayInChina(at))} ${new Date(at.getTime() + 8 * 3600_000).toISOString().slice(11, 16)}`;
