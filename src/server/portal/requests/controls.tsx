import type { ReactNode } from 'react';
import type { Problem } from '../../../domain/refusal.ts';
import type { Typed } from './check.ts';
import type { FormField } from './fields.ts';

/** What is wrong with a form, with a way to each field, at its top. */
/** What is said above a form that comes back; `tag` where it is not simply that nothing was handed in. */
export type Said = string | { tag: string; text: string };

export function ProblemList({ said, problems }: { said: Said; problems: readonly Problem[] }) {
  const { tag, text } = typeof said === 'string' ? { tag: '没有提交', text: said } : said;
  const once = problems.length === 1 && problems[0]!.message === text;
  return (
    <div className="problems" role="alert">
      <p>
        <span className="tag bad">{tag}</span> {once ? '有 1 处要改：' : text}
      </p>
      {problems.length > 0 && (
        <ul>
          {problems.map(({ field, message }) => (
            <li key={`${field}${message}`}>{field ? <a href={`#${field}`}>{message}</a> : message}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

interface ControlProps {
  field: FormField;
  /** Its name in the form, where it is not the field's key. */
  name?: string;
  typed: Typed;
  problems: readonly Problem[];
}

/** A field: label, hint, what is wrong with it, and where to type. */
export function Control({ field, name = field.key, typed, problems }: ControlProps) {
  const { label, hint, optional, choices, as, lines } = field;
  const wrong = problems.find((problem) => problem.field === name)?.message;
  const notes = [hint && `${name}-hint`, wrong && `${name}-wrong`].filter(Boolean).join(' ') || undefined;
  const below = (
    <>
      {hint && (
        <span id={`${name}-hint`} className="hint">
          {hint}
        </span>
      )}
      {wrong && (
        <span id={`${name}-wrong`} className="wrong">
          {wrong}
        </span>
      )}
    </>
  );
  const said: ReactNode = (
    <>
      {label}
      {optional && <span className="muted">（选填）</span>}
    </>
  );
  if (choices && as === 'radio')
    return (
      <fieldset className={wrong ? 'ask bad' : 'ask'} aria-describedby={notes}>
        <legend>{said}</legend>
        {below}
        <div className="choices">
          {choices.map((choice, i) => (
            <label key={choice.key}>
              <input
                type="radio"
                id={i === 0 ? name : undefined}
                name={name}
                value={choice.key}
                defaultChecked={typed[name] === choice.key}
              />
              <span>{choice.label}</span>
            </label>
          ))}
        </div>
      </fieldset>
    );
  const common = {
    id: name,
    name,
    'aria-describedby': notes,
    'aria-invalid': wrong ? (true as const) : undefined,
  };
  const text = { ...common, defaultValue: typed[name] ?? '' };
  return (
    <div className={wrong ? 'ask bad' : 'ask'}>
      <label htmlFor={name}>{said}</label>
      {below}
      {field.files ? (
        <input {...common} type="file" multiple />
      ) : choices ? (
        <select {...text}>
          {choices.map((choice) => (
            <option key={choice.key} value={choice.key}>
              {choice.label}
            </option>
          ))}
        </select>
      ) : lines ? (
        <textarea {...text} rows={lines} />
      ) : (
        <input {...text} type="text" autoComplete={field.autoComplete} inputMode={field.inputMode} />
      )}
    </div>
  );
}

/** 1.2 MB. */
export const sizeInWords = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
