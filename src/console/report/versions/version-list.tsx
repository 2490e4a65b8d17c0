import type { ReportVersion } from '../../../contract/reports.ts';
import { clockInChina } from '../../records/changes.ts';
import type { Pair } from './use-pair.ts';

const acts: Record<ReportVersion['type'], string> = {
  written: '保存正文',
  adjusted: '改填数字',
  explained: '说明理由',
  zero_checked: '零申请签字',
  published: '签发并发布',
  adopted: '补录',
};

/** Every version, the newest first; two of them are chosen to be compared, the earlier one on the left. */
export function VersionList({
  versions,
  pair,
  onPair,
}: {
  versions: readonly ReportVersion[];
  pair: Pair | undefined;
  onPair: (pair: Pair) => void;
}) {
  const choosing = versions.length > 1;
  const choice = (version: number, side: 'from' | 'to', label: string) => (
    <td className="choice">
      <input
        type="radio"
        name={side}
        aria-label={`第 ${version} 版作${label}`}
        checked={pair?.[side] === version}
        disabled={!pair || (side === 'from' ? version >= pair.to : version <= pair.from)}
        onChange={() => pair && onPair({ ...pair, [side]: version })}
      />
    </td>
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard
    <section className="scroll" tabIndex={0} aria-label="历次版本，表格">
      <table className="versions">
        <thead>
          <tr>
            {choosing && (
              <>
                <th scope="col">旧版</th>
                <th scope="col">新版</th>
              </>
            )}
            <th scope="col">版本</th>
            <th scope="col">时间</th>
            <th scope="col">做了什么</th>
            <th scope="col">谁</th>
          </tr>
        </thead>
        <tbody>
          {versions.toReversed().map(({ version, type, recordedAt, by }) => (
            <tr key={version}>
              {choosing && (
                <>
                  {choice(version, 'from', '旧版')}
                  {choice(version, 'to', '新版')}
                </>
              )}
              <td className="unbroken">第 {version} 版</td>
              <td className="unbroken">
                <time dateTime={recordedAt}>{clockInChina(recordedAt)}</time>
              </td>
              <td className="unbroken">{acts[type]}</td>
              <td className="unbroken">{by}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
