import type { Register } from '../../domain/register/register.ts';

/** What a list is narrowed to, as it stands in the address: a link to a list is a link to what it shows. */
export interface ListState {
  q: string;
  year: number | null;
  /** Codes and references by field. */
  where: Record<string, string>;
  batch: string | null;
  /** Voided records too. */
  all: boolean;
  page: number;
  size: number;
}

export const pageSizes = [20, 50, 100, 200];

/** Reads the address; what it cannot mean is left out. */
export function stateOf(search: URLSearchParams, register: Register): ListState {
  const whole = (name: string): number | null => {
    const value = search.get(name) ?? '';
    return /^[1-9]\d{0,6}$/.test(value) ? Number(value) : null;
  };
  const size = whole('size') ?? 20;
  const chosen = register.fields.flatMap((field) => {
    const value = search.get(field.key);
    return value && (field.kind === 'code' || field.kind === 'ref') ? [[field.key, value] as const] : [];
  });
  return {
    q: search.get('q') ?? '',
    year: whole('year'),
    where: Object.fromEntries(chosen),
    batch: search.get('batch'),
    all: search.get('all') === '1',
    page: whole('page') ?? 1,
    size: pageSizes.includes(size) ? size : 20,
  };
}

/** The address of a state; the page returns to the first whenever the narrowing changes. */
export function searchOf(state: Partial<ListState>): URLSearchParams {
  const search = new URLSearchParams();
  if (state.q) search.set('q', state.q);
  if (state.year) search.set('year', String(state.year));
  for (const [key, value] of Object.entries(state.where ?? {})) search.set(key, value);
  if (state.batch) search.set('batch', state.batch);
  if (state.all) search.set('all', '1');
  if (state.page && state.page > 1) search.set('page', String(state.page));
  if (state.size && state.size !== 20) search.set('size', String(state.size));
  return search;
}

/** The query of the API for a state. */
export function queryOfState(state: ListState): Record<string, string | number | undefined> {
  const where = Object.entries(state.where).map(([key, value]) => `${key}:${value}`);
  return {
    q: state.q,
    year: state.year ?? undefined,
    where: where.join(','),
    batch: state.batch ?? undefined,
    voided: state.all ? 'all' : 'no',
    page: state.page,
    size: state.size,
  };
}

/** The address of a list in the console: `/records/decisions?year=2024&kind=admin_licences`. */
export function listAddress(register: string, state: Partial<ListState> = {}): string {
  const search = searchOf(state).toString();
  return `/records/${register}${search ? `?${search}` : ''}`;
}
