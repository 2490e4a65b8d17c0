import { Button, Form } from 'antd';
import { Fragment, type ReactNode } from 'react';
import type { ActField, FieldOfFields } from './fields.ts';
import { hints } from './hints.ts';

/** A list of small records: points to clarify, parts of a reply, applicants. */
export function RowList({
  act,
  field,
  at,
  input,
}: {
  act: string;
  field: FieldOfFields;
  at: (string | number)[];
  /** Draws a field of a record, at its path inside the list. */
  input: (field: ActField, at: number[]) => ReactNode;
}) {
  const hint = hints[`${act}.${field.key}`];
  return (
    <fieldset className="row-list">
      <legend className="row-legend">{field.label}</legend>
      {hint && <p className="quiet">{hint}</p>}
      <Form.List name={at}>
        {(rows, { add, remove }, { errors }) => (
          <>
            {rows.map((row, i) => (
              <fieldset key={row.key} className="row-list-row" aria-label={`${field.label} ${i + 1}`}>
                <p className="row-list-head">
                  <span>第 {i + 1} 项</span>
                  <Button size="small" onClick={() => remove(row.name)}>
                    删去<span className="hidden-words">第 {i + 1} 项</span>
                  </Button>
                </p>
                {/* Inside a list the form puts the list's own path before a name. */}
                {field.of.map((one) => (
                  <Fragment key={one.key}>{input(one, [row.name])}</Fragment>
                ))}
              </fieldset>
            ))}
            <Button onClick={() => add({})}>添加{rows.length > 0 ? '一项' : field.label}</Button>
            <Form.ErrorList errors={errors} />
          </>
        )}
      </Form.List>
    </fieldset>
  );
}
