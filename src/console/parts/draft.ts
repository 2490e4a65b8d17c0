const prefix = 'mingce.draft.';

/** Keeps what was typed in this browser window until it is saved: a reload or a lost connection takes nothing. */
export interface Draft<T> {
  read(): T | null;
  write(value: T): void;
  forget(): void;
}

/** A draft under its name; a browser that refuses to store simply keeps none. */
export function draftOf<T>(store: Storage, name: string): Draft<T> {
  const key = prefix + name;
  return {
    read() {
      try {
        return JSON.parse(store.getItem(key) ?? 'null') as T | null;
      } catch {
        return null;
      }
    },
    write(value) {
      try {
        store.setItem(key, JSON.stringify(value));
      } catch {
        // Storage is full or forbidden: the form itself still holds what was typed.
      }
    },
    forget: () => store.removeItem(key),
  };
}

/** Forgets every draft of this window. */
export function forgetDrafts(store: Storage): void {
  const keys = Array.from({ length: store.length }, (_, i) => store.key(i)!);
  for (const key of keys) if (key.startsWith(prefix)) store.removeItem(key);
}
