import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import type { ReportVersion } from '../../../contract/reports.ts';
import { send } from '../../api/send.ts';
import { useHere } from '../../shell/organ.ts';
import { type ComparedVersion, compared } from './compare.ts';

/** Two versions that are compared, the earlier one first. */
export interface Pair {
  from: number;
  to: number;
}

/** The versions that the address names; else the last one and the nearest before it that differs. */
export function usePair(year: number, versions: readonly ReportVersion[]) {
  const { organ, at } = useHere();
  const [search, setSearch] = useSearchParams();
  const numbers = versions.map(({ version }) => version);
  const [from, to] = [Number(search.get('from')), Number(search.get('to'))];
  const chosen: Pair | null = numbers.includes(from) && numbers.includes(to) && from < to ? { from, to } : null;
  const { data: found } = useQuery({
    queryKey: ['organ', organ.code, `/reports/${year}/versions`, 'differing', numbers.at(-1)],
    queryFn: () => lastDiffering(numbers, (version) => send(`GET`, at(`/reports/${year}/versions/${version}`))),
    enabled: chosen === null && numbers.length > 1,
  });
  return {
    pair: chosen ?? found,
    choose: ({ from, to }: Pair) =>
      setSearch({ from: String(from), to: String(to) }, { replace: true, preventScrollReset: true }),
  };
}

/** The last version and the nearest before it that differs from it; the last two where none does. */
export async function lastDiffering(
  versions: readonly number[],
  read: (version: number) => Promise<ComparedVersion>,
): Promise<Pair> {
  const to = versions.at(-1)!;
  const last = await read(to);
  for (const from of versions.slice(0, -1).toReversed()) {
    const { parts, cells } = compared(await read(from), last);
    if (parts.length > 0 || cells.length > 0) return { from, to };
  }
  return { from: versions.at(-2)!, to };
}
