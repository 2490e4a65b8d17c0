import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holidayNotices } from '../../../law/calendar/index.ts';
import { lunarYears } from '../../../law/calendar/lunar.ts';
import { newMoons, sunAt } from '../../../test/support/sky.ts';
import { calendarOf, dayIn, isWorked } from './calendar.ts';
import { addDays, type Day, numberOfDay } from './day.ts';
import { statutoryDays } from './statutory.ts';

const years = Object.keys(lunarYears).map(Number);
const namesOf = (year: number): [string, string][] =>
  [...statutoryDays(year)].map(([day, { name }]): [string, string] => [day.slice(5), name]).sort();

describe('the table of the lunar calendar', () => {
  it('has every year from 2008 to 2040', () => {
    expect(years).toEqual(Array.from({ length: 33 }, (_, i) => 2008 + i));
  });

  /** The days on which the months of the three festivals begin. */
  const monthsOf = (year: number): Day[] => {
    const { spring, duanwu, midAutumn } = lunarYears[year]!;
    return [`${year}-${spring}`, addDays(`${year}-${duanwu}`, -4), addDays(`${year}-${midAutumn}`, -14)];
  };

  it.each(years)('lets the months of %i begin with the new moon, by Beijing’s time', (year) => {
    const moons = newMoons(year).map(Math.floor);
    for (const first of monthsOf(year)) expect(moons, first).toContain(numberOfDay(first));
  });

  it('agrees with Intl’s Chinese calendar, save where the new moon stands within ten minutes of midnight', () => {
    const chinese = new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', month: 'numeric', day: 'numeric' });
    const named = (day: Day) => {
      const parts = chinese.formatToParts(new Date(`${day}T00:00:00Z`));
      return ['month', 'day'].map((type) => parts.find((part) => part.type === type)!.value).join('-');
    };
    const differing: Day[] = [];
    for (const year of years) {
      const { spring, duanwu, midAutumn } = lunarYears[year]!;
      const festivals = [
        [spring, '1-1'],
        [duanwu, '5-5'],
        [midAutumn, '8-15'],
      ] as const;
      festivals.forEach(([day, name], i) => {
        if (named(`${year}-${day}`) === name) return;
        const first = numberOfDay(monthsOf(year)[i]!);
        const moon = newMoons(year).find((at) => Math.floor(at) === first)!;
        const toMidnight = Math.min(moon - first, first + 1 - moon) * 24 * 60;
        expect(toMidnight, `${year}-${day}`).toBeLessThan(10);
        differing.push(`${year}-${day}`);
      });
    }
    // ICU 78 is a day late in 2027 and a day early in 2030; one that reckons better differs nowhere.
    expect(['2027-02-06', '2030-02-03']).toEqual(expect.arrayContaining(differing));
  });

  it('has 清明 on the day on which the sun reaches 15°', () => {
    for (const year of years) {
      const start = numberOfDay(`${year}-${lunarYears[year]!.qingming}`);
      // A quarter of an hour is what the reckoning leaves open.
      expect(sunAt(start), String(year)).toBeLessThan(15.01);
      expect(sunAt(start + 1), String(year)).toBeGreaterThan(14.99);
    }
  });
});

describe('the statutory holidays', () => {
  it('are thirteen days since 2025: 除夕 to 初三, two days of 劳动节', () => {
    expect(namesOf(2027)).toEqual([
      ['01-01', '元旦'],
      ['02-05', '春节'],
      ['02-06', '春节'],
      ['02-07', '春节'],
      ['02-08', '春节'],
      ['04-05', '清明节'],
      ['05-01', '劳动节'],
      ['05-02', '劳动节'],
      ['06-09', '端午节'],
      ['09-15', '中秋节'],
      ['10-01', '国庆节'],
      ['10-02', '国庆节'],
      ['10-03', '国庆节'],
    ]);
  });

  it('are eleven before: without 除夕 from 2014, without 初三 until then, and none before 2008', () => {
    expect(namesOf(2024)).toHaveLength(11);
    expect(namesOf(2024).filter(([, name]) => name === '春节' || name === '劳动节')).toEqual([
      ['02-10', '春节'],
      ['02-11', '春节'],
      ['02-12', '春节'],
      ['05-01', '劳动节'],
    ]);
    expect(namesOf(2013).filter(([, name]) => name === '春节')).toEqual([
      ['02-09', '春节'],
      ['02-10', '春节'],
      ['02-11', '春节'],
    ]);
    expect(namesOf(2007)).toEqual([]);
  });

  it('of the years with a notice are all off by the notice, by the same name', () => {
    const calendar = calendarOf();
    for (const year of new Set(holidayNotices.map(({ year }) => year)))
      for (const [day, { name }] of statutoryDays(year)) {
        const found = dayIn(calendar, numberOfDay(day));
        expect([day, found.kind]).toEqual([day, 'holiday']);
        expect(found.why).toContain(name);
      }
  });

  it('beyond the table are those of fixed days', () => {
    expect(namesOf(2041).map(([day]) => day)).toEqual(['01-01', '05-01', '05-02', '10-01', '10-02', '10-03']);
  });
});

describe('in a calendar', () => {
  const noticeYears = [...new Set(holidayNotices.map(({ year }) => year))];
  const anySelection = fc.subarray(noticeYears).map((kept) => ({
    kept: new Set(kept),
    calendar: calendarOf(holidayNotices.filter(({ year }) => kept.includes(year))),
  }));

  it('no statutory holiday of a year without a notice is a working day, and every such day says so', () => {
    fc.assert(
      fc.property(anySelection, fc.constantFrom(...years), ({ kept, calendar }, year) => {
        fc.pre(!kept.has(year));
        for (const day of statutoryDays(year).keys()) {
          const found = dayIn(calendar, numberOfDay(day));
          expect([day, isWorked(found)]).toEqual([day, false]);
          // A notice for the next year may name the last days of this one; none is a statutory holiday.
          expect([day, found.known]).toEqual([day, false]);
        }
      }),
    );
  });

  it('in a year with a notice the notice decides, whether the law is asked or not', () => {
    const [law, week] = [true, false].map((statutory) => calendarOf(undefined, undefined, statutory));
    for (const year of noticeYears)
      for (let n = numberOfDay(`${year}-01-01`); n < numberOfDay(`${year + 1}-01-01`); n++) {
        expect(dayIn(law!, n)).toEqual(dayIn(week!, n));
        expect(dayIn(law!, n).known).toBe(true);
      }
  });
});
