import { Input, Select } from 'antd';
import { caseStates } from '../../../../law/request/states.ts';
import type { CaseKind, Stage } from '../../../domain/request/case/terms.ts';
import { type CaseListState, kinds } from './list-state.ts';
import { SavedViews } from './saved-views.tsx';

/** What the list can be narrowed by, and the views that a person named. */
export function CaseFilters({
  state,
  onChange,
}: {
  state: CaseListState;
  onChange: (change: Partial<CaseListState>) => void;
}) {
  return (
    <search className="filters">
      <Input.Search
        key={state.q}
        className="words"
        aria-label="按编号或者所需信息查找"
        placeholder="编号，或者所需信息里的字"
        allowClear
        defaultValue={state.q}
        maxLength={100}
        onSearch={(q) => onChange({ q: q.trim() })}
      />
      <Select<Stage>
        aria-label="状态"
        className="code"
        allowClear
        placeholder="全部状态"
        popupMatchSelectWidth={false}
        value={state.stage}
        options={caseStates.map(({ key, label }) => ({ value: key, label }))}
        onChange={(stage?: Stage) => onChange({ stage: stage ?? null })}
      />
      <Select<CaseKind>
        aria-label="种类"
        className="year"
        allowClear
        placeholder="全部种类"
        value={state.kind}
        options={kinds.map(({ key, label }) => ({ value: key, label }))}
        onChange={(kind?: CaseKind) => onChange({ kind: kind ?? null })}
      />
      <SavedViews state={state} onChoose={onChange} />
    </search>
  );
}
