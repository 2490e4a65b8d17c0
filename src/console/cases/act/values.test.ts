import { describe, expect, it } from 'vitest';
import { blankCase } from '../../../domain/request/case/state.ts';
import { documentOf, firstTyped, inputOf } from './values.ts';

const state = { ...blankCase('1'), stage: 'processing' as const };

describe('what is sent of a form', () => {
  it('leaves out what is empty, and what is not asked for now', () => {
    const typed = {
      kind: 'NOT_EXIST',
      grounds: '没有检索到',
      items: [{ kind: 'X' }],
      right_organ: '某局',
      earlier: undefined,
    };
    expect(inputOf('decide', typed, state)).toEqual({ kind: 'NOT_EXIST', grounds: '没有检索到' });
  });

  it('keeps the parts of a PARTIAL, each with its gaps: the server says what is missing beside it', () => {
    const typed = { kind: 'PARTIAL', grounds: '甲', items: [{ kind: 'GRANT_PROVIDE', what: ' ' }, undefined] };
    expect(inputOf('decide', typed, state).items).toEqual([{ kind: 'GRANT_PROVIDE' }, {}]);
  });

  it('asks where else only for what is not ours', () => {
    expect(inputOf('decide', { kind: 'NOT_OURS', grounds: '甲', right_organ: '某局' }, state)).toHaveProperty(
      'right_organ',
    );
  });
});

it('a document is sent with what a person wrote, never with what the house filled in', () => {
  const known = { addressee: '演示甲', items: [{ name: '某项' }] };
  expect(documentOf({ addressee: '演示甲', delivery: '', items: [{ where: '网站' }] }, known)).toEqual({
    items: [{ where: '网站' }],
  });
});

it('a form begins with the only consultation that waits', () => {
  const letter = {
    document: { series: 'consult', year: 2024, serial: 1 },
    sent_on: '2024-03-01',
    received_on: null,
  } as const;
  const waiting = { ...letter, no: 2, of: 'third_party', opinion: null, ended_on: null } as const;
  expect(firstTyped('record_opinion', { ...state, consultations: [waiting] }, '2024-03-05')).toEqual({ no: 2 });
  expect(firstTyped('extend', state, '2024-03-05')).toEqual({});
});
