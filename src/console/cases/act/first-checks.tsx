import { Radio } from 'antd';
import { firstChecks } from '../../../../law/request/terms.ts';

/** The first look at a request: each question is answered by itself. */
export function FirstChecks({
  value = {},
  onChange,
}: {
  value?: Record<string, boolean>;
  onChange?: (value: Record<string, boolean>) => void;
}) {
  return (
    <div className="first-checks">
      {firstChecks.map(({ key, label }) => (
        <div key={key}>
          <span>{label}</span>
          <Radio.Group
            aria-label={label}
            value={value[key]}
            options={[
              { value: true, label: '是' },
              { value: false, label: '否' },
            ]}
            onChange={(event) => onChange?.({ ...value, [key]: event.target.value })}
          />
        </div>
      ))}
      <button
        type="button"
        className="as-link"
        onClick={() => onChange?.(Object.fromEntries(firstChecks.map(({ key }) => [key, true])))}
      >
        都是“是”
      </button>
    </div>
  );
}
