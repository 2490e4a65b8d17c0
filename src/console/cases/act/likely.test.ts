import { describe, expect, it } from 'vitest';
import { caseStates } from '../../../../law/request/states.ts';
import { caseActs } from '../../../domain/request/case/acts/index.ts';
import { blankCase, type CaseState } from '../../../domain/request/case/state.ts';
import { nextActs } from './likely.ts';

const all = (permitted: (key: string) => boolean) =>
  [
    'begin_review',
    'log_search',
    'decide',
    'draft',
    'submit',
    'review',
    'approve',
    'void',
    'note_receipt',
    'record_opinion',
  ].map((key) => ({ key, title: key, permitted: permitted(key), reason: null, article: null }));
const keys = (state: Partial<CaseState>, permitted: (key: string) => boolean = () => true) => {
  const { next, more } = nextActs({ ...blankCase('1'), ...state }, all(permitted));
  return { next: next.map(({ key }) => key), more: more.map(({ key }) => key) };
};

describe('what comes next', () => {
  it('is what the state usually leads to, and never what is not permitted', () => {
    expect(keys({ stage: 'received' }).next).toEqual(['begin_review']);
    expect(keys({ stage: 'in_approval' }, (key) => key !== 'review').next).toEqual(['approve']);
    expect(keys({ stage: 'received' }).more).toContain('void');
  });

  it('begins with the search before anything was searched, and with the decision after', () => {
    expect(keys({ stage: 'processing' }).next[0]).toBe('log_search');
    expect(keys({ stage: 'processing', searches: [{ on: '2024-03-01', found: 'none' }] }).next[0]).toBe('decide');
  });

  it('names only acts that there are', () => {
    for (const { key } of caseStates) {
      const every = caseActs.map((act) => ({ ...act, permitted: true, reason: null, article: null }));
      const { next } = nextActs({ ...blankCase('1'), stage: key }, every);
      expect(next.length, key).toBeGreaterThan(0);
      // Everything named is an act that the state has.
      for (const { key: act } of next)
        expect(
          caseActs.find((one) => one.key === act)!.transitions.some(({ from }) => from.includes(key)),
          `${key} ${act}`,
        ).toBe(true);
    }
  });
});
