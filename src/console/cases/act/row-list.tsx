import { Button, Form } from 'antd';
import type { CaseView } from '../../../contract/cases.ts';
import { ActInput } from './act-input.tsx';
import type { FieldOfFields } from './fields.ts';
import { hints } from './hints.ts';

/** A list of small records: points to clarify, parts of a reply, applicants. */
export function RowList({
  act,
  field,
  page,
  at,
}: {
  act: string;
  field: FieldOfFields;
  page: CaseView | null;
  at: (string | number)[];
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
                {field.of.map((one) => (
                  // Inside a list the form puts the list's own path before a name.
                  <ActInput key={one.key} act={act} field={one} page={page} at={[row.name]} />
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
