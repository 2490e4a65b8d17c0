import { describe, expect, it } from 'vitest';
import { decisions } from '../../domain/register/registers.ts';
import { listAddress, queryOfState, searchOf, stateOf } from './list-state.ts';

const read = (address: string) => stateOf(new URLSearchParams(address), decisions);

describe('the state of a list', () => {
  it('comes back from its own address', () => {
    const state = read('q=宅基地&year=2024&kind=admin_licences&all=1&page=3&size=50&batch=b');
    expect(stateOf(searchOf(state), decisions)).toEqual(state);
  });

  it('leaves out what the address cannot mean', () => {
    expect(read('year=二〇二四&page=-1&size=7&colour=red&decided_on=2024-01-01')).toEqual({
      q: '',
      year: null,
      where: {},
      batch: null,
      all: false,
      page: 1,
      size: 20,
    });
  });

  it('asks the API for codes in its own spelling', () => {
    expect(queryOfState(read('year=2024&kind=admin_licences'))).toMatchObject({
      year: 2024,
      where: 'kind:admin_licences',
      voided: 'no',
      page: 1,
    });
  });
});

it('a link to a list says what it shows', () => {
  expect(listAddress('decisions', { year: 2024, where: { kind: 'admin_licences' } })).toBe(
    '/records/decisions?year=2024&kind=admin_licences',
  );
  expect(listAddress('fees')).toBe('/records/fees');
});
