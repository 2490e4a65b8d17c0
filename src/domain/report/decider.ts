import { type Decision, invalid } from '../refusal.ts';
import type { Finding } from './report.ts';
import { proseSchema, type ReportProse } from './writing.ts';

/** An organ's report of one year: what was written last, and what was published last. */
export interface ReportState {
  year: number;
  version: number;
  textVersion: number;
  prose: ReportProse;
  published: Published | null;
}

/** What fixes a published report: the last event that it counts, its digest, and the file that holds it. */
export interface Published {
  on: string;
  seq: number;
  digest: string;
  file_digest: string;
}

export type ReportEvent =
  | { type: 'written'; year: number; prose: ReportProse }
  | { type: 'published'; year: number; published: Published };

/** Applies an event; `version` is the event's own. */
export function evolveReport(state: ReportState | null, version: number, event: ReportEvent): ReportState {
  return event.type === 'written'
    ? {
        year: event.year,
        version,
        textVersion: version,
        prose: event.prose,
        published: state?.published ?? null,
      }
    : { ...state!, version, published: event.published };
}

/** Decides on writing the words of a report. */
export function decideWriting(
  state: ReportState | null,
  input: { year: number; prose: unknown; expected?: number },
): Decision<ReportEvent> {
  if (!Number.isInteger(input.year) || input.year < 2008 || input.year > 2199)
    return { refusal: invalid([{ field: 'year', message: '年度要填四位数的公历年份，不早于 2008。' }]) };
  if (input.expected !== undefined && input.expected !== (state?.version ?? 0))
    return {
      refusal: { code: 'stale', sentence: '别人刚刚改过这份年报，您的文字没有保存，还在页面上。请刷新对照后再存。' },
    };
  const parsed = proseSchema.safeParse(input.prose);
  if (!parsed.success)
    return {
      refusal: invalid(parsed.error.issues.map((i) => ({ field: i.path.map(String).join('.'), message: i.message }))),
    };
  if (state && JSON.stringify(parsed.data) === JSON.stringify(state.prose)) return { events: [] };
  return { events: [{ type: 'written', year: input.year, prose: parsed.data }] };
}

/** Decides on publishing a report: it must have been written, its year must be over, and no error may stand. */
export function decidePublishing(
  state: ReportState | null,
  input: { today: string; published: Omit<Published, 'on'>; findings: Finding[]; expected?: number },
): Decision<ReportEvent> {
  if (!state)
    return { refusal: { code: 'illegal', sentence: '年报还没有写正文，请先写好引言和第一、五、六部分再发布。' } };
  if (input.expected !== undefined && input.expected !== state.version)
    return { refusal: { code: 'stale', sentence: '别人刚刚改过这份年报，没有发布。请刷新，看过最新内容再发布。' } };
  if (input.today <= `${state.year}-12-31`)
    return {
      refusal: {
        code: 'illegal',
        sentence: `${state.year} 年还没有结束，统计期限到 12 月 31 日，年报要在期满后发布。`,
        article: '《政府信息公开条例》第四十九条',
      },
    };
  const errors = input.findings.filter((finding) => finding.severity === 'error');
  if (errors.length > 0)
    return {
      refusal: {
        code: 'illegal',
        sentence: `还有 ${errors.length} 处错误没有改正，没有发布：${errors[0]!.message}`,
        problems: errors.map((finding) => ({ field: finding.where, message: finding.message })),
      },
    };
  if (state.published?.digest === input.published.digest)
    return { refusal: { code: 'illegal', sentence: '这一版已经发布过了，内容没有变化。' } };
  return {
    events: [{ type: 'published', year: state.year, published: { ...input.published, on: input.today } }],
  };
}
