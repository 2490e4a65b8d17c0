import { useMutation } from '@tanstack/react-query';
import type { Done } from '../../contract/answer.ts';
import type { ReportView } from '../../contract/reports.ts';
import { Refused } from '../api/problem.ts';
import { useRefresh } from '../api/reads.ts';
import { send } from '../api/send.ts';
import { useHere } from '../shell/organ.ts';

/**
 * One act on a year's report, on the version that was seen. Where somebody else was quicker, what they wrote is read,
 * and what was typed here stays for another try.
 */
export function useReportAct(
  { year, version }: Pick<ReportView, 'year' | 'version'>,
  verb: 'adjust' | 'explain' | 'check_zero' | 'adopt' | 'publish',
  onDone: (done: Done) => unknown = () => {},
) {
  const { at } = useHere();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (input: Record<string, unknown>) =>
      send<Done>('POST', at(`/annual_report/${verb}`), { year, expected: version, ...input }),
    onSuccess: async (done) => {
      await refresh();
      onDone(done);
    },
    onError: (error) => (error instanceof Refused && ['stale', 'illegal'].includes(error.code) ? refresh() : undefined),
  });
}

/** What is wrong with a field, beside it. */
export const problemAt = (error: unknown, field: string): string | undefined =>
  error instanceof Refused ? error.problems.find((problem) => problem.field === field)?.message : undefined;
