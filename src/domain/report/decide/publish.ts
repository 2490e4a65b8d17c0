import { regulation } from '../../../../law/statutes/cited-articles.ts';
import { invalid } from '../../refusal.ts';
import { type Standing, stands } from '../standing.ts';
import { overtaken, type Published, type ReportDecision, type ReportState } from './state.ts';

/**
 * Decides on publishing a report: it must have been written, its year must be over, no error may stand, and every
 * warning must be explained.
 */
export function decidePublishing(
  state: ReportState | null,
  input: {
    year: number;
    today: string;
    published: Omit<Published, 'on' | 'adopted'>;
    findings: readonly Standing[];
    expected?: number | undefined;
  },
): ReportDecision {
  const late = overtaken(state, input.expected);
  if (late) return late;
  if (!state || Object.values(state.prose).every((text) => text.trim() === ''))
    return { refusal: { code: 'illegal', sentence: '年报还没有写正文，请先写好引言和第一、五、六部分再发布。' } };
  if (input.today <= `${input.year}-12-31`)
    return {
      refusal: {
        code: 'illegal',
        sentence: `${input.year} 年还没有结束，统计期限到 12 月 31 日，年报要在期满后发布。`,
        article: `《政府信息公开条例》${regulation.annualReport}`,
      },
    };
  const open = input.findings.filter(stands);
  if (open.length > 0) {
    const errors = open.filter(({ effect }) => effect === 'mend').length;
    const left = [
      errors > 0 ? `${errors} 处错误没有改正` : '',
      open.length > errors ? `${open.length - errors} 处没有说明理由` : '',
    ].filter(Boolean);
    return {
      refusal: {
        code: 'illegal',
        sentence: `还有 ${left.join('，')}，没有发布：${open[0]!.message}`,
        problems: open.map(({ where, message }) => ({ field: where, message })),
      },
    };
  }
  if (state.published?.digest === input.published.digest)
    return { refusal: { code: 'illegal', sentence: '这一版已经发布过了，内容没有变化。' } };
  return { events: [{ type: 'published', published: { ...input.published, on: input.today, adopted: false } }] };
}

/**
 * Decides on entering a report that was published elsewhere before (补录), on the day and at the address that a person
 * attests. One that was signed and published here is never replaced so.
 */
export function decideAdopting(
  state: ReportState | null,
  input: {
    year: number;
    today: string;
    published: Omit<Published, 'adopted'>;
    /** The digest of the file that it was read from, where there was one. */
    source: string | null;
    known: boolean;
    expected?: number | undefined;
  },
): ReportDecision {
  const late = overtaken(state, input.expected);
  if (late) return late;
  const { on } = input.published;
  if (on > input.today)
    return { refusal: invalid([{ field: 'published_on', message: `发布日期 ${on} 还没有到，请核对。` }]) };
  if (on <= `${input.year}-12-31`)
    return {
      refusal: invalid([
        { field: 'published_on', message: `${input.year} 年的年报在期满后才能发布，发布日期 ${on} 太早了。` },
      ]),
    };
  if (state?.published && !state.published.adopted)
    return {
      refusal: { code: 'illegal', sentence: `${input.year} 年的年报已经在这里签发并发布，不能用补录的代替。` },
    };
  if (!input.known)
    return { refusal: invalid([{ field: 'tables', message: '一个数也没有，请至少填写原件里有的数。' }]) };
  if (state?.published?.digest === input.published.digest)
    return { refusal: { code: 'invalid', sentence: '与已经补录的一样，没有改动。' } };
  return {
    events: [{ type: 'adopted', published: { ...input.published, adopted: true }, source: input.source }],
  };
}
