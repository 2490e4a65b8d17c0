import { describe, expect, it } from 'vitest';
import { periods } from '../../../law/statutes/periods.ts';
import { calendarOf } from './calendar.ts';
import { addWorkingDays, endOfPeriod } from './period.ts';

const calendar = calendarOf();
/** Days follow the week alone: what naive counting gives. */
const weekOnly = calendarOf([], undefined, false);

describe('working days', () => {
  // receipt, +7, +15, +20, +20+20, Monday to Friday's +20
  it.each([
    ['2024-01-15', '2024-01-24', '2024-02-04', '2024-02-09', '2024-03-14', null],
    ['2024-01-25', '2024-02-04', '2024-02-20', '2024-02-27', '2024-03-26', '2024-02-22'],
    ['2024-02-01', '2024-02-09', '2024-02-27', '2024-03-05', '2024-04-02', '2024-02-29'],
    ['2024-02-14', '2024-02-26', '2024-03-07', '2024-03-14', '2024-04-12', null],
    ['2024-03-01', '2024-03-12', '2024-03-22', '2024-03-29', '2024-04-28', '2024-03-29'],
    ['2024-04-26', '2024-05-09', '2024-05-20', '2024-05-27', '2024-06-25', '2024-05-24'],
    ['2024-05-11', '2024-05-21', '2024-05-31', '2024-06-07', '2024-07-08', null],
    ['2024-09-09', '2024-09-19', '2024-09-30', '2024-10-12', '2024-11-08', null],
    ['2024-09-13', '2024-09-25', '2024-10-11', '2024-10-17', '2024-11-14', '2024-10-11'],
    ['2024-09-27', '2024-10-12', '2024-10-23', '2024-10-30', '2024-11-27', '2024-10-25'],
    ['2024-10-03', '2024-10-15', '2024-10-25', '2024-11-01', '2024-11-29', null],
    ['2024-12-03', '2024-12-12', '2024-12-24', '2024-12-31', null, null],
    ['2024-12-20', '2024-12-31', '2025-01-13', '2025-01-20', '2025-02-21', null],
    ['2025-01-13', '2025-01-22', '2025-02-08', '2025-02-14', '2025-03-14', null],
    ['2026-01-26', '2026-02-04', '2026-02-14', '2026-02-28', '2026-03-27', null],
  ])('from a receipt on %s', (receipt, seven, fifteen, twenty, forty, naive) => {
    const of = ({ length }: { length: number }) => addWorkingDays(receipt, length, calendar);
    expect(of(periods.clarificationNotice)).toMatchObject({ day: seven, provisional: false });
    expect(of(periods.thirdPartyOpinion)).toMatchObject({ day: fifteen, provisional: false });
    expect(of(periods.reply)).toMatchObject({ day: twenty, provisional: false });
    if (forty) expect(addWorkingDays(of(periods.reply).day, periods.extension.length, calendar).day).toBe(forty);
    if (naive) expect(addWorkingDays(receipt, 20, weekOnly)).toMatchObject({ day: naive, provisional: true });
  });

  it('run out in 2024 for receipts up to 3 December, and no later', () => {
    expect(addWorkingDays('2024-12-04', 20, calendar).day > '2024-12-31').toBe(true);
  });

  it('are provisional as soon as they reach a year without a notice', () => {
    expect(addWorkingDays('2026-12-30', 1, calendar)).toEqual({ day: '2026-12-31', provisional: false, years: [] });
    // 1 January 2027 is 元旦, a Friday.
    expect(addWorkingDays('2026-12-30', 2, calendar)).toEqual({ day: '2027-01-04', provisional: true, years: [2027] });
  });
});

describe('a period of natural days or months', () => {
  it.each([
    ['60 days for 复议 that end on a holiday (C4)', '2024-08-05', periods.reconsideration, '2024-10-08'],
    ['6 months for a suit (C4)', '2024-08-05', periods.litigation, '2025-02-05'],
    ['15 days for a suit after 复议 (C5)', '2024-09-20', periods.litigationAfterReconsideration, '2024-10-08'],
    ['an end on an ordinary weekend', '2024-07-04', { unit: 'day', length: 2 }, '2024-07-08'],
    ['an end on a worked Sunday, which stands', '2024-09-14', { unit: 'day', length: 15 }, '2024-09-29'],
    ['a month that has no such date', '2024-08-31', { unit: 'month', length: 6 }, '2025-02-28'],
    ['a month that has no such date, in a leap year', '2023-08-31', { unit: 'month', length: 6 }, '2024-02-29'],
    ['working days', '2024-09-09', periods.reply, '2024-10-12'],
  ] as const)('rolls forward to a working day: %s', (_, start, period, end) => {
    expect(endOfPeriod(start, period, calendar)).toEqual({ day: end, provisional: false, years: [] });
  });

  it('is provisional where its last day lies in a year without a notice', () => {
    // 5 February 2027 is 除夕; 春节 runs to Monday 8 February.
    const end = { day: '2027-02-09', provisional: true, years: [2027] };
    expect(endOfPeriod('2026-08-05', periods.litigation, calendar)).toEqual(end);
  });
});
