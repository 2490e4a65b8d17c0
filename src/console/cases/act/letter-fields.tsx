import { Button } from 'antd';
import type { Letter, LetterField } from '../../../../law/letters/letter.ts';
import type { LetterFields as Values } from '../../../domain/letter/values.ts';
import { LetterInput, valueInWords } from './letter-input.tsx';

interface Props {
  letter: Letter;
  known: Values;
  typed: Values;
  wrong: (path: string) => string | undefined;
  onChange: (typed: Values) => void;
}

/** What a person writes into a document: first what the house cannot know, then what may be added or written otherwise. */
export function LetterFields({ letter, known, typed, wrong, onChange }: Props) {
  const asked = letter.fields.filter((field) => isOpen(field, known));
  const rest = letter.fields.filter((field) => !asked.includes(field));
  const input = (field: LetterField) => (
    <LetterInput
      key={field.key}
      field={field}
      known={known[field.key]}
      value={typed[field.key]}
      wrong={wrong}
      onChange={(value) => onChange({ ...typed, [field.key]: value })}
    />
  );
  const drop = (key: string) => {
    const { [key]: _, ...others } = typed;
    onChange(others);
  };
  return (
    <section aria-label="文书的内容">
      <h3 className="form-part">写进文书的内容</h3>
      {asked.length === 0 && <p className="quiet">需要的内容都已经有了，核对右边的文书就可以。</p>}
      {asked.map(input)}
      {rest.length > 0 && (
        <details className="more-fields" open={rest.some(({ key }) => key in typed)}>
          <summary>改写已经填好的，或者补充可以不填的（{rest.length} 栏）</summary>
          {rest.map((field) =>
            field.key in typed ? (
              <div key={field.key}>
                {input(field)}
                <Button size="small" type="link" onClick={() => drop(field.key)}>
                  {field.key in known ? '恢复原来的内容' : '不填这一栏'}
                </Button>
              </div>
            ) : (
              <p key={field.key} className="known-field">
                <span>{field.label}</span>
                <span className="typed">
                  {valueInWords(field, known[field.key]) || <i className="quiet">（空）</i>}
                </span>
                <Button size="small" onClick={() => onChange({ ...typed, [field.key]: known[field.key] ?? '' })}>
                  {field.key in known ? '改写' : '填写'}
                  <span className="hidden-words">“{field.label}”</span>
                </Button>
              </p>
            ),
          )}
        </details>
      )}
    </section>
  );
}

/** Whether a field must be filled in by a person: it is required, and the house does not know it whole. */
function isOpen(field: LetterField, known: Values): boolean {
  if (!field.required) return false;
  const value = known[field.key];
  if (value === undefined) return true;
  if (field.kind !== 'list') return false;
  const rows = value as Record<string, unknown>[];
  return rows.length === 0 || rows.some((row) => field.of.some((one) => one.required && (row[one.key] ?? '') === ''));
}
