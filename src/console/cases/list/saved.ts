/** A list under a name that a person gave it: the address of its narrowing. */
export interface SavedView {
  name: string;
  search: string;
}

type Store = Pick<Storage, 'getItem' | 'setItem'>;
const keyOf = (owner: string): string => `mingce.views.${owner}`;
/** More than these nobody finds anything among. */
const most = 20;

/** The views of an owner, oldest first; none where the browser keeps nothing. */
export function savedViews(store: Store, owner: string): SavedView[] {
  try {
    const kept = JSON.parse(store.getItem(keyOf(owner)) ?? '[]') as unknown;
    return Array.isArray(kept) ? kept.filter(isView) : [];
  } catch {
    return [];
  }
}

const isView = (one: unknown): one is SavedView =>
  typeof (one as SavedView)?.name === 'string' && typeof (one as SavedView).search === 'string';

/** Keeps a view; one of the same name is replaced. */
export const addView = (store: Store, owner: string, view: SavedView): SavedView[] =>
  write(store, owner, [...savedViews(store, owner).filter(({ name }) => name !== view.name), view].slice(-most));

export const removeView = (store: Store, owner: string, name: string): SavedView[] =>
  write(
    store,
    owner,
    savedViews(store, owner).filter((view) => view.name !== name),
  );

function write(store: Store, owner: string, views: SavedView[]): SavedView[] {
  try {
    store.setItem(keyOf(owner), JSON.stringify(views));
  } catch {
    // Storage is full or forbidden: the view holds until the page is left.
  }
  return views;
}
