import { describe, expect, it } from 'vitest';
import { addView, removeView, savedViews } from './saved.ts';

const memory = (first: Record<string, string> = {}) => {
  const held = new Map(Object.entries(first));
  return {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
  };
};

describe('saved views', () => {
  it('are kept by name, the same name once, and apart for each person', () => {
    const store = memory();
    addView(store, 'a', { name: '道路', search: 'q=道路' });
    addView(store, 'a', { name: '道路', search: 'q=公路' });
    addView(store, 'b', { name: '更正', search: 'kind=correction' });
    expect(savedViews(store, 'a')).toEqual([{ name: '道路', search: 'q=公路' }]);
    expect(removeView(store, 'a', '道路')).toEqual([]);
    expect(savedViews(store, 'b')).toHaveLength(1);
  });

  it('are none where what is kept is broken', () => {
    expect(savedViews(memory({ 'mingce.views.a': '{' }), 'a')).toEqual([]);
    expect(savedViews(memory({ 'mingce.views.a': '[1,{"name":2}]' }), 'a')).toEqual([]);
  });
});
