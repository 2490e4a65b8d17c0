import { type Finding, isRemovable, kinds } from '../documents/inspect/index.ts';

const mostLines = 20;

/** Takes control characters out of text that comes from a file, so that it cannot command the terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const tame = (text: string): string => text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '');

/** What a person sees: each kind once, what to do, and where. */
export function describeFindings(path: string, findings: readonly Finding[]): string {
  if (findings.length === 0) return `${tame(path)}：没有查到不该发出的内容。`;
  const lines = [`${tame(path)}：查到 ${findings.length} 处，处理之前不要发出。`];
  for (const [kind, list] of grouped(findings)) {
    lines.push('', `${kinds[kind].words}（${list.length} 处）：${todoOf(kind)}`);
    for (const { where, sample } of list.slice(0, mostLines)) lines.push(`  ${tame(where)}　${tame(sample)}`);
    if (list.length > mostLines) lines.push(`  ……另有 ${list.length - mostLines} 处`);
  }
  return lines.join('\n');
}

/** What to do, with the option that does it. */
const todoOf = (kind: Finding['kind']): string =>
  kinds[kind].removed === 'redact' ? kinds[kind].todo.replace(/。$/, '（清理时加 --redact）。') : kinds[kind].todo;

function grouped(findings: readonly Finding[]): Map<Finding['kind'], Finding[]> {
  const groups = new Map<Finding['kind'], Finding[]>();
  for (const finding of findings) groups.set(finding.kind, [...(groups.get(finding.kind) ?? []), finding]);
  return groups;
}

/** What a person is told of a copy: where it is, and what is still in it. */
export function describeCleaned(out: string, findings: readonly Finding[], redact: boolean): string {
  const left = new Set(findings.filter(({ kind }) => !isRemovable(kind, redact)).map(({ kind }) => kinds[kind].words));
  const still = left.size > 0 ? `其中仍有：${[...left].join('、')}，请人工确认。` : '再次检查没有查到问题。';
  return `\n清理件已写到 ${tame(out)}。${still}`;
}
