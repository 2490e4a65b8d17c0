import { Skeleton } from 'antd';

/** While something is read. */
export function Loading({ rows = 6 }: { rows?: number }) {
  return (
    <div role="status" aria-live="polite">
      <span className="hidden-words">正在读取……</span>
      <Skeleton active title={false} paragraph={{ rows }} />
    </div>
  );
}
