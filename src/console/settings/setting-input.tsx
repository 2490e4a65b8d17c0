import { Checkbox, Form, Input, InputNumber, Radio, Switch } from 'antd';
import { receivingChannels } from '../../../law/register/labels.ts';
import { clarificationPeriod } from '../../../law/request/limits.ts';
import type { SettingField } from './fields.ts';

/** One setting as a labelled input. */
export function SettingInput({ field }: { field: SettingField }) {
  const { key, label, hint } = field;
  const switched = key === 'lapse_counts_as_repealed' || key === 'prefer_reconsideration_first';
  return (
    <Form.Item
      name={key}
      label={label}
      required={key === 'name'}
      {...(hint ? { extra: hint } : {})}
      {...(switched ? { valuePropName: 'checked' } : {})}
    >
      {inputOf(field)}
    </Form.Item>
  );
}

function inputOf({ key, max }: SettingField) {
  switch (key) {
    case 'lapse_counts_as_repealed':
      return <Switch checkedChildren="计入" unCheckedChildren="不计" />;
    case 'prefer_reconsideration_first':
      return <Switch checkedChildren="都告知" unCheckedChildren="不予公开的" />;
    case 'request_channels':
      return <Checkbox.Group options={receivingChannels.map((one) => ({ value: one.key, label: one.label }))} />;
    case 'clarification_days':
      return <InputNumber min={clarificationPeriod.least} max={clarificationPeriod.most} precision={0} />;
    case 'requests_layout':
      return (
        <Radio.Group
          options={[
            { value: '2021', label: '2021 年格式：“（六）其他处理”分三行' },
            { value: '2019', label: '2019 年格式：“（六）其他处理”只有一行' },
          ]}
        />
      );
    default:
      return <Input {...(max ? { maxLength: max } : {})} autoComplete="off" />;
  }
}
