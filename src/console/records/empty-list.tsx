import { Button } from 'antd';
import type { Register } from '../../domain/register/register.ts';
import { importable } from '../../domain/register/registers.ts';
import { useHere } from '../shell/organ.ts';
import type { ListState } from './list-state.ts';

/** A list with nothing in it says why, and what to do next. */
export function EmptyList({
  register,
  state,
  waiting,
  onClear,
  onFirst,
}: {
  register: Register;
  state: ListState;
  waiting: boolean;
  onClear: () => void;
  onFirst: () => void;
}) {
  const { can } = useHere();
  if (waiting) return <p className="empty">正在读取……</p>;
  const narrowed = state.q !== '' || state.year !== null || state.batch !== null || Object.keys(state.where).length > 0;
  if (state.page > 1)
    return (
      <p className="empty">
        这一页已经没有记录了。
        <Button type="link" size="small" onClick={onFirst}>
          回到第一页
        </Button>
      </p>
    );
  if (narrowed)
    return (
      <p className="empty">
        没有符合这些条件的记录。
        <Button type="link" size="small" onClick={onClear}>
          看全部
        </Button>
      </p>
    );
  return <p className="empty">{`这里还没有记录。${can('records.write') ? nextStep(register) : ''}`}</p>;
}

function nextStep(register: Register): string {
  if (register.name === 'batches') return '在各个台账里点“导入”，导入的文件会列在这里。';
  if (register.name === 'openings') return '台账启用前就已结转、有效或未审结的，在这里登记期初数，年报才接得上去年。';
  if (register.name === 'postings') return '打开一条主动公开的信息，在那里添加发布渠道。';
  const verb = register.adopted ? '补录' : '登记';
  return importable.some((one) => one.name === register.name)
    ? `点“${verb}”录入第一条；已有 Excel 台账的，点“导入”一次带进来。`
    : `点“${verb}”录入第一条。`;
}
