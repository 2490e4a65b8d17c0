import { Alert, Button } from 'antd';
import { sameOrgan } from '../../../domain/report/previous-year.ts';
import type { Filling } from './filling.ts';

/** What the file says it is, and a warning where that is another organ or another year. */
export function ReadNotes({
  filling,
  organ,
  year,
  onYear,
}: {
  filling: Filling;
  organ: string;
  year: number;
  onYear: (year: number) => void;
}) {
  if (filling.file === null) return null;
  const otherOrgan = filling.organ !== null && !sameOrgan(filling.organ, organ);
  const otherYear = filling.year !== null && filling.year !== year;
  return (
    <div className="read-notes">
      <p>
        从“{filling.file}”读到：{filling.organ ?? '没有写机关名称'}，
        <span className="unbroken">{filling.year === null ? '没有写年份' : `${filling.year} 年`}</span>的年报。
      </p>
      {(filling.partly ?? []).map(({ table, what, advice }) => (
        <Alert
          className="over"
          type="warning"
          showIcon
          key={table}
          title={what}
          description={`${advice}也可以照原件在下面补填。`}
        />
      ))}
      {otherOrgan && (
        <Alert
          className="over"
          type="warning"
          showIcon
          title={`这好像是别的机关的年报：文件里写的是“${filling.organ}”，这里是“${organ}”。请核对是不是拿错了文件。`}
        />
      )}
      {otherYear && (
        <Alert
          className="over"
          type="warning"
          showIcon
          title={`这是 ${filling.year} 年的年报，您正在填 ${year} 年。`}
          action={
            <Button size="small" onClick={() => onYear(filling.year!)}>
              改填到 {filling.year} 年
            </Button>
          }
        />
      )}
    </div>
  );
}
