import { Select } from 'antd';
import type { Holders } from '../../../contract/cases.ts';
import { useRead } from '../../api/reads.ts';

/** Chooses one of those who hold a post today. */
export function HolderSelect({
  id,
  post,
  value,
  onChange,
}: {
  id?: string;
  post: 'approver' | 'secrecy_reviewer';
  value?: string;
  onChange?: (account: string | undefined) => void;
}) {
  const found = useRead<Holders>('/holders', { post });
  return (
    <Select
      {...(id ? { id } : {})}
      allowClear
      placeholder="请选择"
      loading={found.isPending}
      value={value ?? null}
      options={found.data?.holders.map((one) => ({ value: one.id, label: one.name })) ?? []}
      onChange={(picked: string | null) => onChange?.(picked ?? undefined)}
      notFoundContent="今天没有人在这个岗位。"
    />
  );
}
