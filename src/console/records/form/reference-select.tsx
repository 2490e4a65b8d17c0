import { Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { RecordList } from '../../../contract/records.ts';
import { registerNamed } from '../../../domain/register/registers.ts';
import { sentenceOf } from '../../api/problem.ts';
import { useRead } from '../../api/reads.ts';
import { useSettled } from '../../parts/settled.ts';
import { nameField } from '../terms.ts';

interface Props {
  id?: string;
  register: string;
  value?: string | undefined;
  onChange?: (id: string | undefined) => void;
  /** The names of records that are already chosen. */
  names?: Record<string, string>;
}

/** Chooses a record of another register by its name; the register is searched on the server. */
export function ReferenceSelect({ id, register: name, value, onChange, names = {} }: Props) {
  const [words, setWords] = useState('');
  const register = registerNamed(name)!;
  const key = nameField(register)!.key;
  const q = useSettled(words.trim());
  const found = useRead<RecordList>(`/records/${name}`, { q, size: 30 }, { keep: true });
  const options = (found.data?.rows ?? []).map((row) => ({ value: row.id, label: String(row[key] ?? '') }));
  if (value && names[value] && !options.some((option) => option.value === value))
    options.unshift({ value, label: names[value] });
  return (
    <Select
      {...(id ? { id } : {})}
      allowClear
      showSearch={{ filterOption: false, onSearch: setWords }}
      placeholder={`输入几个字，在${register.title}中查找`}
      loading={found.isFetching}
      value={value}
      options={options}
      onChange={(picked?: string) => onChange?.(picked)}
      notFoundContent={
        found.error ? (
          sentenceOf(found.error)
        ) : (
          <>
            没有找到。请先到<Link to={`/records/${name}`}>{register.title}</Link>登记。
          </>
        )
      }
    />
  );
}
