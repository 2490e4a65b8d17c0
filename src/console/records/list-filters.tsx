import { Input, Select, Switch } from 'antd';
import type { ReportYears } from '../../contract/reports.ts';
import { yearOf } from '../../domain/calendar/day.ts';
import type { Register } from '../../domain/register/register.ts';
import { shownTextsOf } from '../../domain/register/register.ts';
import { useRead } from '../api/reads.ts';
import { useHere } from '../shell/organ.ts';
import type { ListState } from './list-state.ts';
import { choicesOf } from './terms.ts';

/** What a list can be narrowed by: words, a year, codes; and whether voided records are shown too. */
export function ListFilters({
  register,
  state,
  onChange,
}: {
  register: Register;
  state: ListState;
  onChange: (change: Partial<ListState>) => void;
}) {
  const { can, session } = useHere();
  const years = useRead<ReportYears>('/reports', {}, { enabled: can('report.read') });
  const known = [yearOf(session.today), ...(years.data?.years ?? []), ...(state.year ? [state.year] : [])];
  const yearsKnown = [...new Set(known)].sort((a, b) => b - a);
  const searched = shownTextsOf(register).map((field) => field.label);
  const choose = (key: string, value: string | undefined) => {
    const { [key]: _, ...others } = state.where;
    onChange({ where: value ? { ...others, [key]: value } : others });
  };
  return (
    <search className="filters">
      {searched.length > 0 && (
        <Input.Search
          key={state.q}
          className="words"
          aria-label={`在${searched.join('、')}中查找`}
          placeholder={`查找${searched.join('、')}`}
          allowClear
          defaultValue={state.q}
          maxLength={100}
          onSearch={(q) => onChange({ q: q.trim() })}
        />
      )}
      <Select
        aria-label="年度"
        className="year"
        allowClear
        placeholder="全部年度"
        value={state.year ?? undefined}
        options={yearsKnown.map((year) => ({ value: year, label: `${year} 年` }))}
        onChange={(year?: number) => onChange({ year: year ?? null })}
      />
      {register.fields.map(
        (field) =>
          field.kind === 'code' && (
            <Select
              key={field.key}
              aria-label={field.label}
              className="code"
              allowClear
              showSearch={{ optionFilterProp: 'label' }}
              placeholder={`全部${field.label}`}
              popupMatchSelectWidth={false}
              value={state.where[field.key]}
              options={choicesOf(field)}
              onChange={(value?: string) => choose(field.key, value)}
            />
          ),
      )}
      <span className="switch">
        <Switch id="with-voided" size="small" checked={state.all} onChange={(all) => onChange({ all })} />
        <label htmlFor="with-voided">含作废</label>
      </span>
    </search>
  );
}
