import { Form, Input, InputNumber, Radio, Select } from 'antd';
import type { CaseView } from '../../../contract/cases.ts';
import { DayPicker } from '../../records/form/day-picker.tsx';
import { ReferenceSelect } from '../../records/form/reference-select.tsx';
import { CaseSelect } from './case-select.tsx';
import type { ActField } from './fields.ts';
import { FileList } from './file-list.tsx';
import { FirstChecks } from './first-checks.tsx';
import { hints } from './hints.ts';
import { HolderSelect } from './holder-select.tsx';
import { ConsultationSelect, ReleaseSelect } from './number-select.tsx';
import { RowList } from './row-list.tsx';

type Path = (string | number)[];

/** One field of an act as a labelled input; `page` is the case that it acts on, null while there is none. */
export function ActInput({
  act,
  field,
  page,
  at = [],
}: {
  act: string;
  field: ActField;
  page: CaseView | null;
  at?: Path;
}) {
  const path = [...at, field.key];
  const hint = hints[`${act}.${path.join('.')}`] ?? hints[field.key];
  if (field.kind === 'record' && field.key !== 'checks') {
    // What belongs to something that may be left out is asked for only by the server, once some of it is there.
    return field.of.map((one) => (
      <ActInput
        key={one.key}
        act={act}
        field={{ ...one, required: field.required && one.required }}
        page={page}
        at={path}
      />
    ));
  }
  if (field.kind === 'list' && field.key !== 'files')
    return (
      <RowList
        act={act}
        field={field}
        at={path}
        input={(one, within) => <ActInput act={act} field={one} page={page} at={within} />}
      />
    );
  return (
    <Form.Item name={path} label={field.label} required={field.required} {...(hint ? { extra: hint } : {})}>
      {inputOf(act, field, page)}
    </Form.Item>
  );
}

function inputOf(act: string, field: ActField, page: CaseView | null) {
  if (field.key === 'checks') return <FirstChecks />;
  if (field.key === 'files') return <FileList />;
  if (page && field.key === 'no')
    return act === 'drop_release' ? <ReleaseSelect page={page} /> : <ConsultationSelect page={page} />;
  switch (field.kind) {
    case 'id':
      return idInput(field.key, page);
    case 'day':
      return <DayPicker />;
    case 'check':
      return (
        <Radio.Group
          options={[
            { value: true, label: '是' },
            { value: false, label: '否' },
          ]}
        />
      );
    case 'count':
      return <InputNumber min={field.least} max={field.most} precision={0} />;
    case 'choice':
      return field.choices.length <= 5 ? (
        <Radio.Group options={field.choices.map(({ key, label }) => ({ value: key, label }))} />
      ) : (
        <Select
          allowClear={!field.required}
          showSearch={{ optionFilterProp: 'label' }}
          placeholder="请选择"
          popupMatchSelectWidth={false}
          options={field.choices.map(({ key, label }) => ({ value: key, label }))}
        />
      );
    case 'long':
      return <Input.TextArea className="grows" rows={field.max > 500 ? 4 : 2} maxLength={field.max} showCount />;
    default:
      return <Input autoComplete="off" {...(field.kind === 'text' ? { maxLength: field.max } : {})} />;
  }
}

/** Whom, or what, an id stands for. */
function idInput(key: string, page: CaseView | null) {
  if (key === 'approved_by') return <HolderSelect post="approver" />;
  if (key === 'secrecy_by') return <HolderSelect post="secrecy_reviewer" />;
  if (key === 'remedy_id') return <ReferenceSelect register="remedies" />;
  return <CaseSelect without={page?.id ?? ''} open={key === 'lead'} />;
}
