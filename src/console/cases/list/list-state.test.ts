import { describe, expect, it } from 'vitest';
import { searchOf, stateOf } from './list-state.ts';

describe('the list of requests in the address', () => {
  it('is what people have to do, unless the address says otherwise', () => {
    expect(stateOf(new URLSearchParams())).toEqual({ view: 'todo', stage: null, kind: null, q: '', page: 1 });
    expect(searchOf(stateOf(new URLSearchParams())).toString()).toBe('');
  });

  it('comes back as it was written', () => {
    const state = { view: 'all', stage: 'drafting', kind: 'correction', q: '道路', page: 3 } as const;
    expect(stateOf(searchOf(state))).toEqual(state);
  });

  it('leaves out what it cannot mean', () => {
    expect(stateOf(new URLSearchParams('view=x&stage=y&kind=z&page=-1'))).toEqual(stateOf(new URLSearchParams()));
  });
});
