import { Button, Select } from 'antd';
import { useState } from 'react';
import { livingNumbers } from '../../../domain/report/drafting/living-number.ts';
import { type Numbers, shownNumber } from './number-view.ts';

const options = livingNumbers.map(({ key, label, unit }) => ({ value: key, label, unit }));

/** Chooses a living number by its name; each shows what it is now. */
export function NumberPicker({ numbers, onPick }: { numbers: Numbers; onPick: (key: string) => void }) {
  const [open, setOpen] = useState(false);
  if (!open)
    return (
      <Button size="small" onClick={() => setOpen(true)}>
        插入数字
      </Button>
    );
  return (
    <Select
      className="number-picker"
      size="small"
      aria-label="插入哪个数字"
      placeholder="输入几个字，按回车插入"
      autoFocus
      open
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      // Inside the page's main part, where a screen reader looks for it.
      getPopupContainer={(trigger) => trigger.parentElement!}
      options={options}
      optionRender={({ data }) => (
        <span className="number-option">
          <span>{data.label}</span>
          <span className="unbroken">
            {shownNumber(data.value, numbers)} {data.unit}
          </span>
        </span>
      )}
      notFoundContent="没有叫这个名字的数字。"
      onSelect={(key: string) => {
        setOpen(false);
        onPick(key);
      }}
      onBlur={() => setOpen(false)}
      onOpenChange={(next) => !next && setOpen(false)}
    />
  );
}
