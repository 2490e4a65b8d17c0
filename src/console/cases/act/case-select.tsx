import { Select } from 'antd';
import { useState } from 'react';
import type { CaseList } from '../../../contract/cases.ts';
import { sentenceOf } from '../../api/problem.ts';
import { useRead } from '../../api/reads.ts';
import { useSettled } from '../../parts/settled.ts';

/** Chooses another case by its number, or by words of what it asks for. */
export function CaseSelect({
  id,
  without,
  open,
  known = [],
  value,
  onChange,
}: {
  id?: string;
  /** The case that chooses. */
  without: string;
  /** Only cases that are still to be answered. */
  open: boolean;
  known?: { id: string; number: string; wanted: string }[];
  value?: string;
  onChange?: (id: string | undefined) => void;
}) {
  const [words, setWords] = useState('');
  const q = useSettled(words.trim());
  const found = useRead<CaseList>(
    '/requests',
    { view: open ? 'todo' : 'all', q, kind: 'request', size: 30 },
    { keep: true },
  );
  const rows = [...(q === '' ? known : []), ...(found.data?.rows ?? [])];
  const options = rows
    .filter((row, i) => row.id !== without && rows.findIndex((one) => one.id === row.id) === i)
    .map((row) => ({ value: row.id, label: `${row.number}　${row.wanted.slice(0, 40)}` }));
  return (
    <Select
      {...(id ? { id } : {})}
      allowClear
      showSearch={{ filterOption: false, onSearch: setWords }}
      placeholder="输入编号，或者所需信息里的字"
      loading={found.isFetching}
      value={value}
      options={options}
      onChange={(picked?: string) => onChange?.(picked)}
      notFoundContent={found.error ? sentenceOf(found.error) : '没有找到。'}
    />
  );
}
