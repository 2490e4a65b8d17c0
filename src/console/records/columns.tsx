import { Tag } from 'antd';
import type { ColumnsType } from 'antd/es/table';
import { Link } from 'react-router';
import type { RecordRow } from '../../contract/records.ts';
import type { Field } from '../../domain/register/field.ts';
import type { Register } from '../../domain/register/register.ts';
import { nameField, shown } from './terms.ts';

/** How wide a column must at least be, in pixels, for its kind: numbers and dates are never broken. */
const widths: Record<Field['kind'], number> = {
  text: 190,
  day: 118,
  code: 140,
  count: 90,
  money: 130,
  digest: 0,
  ref: 180,
};

/** The fields that a list shows: personal text stays on the record's own page, digests are for machines. */
const listed = (register: Register): Field[] =>
  register.fields.filter((field) => field.kind !== 'digest' && !(field.kind === 'text' && field.personal));

const widthOf = (field: Field): number => (field.kind === 'text' && field.max <= 60 ? 150 : widths[field.kind]);

/** The width below which a list scrolls in its own region. */
export const listWidth = (register: Register): number =>
  listed(register).reduce((sum, field) => sum + widthOf(field), 0);

/** The columns of a register's list, one of which leads to the record. `without` is a reference that the page tells already. */
export function recordColumns(
  register: Register,
  names: Record<string, string>,
  without?: string,
): ColumnsType<RecordRow> {
  const fields = listed(register).filter((field) => field.key !== without);
  const leads = leading(register, fields);
  return fields.map((field) => ({
    key: field.key,
    dataIndex: field.key,
    title: field.label,
    // The name and long text take what the others leave.
    ...(takesTheRest(field) ? {} : { width: widthOf(field) }),
    align: field.kind === 'count' || field.kind === 'money' ? 'right' : 'left',
    className: field.kind === 'day' || field.kind === 'count' || field.kind === 'money' ? 'unbroken' : 'wrapping',
    render: (value, row) => {
      const text = shown(register, field, value, names);
      if (field !== leads) return text;
      return (
        <>
          <Link to={recordAddress(register, row)}>{text || '（未填）'}</Link>
          {row.voided && <Tag className="voided-tag">已作废</Tag>}
        </>
      );
    },
  }));
}

/** Where a record is shown: a request that is handled as a case, on the page of the case. */
export const recordAddress = (register: Register, row: Pick<RecordRow, 'id' | 'case'>): string =>
  row.case ? `/requests/${row.id}` : `/records/${register.name}/${row.id}`;

const takesTheRest = (field: Field): boolean => field.kind === 'ref' || (field.kind === 'text' && field.max > 100);

/** The column by which a record is called: a number of its own, else its name, else whatever comes first. */
const leading = (register: Register, fields: Field[]): Field | undefined =>
  fields.find((field) => field.kind === 'text' && field.unique && field.required) ??
  fields.find((field) => field === nameField(register) && field.required) ??
  fields[0];
