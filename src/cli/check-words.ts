import type { Finding, Report, Severity } from '../domain/report/report.ts';
import { nothingRead, type Unread } from '../domain/report/unread.ts';

export interface Tally extends Record<Severity, number> {
  readable: number;
  unreadable: number;
  /** Readable files in which some table was not read to the end. */
  unread: number;
}

const severities = [
  { key: 'error', label: '错误', paint: '31' },
  { key: 'warning', label: '提醒', paint: '33' },
  { key: 'info', label: '提示', paint: '36' },
] as const;

const painted = (text: string, code: string, colour: boolean): string =>
  colour ? `\u001b[${code}m${text}\u001b[0m` : text;

const layouts = { '2021': '2021年版式', '2019': '2019年版式' } as const;

/** Takes control characters out of text that comes from a file, so that it cannot command the terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const tame = (text: string): string => text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '');

/** What a person sees about a file that was read: first what was not read in it. */
export function describeFile(
  path: string,
  report: Report,
  { unread, findings, compared }: { unread: readonly Unread[]; findings: readonly Finding[]; compared: boolean },
  colour: boolean,
): string {
  const layout = (key: 'proactive' | 'requests', name: string) => {
    const known = report.layout[key];
    return `${name}${known ? layouts[known] : nothingRead(report, key) ? '没有读到' : '没有认出版式'}`;
  };
  const lines = [
    painted(tame(path), '1', colour),
    `  ${tame(report.organ ?? '没有读到机关名称')}　${report.year === null ? '没有读到年份' : `${report.year}年`}　${layout('proactive', '表二')}　${layout('requests', '表三')}`,
  ];
  if (unread.length > 0) {
    lines.push(painted('  没有读全，只检查了读到的部分', '31', colour));
    unread.forEach(({ what, advice }, at) => {
      lines.push(`    ${what}`);
      if (advice !== unread[at + 1]?.advice) lines.push(`      ${advice}`);
    });
  }
  if (!compared) lines.push('  给出的上一年报告不是这个机关上一年的，没有与它比较。');
  for (const { key, label, paint } of severities) {
    const some = findings.filter(({ severity }) => severity === key);
    if (some.length === 0) continue;
    lines.push(painted(`  ${label} ${some.length} 个`, paint, colour));
    for (const { rule, where, message } of some) lines.push(`    ${rule}　${tame(where)}`, `      ${tame(message)}`);
  }
  if (findings.length === 0 && unread.length === 0) lines.push(painted('  没有发现问题', '32', colour));
  return `${lines.join('\n')}\n`;
}

/** What a person sees about a file that could not be read. */
export const describeUnreadable = (path: string, reason: string, colour: boolean): string =>
  `${painted(tame(path), '1', colour)}\n${painted('  读不了', '31', colour)}：${tame(reason)}\n`;

/** The last line: how many files, how many findings. */
export const closingLine = ({ readable, unreadable, unread, error, warning, info }: Tally): string =>
  `共 ${readable + unreadable} 份：${readable} 份可读、${unreadable} 份不可读${unread > 0 ? `、${unread} 份没有读全` : ''}；${error} 个错误、${warning} 个提醒、${info} 个提示`;
