import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayInChina, dayInWords, isDay, readDay } from './day.ts';

const anyDay = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('a day', () => {
  it('is the day in China, not the day of the server', () => {
    expect(dayInChina(new Date('2024-12-31T15:59:59Z'))).toBe('2024-12-31');
    expect(dayInChina(new Date('2024-12-31T16:00:00Z'))).toBe('2025-01-01');
  });

  it('must exist', () => {
    expect(isDay('2024-02-29')).toBe(true);
    expect(isDay('2023-02-29')).toBe(false);
    expect(isDay('2024-1-5')).toBe(false);
  });

  it.each([
    '2024-01-05',
    '2024/1/5',
    '2024.01.05',
    '2024年1月5日',
    '20240105',
    '２０２４年１月５日',
    ' 2024 年 1 月 5 日 ',
  ])('is read from %s', (text) => {
    expect(readDay(text)).toBe('2024-01-05');
  });

  it.each(['', '2024-13-01', '2023年2月29日', '1月5日', '24-01-05', '2024-01-05T00:00', '去年'])(
    'is not guessed from %j',
    (text) => {
      expect(readDay(text)).toBeNull();
    },
  );

  it('survives being written in words and read again', () => {
    fc.assert(fc.property(anyDay, (day) => readDay(dayInWords(day)) === day));
  });

  it('comes back when days are added and taken away', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, n) => addDays(addDays(day, n), -n) === day),
    );
  });
});
