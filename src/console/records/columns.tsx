import { Tag } from 'antd';
import type { ColumnsType } from 'antd/es/table';
import { Link } from 'react-router';
import type { Field } from '../../domain/register/field.ts';
import type { Register } from '../../domain/register/register.ts';
import type { RecordRow } from '../api/shapes.ts';
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

const widthOf = (field: Field): number => (field.kind === 'text' && field.max <= 60 ? 130 : widths[field.kind]);

/** The width below which a list scrolls in its own region. */
export const listWidth = (register: Register): number =>
  listed(register).reduce((sum, field) => sum + widthOf(field), 0);

/** The columns of a register's list. The first leads to the record. */
export function recordColumns(register: Register, names: Record<string, string>): ColumnsType<RecordRow> {
  const leads = leading(register);
  return listed(register).map((field) => ({
    key: field.key,
    dataIndex: field.key,
    title: field.label,
    // The name and long text take what the others leave.
    ...(field === leads || (field.kind === 'text' && field.max > 100) ? {} : { width: widthOf(field) }),
    align: field.kind === 'count' || field.kind === 'money' ? 'right' : 'left',
    className: field.kind === 'day' || field.kind === 'count' || field.kind === 'money' ? 'unbroken' : 'wrapping',
    render: (value, row) => {
      const text = shown(register, field, value, names);
      if (field !== leads) return text;
      return (
        <>
          <Link to={`/records/${register.name}/${row.id}`}>{text || '（未填）'}</Link>
          {row.voided && <Tag className="voided-tag">已作废</Tag>}
        </>
      );
    },
  }));
}

/** The column by which a record is called; a register without a shown text of its own is led by its first column. */
const leading = (register: Register): Field =>
  register.fields.find((field) => field.kind === 'text' && !field.personal && field.unique && field.required) ??
  (register.name === 'postings' ? register.fields[0]! : (nameField(register) ?? register.fields[0]!));
