import { beforeEach, describe, expect, it } from 'vitest';
import { draftOf, forgetDrafts } from './draft.ts';

/** The four methods of a browser's storage that drafts use. */
function memory(): Storage {
  const held = new Map<string, string>();
  return {
    get length() {
      return held.size;
    },
    key: (i: number) => [...held.keys()][i] ?? null,
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
    removeItem: (key: string) => void held.delete(key),
    clear: () => held.clear(),
  };
}

describe('a draft', () => {
  let store: Storage;
  beforeEach(() => {
    store = memory();
  });

  it('is what was written last, until it is forgotten', () => {
    const draft = draftOf<{ title: string }>(store, 'cejing.publications.new');
    expect(draft.read()).toBeNull();
    draft.write({ title: '一' });
    draft.write({ title: '一二' });
    expect(draft.read()).toEqual({ title: '一二' });
    draft.forget();
    expect(draft.read()).toBeNull();
  });

  it('is not mixed up with another form', () => {
    draftOf(store, 'a').write({ title: '甲' });
    expect(draftOf(store, 'b').read()).toBeNull();
  });

  it('is nothing when what is stored is broken, or the browser stores nothing', () => {
    store.setItem('mingce.draft.a', '{');
    expect(draftOf(store, 'a').read()).toBeNull();
    const full = {
      ...memory(),
      setItem: () => {
        throw new Error('full');
      },
    };
    expect(() => draftOf(full, 'a').write({})).not.toThrow();
  });

  it('goes with all others when the person leaves, and nothing else goes', () => {
    store.setItem('mingce.organ', 'cejing');
    draftOf(store, 'a').write({});
    draftOf(store, 'b').write({});
    forgetDrafts(store);
    expect([draftOf(store, 'a').read(), draftOf(store, 'b').read(), store.getItem('mingce.organ')]).toEqual([
      null,
      null,
      'cejing',
    ]);
  });
});
