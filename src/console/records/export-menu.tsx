import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import type { Register } from '../../domain/register/register.ts';
import { importable } from '../../domain/register/registers.ts';
import { queryOf } from '../api/send.ts';
import { useHere } from '../shell/organ.ts';

const exported = [...importable.map((register) => register.name), 'matters', 'openings'];

/** The register as a file, of one year or of all. What is exported can be imported as it is. */
export function ExportMenu({ register, year }: { register: Register; year: number | null }) {
  const { at } = useHere();
  if (!exported.includes(register.name)) return null;
  const span = year ? `${year} 年` : '全部年度';
  const link = (kind: 'xlsx' | 'csv', words: string) => ({
    key: kind,
    label: (
      <a href={`/api/v1${at(`/exports/${register.name}.${kind}`)}${queryOf({ year: year ?? undefined })}`} download>
        {words}（{span}）
      </a>
    ),
  });
  return (
    <Dropdown trigger={['click']} menu={{ items: [link('xlsx', 'Excel 文件'), link('csv', 'CSV 文件')] }}>
      <Button icon={<DownOutlined />} iconPlacement="end">
        导出
      </Button>
    </Dropdown>
  );
}
