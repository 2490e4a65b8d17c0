import { caseStates } from '../../../../law/request/states.ts';
import type { CaseKind, Stage } from '../../../domain/request/case/terms.ts';

/** The lists that people work from, in the order of their tabs. */
export const views = [
  { key: 'todo', label: '待办' },
  { key: 'soon', label: '即将到期' },
  { key: 'overdue', label: '已逾期' },
  { key: 'approval', label: '待审签' },
  { key: 'closed', label: '已办结' },
  { key: 'all', label: '全部' },
] as const;
export type ViewKey = (typeof views)[number]['key'];

export const kinds = [
  { key: 'request', label: '公开申请' },
  { key: 'correction', label: '更正申请' },
] as const;

/** What the list is narrowed to, as it stands in the address. */
export interface CaseListState {
  view: ViewKey;
  stage: Stage | null;
  kind: CaseKind | null;
  q: string;
  page: number;
}

const one = <T extends string>(of: readonly { key: T }[], value: string | null): T | null =>
  of.find(({ key }) => key === value)?.key ?? null;

/** Reads the address; what it cannot mean is left out. */
export function stateOf(search: URLSearchParams): CaseListState {
  const page = search.get('page') ?? '';
  return {
    view: one(views, search.get('view')) ?? 'todo',
    stage: one(caseStates, search.get('stage')),
    kind: one(kinds, search.get('kind')),
    q: search.get('q') ?? '',
    page: /^[1-9]\d{0,4}$/.test(page) ? Number(page) : 1,
  };
}

/** The address of a state: what is usual is left out. */
export function searchOf({ view, stage, kind, q, page }: CaseListState): URLSearchParams {
  const search = new URLSearchParams();
  if (view !== 'todo') search.set('view', view);
  if (stage) search.set('stage', stage);
  if (kind) search.set('kind', kind);
  if (q) search.set('q', q);
  if (page > 1) search.set('page', String(page));
  return search;
}

export const narrowed = ({ stage, kind, q }: CaseListState): boolean => stage !== null || kind !== null || q !== '';
