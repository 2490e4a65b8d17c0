import { expect, it } from 'vitest';
import { emptyTables } from '../../../domain/report/tables.ts';
import { registeredIn } from './registered.ts';

it('a year in which nothing came in has no request, none carried in, and no case', () => {
  const tables = emptyTables();
  expect(registeredIn(tables)).toBe(0);
  tables.requests.carried_in[6] = 2;
  tables.remedies.litigation_direct[4] = 1;
  expect(registeredIn(tables)).toBe(3);
});
