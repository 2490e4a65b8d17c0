import { Button, Form, Input, InputNumber, Radio, Select } from 'antd';
import type { LetterField, SimpleField } from '../../../../law/letters/letter.ts';
import { dayInWords } from '../../../domain/calendar/day.ts';
import { yuan } from '../../../domain/register/field.ts';
import { DayPicker } from '../../records/form/day-picker.tsx';

type Row = Record<string, unknown>;

/** A value of a document as it reads. */
export function valueInWords(field: LetterField, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (field.kind === 'list')
    return (value as Row[])
      .map((row) =>
        field.of
          .map((one) => valueInWords(one, row[one.key]))
          .filter(Boolean)
          .join('，'),
      )
      .join('；');
  switch (field.kind) {
    case 'day':
      return dayInWords(String(value));
    case 'money':
      return `${yuan(Number(value))} 元`;
    case 'choice':
      return field.choices.find(({ key }) => key === value)?.label ?? String(value);
    default:
      return String(value);
  }
}

interface Props<F> {
  field: F;
  known: unknown;
  value: unknown;
  /** Messages by path: `points.0.how`. */
  wrong: (path: string) => string | undefined;
  onChange: (value: unknown) => void;
}

/** One field of a document, a list row by row. */
export function LetterInput({ field, ...rest }: Props<LetterField>) {
  return field.kind === 'list' ? <Rows field={field} {...rest} /> : <One field={field} path={field.key} {...rest} />;
}

function One({ field, path, value, wrong, onChange }: Props<SimpleField> & { path: string }) {
  const id = `document-${path.replace(/\./g, '-')}`;
  const message = wrong(path);
  return (
    <Form.Item
      label={field.label}
      htmlFor={id}
      required={field.required}
      {...(field.hint ? { extra: field.hint } : {})}
      {...(message ? { validateStatus: 'error' as const, help: message } : {})}
    >
      {simpleInput(field, id, value, onChange)}
    </Form.Item>
  );
}

function simpleInput(field: SimpleField, id: string, value: unknown, onChange: (value: unknown) => void) {
  const text = value === undefined || value === null ? '' : String(value);
  switch (field.kind) {
    case 'day':
      return <DayPicker id={id} value={text || undefined} onChange={onChange} />;
    case 'count':
      return (
        <InputNumber
          id={id}
          min={0}
          precision={0}
          value={text === '' ? null : Number(text)}
          onChange={(n) => onChange(n ?? undefined)}
        />
      );
    case 'money':
      return (
        <InputNumber
          id={id}
          min={0}
          precision={2}
          suffix="元"
          value={text === '' ? null : Number(text) / 100}
          onChange={(n) => onChange(n === null ? undefined : Math.round(n * 100))}
        />
      );
    case 'choice': {
      const options = field.choices.map(({ key, label }) => ({ value: key, label }));
      return options.length <= 4 ? (
        <Radio.Group
          id={id}
          aria-label={field.label}
          value={text}
          options={options}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <Select
          id={id}
          allowClear
          popupMatchSelectWidth={false}
          value={text || undefined}
          options={options}
          onChange={onChange}
        />
      );
    }
    case 'long':
      return (
        <Input.TextArea
          id={id}
          className="grows"
          rows={2}
          maxLength={field.max}
          value={text}
          onChange={(event) => onChange(event.target.value)}
        />
      );
    case 'text':
      return (
        <Input
          id={id}
          autoComplete="off"
          maxLength={field.max}
          value={text}
          onChange={(event) => onChange(event.target.value)}
        />
      );
  }
}

/** The rows of a list. What the house knows of a row is shown, and what is typed is laid over it. */
function Rows({ field, known, value, wrong, onChange }: Props<Extract<LetterField, { kind: 'list' }>>) {
  const filled = (Array.isArray(known) ? known : []) as Row[];
  const typed = (Array.isArray(value) ? value : filled.map(() => ({}))) as Row[];
  const rows = typed.length === 0 && field.required ? [{}] : typed;
  const change = (at: number, part: Row) => onChange(rows.map((row, i) => (i === at ? { ...row, ...part } : row)));
  // Behind a row that goes the places shift: the rows stand whole from then on.
  const remove = (at: number) => onChange(rows.map((row, i) => ({ ...filled[i], ...row })).filter((_, i) => i !== at));
  return (
    <fieldset className="row-list">
      <legend className="row-legend">{field.label}</legend>
      {wrong(field.key) && <p className="wrong-line">{wrong(field.key)}</p>}
      {rows.map((row, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row has nothing of its own to be told by
        <fieldset key={i} className="row-list-row" aria-label={`${field.label} ${i + 1}`}>
          <p className="row-list-head">
            <span>第 {i + 1} 项</span>
            {rows.length > 1 && (
              <Button size="small" onClick={() => remove(i)}>
                删去<span className="hidden-words">第 {i + 1} 项</span>
              </Button>
            )}
          </p>
          {field.of.map((one) => (
            <One
              key={one.key}
              field={one}
              path={`${field.key}.${i}.${one.key}`}
              known={undefined}
              value={row[one.key] ?? filled[i]?.[one.key]}
              wrong={wrong}
              onChange={(next) => change(i, { [one.key]: next })}
            />
          ))}
        </fieldset>
      ))}
      <Button onClick={() => onChange([...rows, {}])}>添加一项</Button>
    </fieldset>
  );
}
