/** The days of a year by which the festivals of the lunar calendar and 清明 fall, as MM-DD. */
export interface LunarYear {
  /** 正月初一; 除夕 is the day before. */
  spring: string;
  /** 清明, a solar term. */
  qingming: string;
  /** 五月初五. */
  duanwu: string;
  /** 八月十五. */
  midAutumn: string;
}

const year = (spring: string, qingming: string, duanwu: string, midAutumn: string): LunarYear => ({
  spring,
  qingming,
  duanwu,
  midAutumn,
});

/**
 * The lunar calendar by GB/T 33661—2017 (农历的编算和颁行), Beijing's time. Computed from the new moons and the sun's
 * longitude; the test computes them again. The new moon of 2027 falls on 6 February at 23:56 and that of 2030 on
 * 3 February at 0:08: calendars that reckon less exactly are a day off there.
 */
export const lunarYears: Readonly<Record<number, LunarYear>> = {
  2008: year('02-07', '04-04', '06-08', '09-14'),
  2009: year('01-26', '04-04', '05-28', '10-03'),
  2010: year('02-14', '04-05', '06-16', '09-22'),
  2011: year('02-03', '04-05', '06-06', '09-12'),
  2012: year('01-23', '04-04', '06-23', '09-30'),
  2013: year('02-10', '04-04', '06-12', '09-19'),
  2014: year('01-31', '04-05', '06-02', '09-08'),
  2015: year('02-19', '04-05', '06-20', '09-27'),
  2016: year('02-08', '04-04', '06-09', '09-15'),
  2017: year('01-28', '04-04', '05-30', '10-04'),
  2018: year('02-16', '04-05', '06-18', '09-24'),
  2019: year('02-05', '04-05', '06-07', '09-13'),
  2020: year('01-25', '04-04', '06-25', '10-01'),
  2021: year('02-12', '04-04', '06-14', '09-21'),
  2022: year('02-01', '04-05', '06-03', '09-10'),
  2023: year('01-22', '04-05', '06-22', '09-29'),
  2024: year('02-10', '04-04', '06-10', '09-17'),
  2025: year('01-29', '04-04', '05-31', '10-06'),
  2026: year('02-17', '04-05', '06-19', '09-25'),
  2027: year('02-06', '04-05', '06-09', '09-15'),
  2028: year('01-26', '04-04', '05-28', '10-03'),
  2029: year('02-13', '04-04', '06-16', '09-22'),
  2030: year('02-03', '04-05', '06-05', '09-12'),
  2031: year('01-23', '04-05', '06-24', '10-01'),
  2032: year('02-11', '04-04', '06-12', '09-19'),
  2033: year('01-31', '04-04', '06-01', '09-08'),
  2034: year('02-19', '04-05', '06-20', '09-27'),
  2035: year('02-08', '04-05', '06-10', '09-16'),
  2036: year('01-28', '04-04', '05-30', '10-04'),
  2037: year('02-15', '04-04', '06-18', '09-24'),
  2038: year('02-04', '04-05', '06-07', '09-13'),
  2039: year('01-24', '04-05', '05-27', '10-02'),
  2040: year('02-12', '04-04', '06-14', '09-20'),
};
