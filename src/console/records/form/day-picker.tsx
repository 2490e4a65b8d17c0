import { DatePicker } from 'antd';
import dayjs from 'dayjs';

interface Props {
  id?: string;
  value?: string | undefined;
  onChange?: (day: string | undefined) => void;
  'aria-label'?: string;
}

/** A day as 2024-01-05, picked or typed the way people write it. */
export function DayPicker({ value, onChange, ...rest }: Props) {
  const day = value ? dayjs(value) : null;
  return (
    <DatePicker
      className="whole"
      format={['YYYY-MM-DD', 'YYYY/M/D', 'YYYY.M.D', 'YYYY年M月D日', 'YYYYMMDD']}
      placeholder="例如 2024-01-05"
      value={day?.isValid() ? day : null}
      onChange={(picked) => onChange?.(picked ? picked.format('YYYY-MM-DD') : undefined)}
      // Enter takes the typed day; it must not send the form at the same time.
      onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      {...rest}
    />
  );
}
