import { Button, Form } from 'antd';
import { ActInput } from '../act/act-input.tsx';
import type { FieldOfFields } from '../act/fields.ts';
import type { Typed } from '../act/values.ts';
import { askedOf } from './intake-values.ts';

/** Those who apply together; a person and an organisation are asked for different things. */
export function Applicants({ field, typed }: { field: FieldOfFields; typed: Typed }) {
  const given = (typed.applicants ?? []) as (Typed | undefined)[];
  return (
    <Form.List name="applicants">
      {(rows, { add, remove }) => (
        <>
          {rows.map((row, i) => (
            <fieldset key={row.key} className="row-list-row" aria-label={`申请人 ${i + 1}`}>
              {rows.length > 1 && (
                <p className="row-list-head">
                  <span>第 {i + 1} 位</span>
                  <Button size="small" onClick={() => remove(row.name)}>
                    删去<span className="hidden-words">第 {i + 1} 位</span>
                  </Button>
                </p>
              )}
              <div className="two-fields">
                {askedOf(field.of, given[row.name]?.kind).map((one) => (
                  <ActInput key={one.key} act="register" field={one} page={null} at={[row.name]} />
                ))}
              </div>
            </fieldset>
          ))}
          <Button onClick={() => add({ kind: 'natural_person' })}>添加一位共同申请人</Button>
        </>
      )}
    </Form.List>
  );
}
