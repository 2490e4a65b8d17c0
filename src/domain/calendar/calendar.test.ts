import { describe, expect, it } from 'vitest';
import { holidayNotices } from '../../../law/calendar/index.ts';
import { type Calendar, calendarOf, dayIn, isWorked } from './calendar.ts';
import { type Day, numberOfDay, weekdayOf } from './day.ts';

const calendar = calendarOf();
const kindOf = (day: Day, of: Calendar = calendar): string => dayIn(of, numberOfDay(day)).kind;
const year = (of: number) => calendar.days.filter(({ date }) => date.startsWith(`${of}-`));

describe('the notices', () => {
  it('give weekends alone to be worked, and never a day that is off by the same notice', () => {
    for (const { festivals } of holidayNotices)
      for (const day of festivals.flatMap(({ work = [] }) => work)) {
        expect([0, 6], day).toContain(weekdayOf(day));
        expect(
          festivals.some(({ from, to }) => from <= day && day <= to),
          day,
        ).toBe(false);
      }
  });

  it('were known before their days, in the year before or in their own, and are about one year each', () => {
    for (const notice of holidayNotices) {
      expect(notice.known >= notice.dated).toBe(true);
      expect(notice.number).toMatch(/^国办发明电〔20\d\d〕\d+号$/);
      expect(notice.number).toContain(`〔${notice.dated.slice(0, 4)}〕`);
      for (const { from, to } of notice.festivals) {
        expect(from <= to && from > notice.known, from).toBe(true);
        expect(to.startsWith(String(notice.year))).toBe(true);
      }
    }
  });
});

describe('the calendar', () => {
  it.each([
    [2019, 250],
    [2020, 249],
    [2021, 250],
    [2022, 249],
    [2023, 249],
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('has in %i %i working days', (of, worked) => {
    expect(year(of).filter(isWorked)).toHaveLength(worked);
    expect(year(of).every(({ known }) => known)).toBe(true);
  });

  it('knows the weekdays off and the worked weekends of 2024', () => {
    const off = year(2024).filter(({ date, kind }) => kind === 'holiday' && ![0, 6].includes(weekdayOf(date)));
    expect(off.map(({ date }) => date.slice(5)).join(' ')).toBe(
      '01-01 02-12 02-13 02-14 02-15 02-16 04-04 04-05 05-01 05-02 05-03 06-10 09-16 09-17 10-01 10-02 10-03 10-04 10-07',
    );
    const makeup = year(2024).filter(({ kind }) => kind === 'makeup');
    expect(makeup.map(({ date }) => date.slice(5)).join(' ')).toBe('02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12');
  });

  it('keeps 除夕 of 2024 a working day, and gives that of 2025 off', () => {
    expect(kindOf('2024-02-09')).toBe('workday');
    expect(kindOf('2025-01-28')).toBe('holiday');
  });

  it('is as the notices known on a day made it: the Spring Festival of 2020 was prolonged on 27 January', () => {
    const before = calendarOf(holidayNotices, '2020-01-26');
    const after = calendarOf(holidayNotices, '2020-01-27');
    expect(['2020-01-31', '2020-02-01', '2020-02-02'].map((day) => kindOf(day, before))).toEqual([
      'workday',
      'makeup',
      'weekend',
    ]);
    expect(['2020-01-31', '2020-02-01', '2020-02-02', '2020-02-03'].map((day) => kindOf(day, after))).toEqual([
      'holiday',
      'holiday',
      'holiday',
      'workday',
    ]);
  });

  it('is as the notices known on a day made it: Labour Day of 2019 grew on 22 March', () => {
    const days = ['2019-04-28', '2019-05-01', '2019-05-02', '2019-05-03', '2019-05-05'];
    expect(days.map((day) => kindOf(day, calendarOf(holidayNotices, '2019-03-21')))).toEqual([
      'weekend',
      'holiday',
      'workday',
      'workday',
      'weekend',
    ]);
    expect(days.map((day) => kindOf(day))).toEqual(['makeup', 'holiday', 'holiday', 'holiday', 'makeup']);
  });

  it('does not depend on the order in which the notices are given', () => {
    expect(calendarOf([...holidayNotices].reverse())).toEqual(calendar);
  });

  it('follows the week where no notice is known and it is not told of the law', () => {
    const week = calendarOf(holidayNotices, undefined, false);
    expect(dayIn(week, numberOfDay('2027-10-01'))).toEqual({
      date: '2027-10-01',
      kind: 'workday',
      why: '没有2027年的放假安排，暂按周一至周五推算',
      known: false,
    });
    const known = (of: Calendar) => of.days.filter((day) => day.known);
    expect(known(week)).toEqual(known(calendar));
  });

  it('follows the week and the law where no notice is known, and says so', () => {
    expect(dayIn(calendar, numberOfDay('2027-10-01'))).toEqual({
      date: '2027-10-01',
      kind: 'holiday',
      why: '国庆节，法定节假日（《全国年节及纪念日放假办法》第二条）；没有2027年的放假安排，调休未定',
      known: false,
    });
    expect(dayIn(calendar, numberOfDay('2027-10-04'))).toMatchObject({ kind: 'workday', known: false });
    expect(kindOf('2027-10-09')).toBe('weekend');
    expect(dayIn(calendar, numberOfDay('1965-01-02'))).toMatchObject({ kind: 'weekend', known: false });
    expect(dayIn(calendarOf(holidayNotices, '2023-10-24'), numberOfDay('2024-01-02')).known).toBe(false);
    expect(dayIn(calendarOf(holidayNotices, '2023-10-25'), numberOfDay('2024-01-02')).known).toBe(true);
  });

  it('takes a year that an organ brings: the year between stays unknown', () => {
    const own = { year: 2028, number: '某文', dated: '2027-11-01', known: '2027-11-01' };
    const wider = calendarOf([
      ...holidayNotices,
      { ...own, festivals: [{ name: '国庆节', from: '2028-10-02', to: '2028-10-06' }] },
    ]);
    expect(dayIn(wider, numberOfDay('2028-10-03'))).toMatchObject({ kind: 'holiday', why: '国庆节放假（某文）' });
    expect(dayIn(wider, numberOfDay('2028-12-29')).known).toBe(true);
    expect(dayIn(wider, numberOfDay('2027-06-01')).known).toBe(false);
  });
});
