import { Select } from 'antd';
import type { SessionOrgan } from '../../contract/session.ts';

/** For those with posts in several organs. */
export function OrganSwitch({
  organs,
  chosen,
  onChoose,
}: {
  organs: SessionOrgan[];
  chosen: SessionOrgan;
  onChoose: (organ: SessionOrgan) => void;
}) {
  return (
    <Select
      className="organ-switch"
      aria-label="切换机关"
      showSearch={{ optionFilterProp: 'label' }}
      value={chosen.code}
      options={organs.map((organ) => ({ value: organ.code, label: organ.name }))}
      onChange={(code) => onChoose(organs.find((organ) => organ.code === code)!)}
    />
  );
}
