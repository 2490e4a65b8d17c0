import { invalid } from '../../refusal.ts';
import type { Finding } from '../report.ts';
import { effectOf } from '../standing.ts';
import { overtaken, type ReportDecision, type ReportState } from './state.ts';

/** Decides on explaining a finding in writing; an empty reason takes an earlier one back. */
export function decideExplaining(
  state: ReportState | null,
  input: { rule: string; message: string; reason: string; expected?: number | undefined },
  findings: readonly Finding[],
): ReportDecision {
  const late = overtaken(state, input.expected);
  if (late) return late;
  const { rule, message } = input;
  const reason = input.reason.trim();
  const finding = findings.find((one) => one.rule === rule && one.message === message);
  if (!finding)
    return { refusal: { code: 'stale', sentence: '这条检查结果已经变了，理由没有写入。请看过现在的结果再写。' } };
  const effect = effectOf(finding);
  if (effect === 'mend')
    return { refusal: { code: 'illegal', sentence: `这一处是错误，说明理由不能代替改正：${finding.message}` } };
  if (effect === 'none') return { refusal: { code: 'invalid', sentence: '这一处只是提示，不需要说明理由。' } };
  const earlier = state?.explanations.find((one) => one.rule === rule && one.message === message)?.reason ?? '';
  if (reason === earlier)
    return { refusal: invalid([{ field: 'reason', message: reason === '' ? '请写明理由。' : '理由和原来一样。' }]) };
  return { events: [{ type: 'explained', rule, message, reason }] };
}
