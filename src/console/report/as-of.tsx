import { Button, DatePicker } from 'antd';
import dayjs from 'dayjs';

/** Which moment's knowledge the numbers show: now, or as was known then. `asOf` is an instant with China's offset. */
export function AsOf({ asOf, onChange }: { asOf: string | null; onChange: (asOf: string | null) => void }) {
  return (
    <div className="as-of">
      <label htmlFor="as-of">截至</label>
      <DatePicker
        id="as-of"
        showTime={{ format: 'HH:mm' }}
        format="YYYY-MM-DD HH:mm"
        placeholder="现在"
        allowClear
        value={asOf ? dayjs(asOf.slice(0, 16)) : null}
        // The picked clock is China's, whatever zone the browser is in; the whole minute counts.
        onChange={(picked) => onChange(picked ? `${picked.format('YYYY-MM-DDTHH:mm')}:59+08:00` : null)}
      />
      {asOf && (
        <Button type="link" size="small" onClick={() => onChange(null)}>
          回到现在
        </Button>
      )}
    </div>
  );
}
