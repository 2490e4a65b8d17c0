import { Form, Input, Radio, Select } from 'antd';
import type { Field } from '../../../domain/register/field.ts';
import { choicesOf } from '../terms.ts';
import { DayPicker } from './day-picker.tsx';
import { ReferenceSelect } from './reference-select.tsx';

/** One field of a register as a labelled input. */
export function FieldInput({ field, names }: { field: Field; names?: Record<string, string> }) {
  return (
    <Form.Item
      name={field.key}
      label={field.label}
      required={field.required}
      {...(field.hint ? { extra: field.hint } : {})}
    >
      {inputOf(field, names)}
    </Form.Item>
  );
}

function inputOf(field: Field, names?: Record<string, string>) {
  if (field.kind === 'day') return <DayPicker />;
  if (field.kind === 'ref') return <ReferenceSelect register={field.register} {...(names ? { names } : {})} />;
  if (field.kind === 'code')
    return field.required && field.terms.length <= 5 ? (
      <Radio.Group options={field.terms.map(({ key, label }) => ({ value: key, label }))} />
    ) : (
      <Select
        allowClear={!field.required}
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={field.required ? '请选择' : '可以留空'}
        options={choicesOf(field)}
        popupMatchSelectWidth={false}
      />
    );
  if (field.kind === 'text' && field.max > 300)
    return <Input.TextArea className="grows" rows={3} maxLength={field.max} showCount />;
  if (field.kind === 'money') return <Input inputMode="decimal" suffix="元" autoComplete="off" />;
  return (
    <Input
      autoComplete="off"
      {...(field.kind === 'text' ? { maxLength: field.max } : {})}
      {...(field.kind === 'count' ? { inputMode: 'numeric' as const } : {})}
    />
  );
}
