import { invalid, problemsOf } from '../../refusal.ts';
import { proseSchema } from '../writing.ts';
import { overtaken, type ReportDecision, type ReportState } from './state.ts';

/** Decides on writing the words of a report. */
export function decideWriting(
  state: ReportState | null,
  input: { prose: unknown; expected?: number | undefined },
): ReportDecision {
  const late = overtaken(state, input.expected);
  if (late) return late;
  const parsed = proseSchema.safeParse(input.prose);
  if (!parsed.success)
    return {
      refusal: invalid(problemsOf(parsed.error)),
    };
  if (state && JSON.stringify(parsed.data) === JSON.stringify(state.prose)) return { events: [] };
  return { events: [{ type: 'written', prose: parsed.data }] };
}
