import { describe, expect, it } from 'vitest';
import { isAway, mayBeWritten, UnsureWrite } from './away.ts';

const coded = (code: string, message = 'said') => Object.assign(new Error(message), { code });

describe('a database that is away', () => {
  it.each([
    coded('57P01'),
    coded('57P02'),
    coded('57P03'),
    coded('53300'),
    coded('57014'),
    coded('55P03'),
    coded('25P03'),
    coded('08006'),
    coded('ECONNREFUSED'),
    coded('ECONNRESET'),
    coded('ETIMEDOUT'),
    coded('EPIPE'),
    new Error('timeout exceeded when trying to connect'),
    new Error('Query read timeout'),
    new Error('Connection terminated unexpectedly'),
    new Error('Connection terminated due to connection timeout'),
    new Error('Client has encountered a connection error and is not queryable'),
    new Error('a library says it in its own words', { cause: coded('57P01') }),
    new UnsureWrite(new Error('Connection terminated unexpectedly')),
  ])('is known by %s', (error) => {
    expect(isAway(error)).toBe(true);
  });

  it.each([coded('23505'), coded('42P01'), coded('ENOENT'), new TypeError('x is not a function'), 'text', undefined])(
    'is not seen in %s',
    (error) => {
      expect(isAway(error)).toBe(false);
    },
  );
});

it('an unanswered COMMIT is the one failure after which something may have been written', () => {
  const unsure = new UnsureWrite(coded('57P01'));
  expect(mayBeWritten(unsure)).toBe(true);
  expect(mayBeWritten(new Error('wrapped', { cause: unsure }))).toBe(true);
  expect(mayBeWritten(coded('57P01'))).toBe(false);
});
