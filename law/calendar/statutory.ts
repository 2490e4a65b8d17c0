import type { LunarYear } from './lunar.ts';

/** A festival for all: from a fixed day or one of the lunar calendar, `offset` days later, so many days off. */
export interface StatutoryFestival {
  name: string;
  from: { fixed: string } | { lunar: keyof LunarYear; offset?: number };
  days: number;
}

/** 全国年节及纪念日放假办法 as it stood: the holidays of all citizens (Art. 2). */
export interface StatutoryHolidays {
  /** First and last day in force. */
  since: string;
  until?: string;
  /** The decree that revised it. */
  decree: string;
  article: string;
  festivals: readonly StatutoryFestival[];
}

const law = { article: '《全国年节及纪念日放假办法》第二条' } as const;
const newYear: StatutoryFestival = { name: '元旦', from: { fixed: '01-01' }, days: 1 };
const springOf = (offset: number, days: number): StatutoryFestival => ({
  name: '春节',
  from: { lunar: 'spring', offset },
  days,
});
const qingming: StatutoryFestival = { name: '清明节', from: { lunar: 'qingming' }, days: 1 };
const labourDay = (days: number): StatutoryFestival => ({ name: '劳动节', from: { fixed: '05-01' }, days });
const autumn: readonly StatutoryFestival[] = [
  { name: '端午节', from: { lunar: 'duanwu' }, days: 1 },
  { name: '中秋节', from: { lunar: 'midAutumn' }, days: 1 },
  { name: '国庆节', from: { fixed: '10-01' }, days: 3 },
];

/** The law's versions, oldest first. Decrees and days are from knowledge, not from a copy of the gazette. */
export const statutoryHolidays: readonly StatutoryHolidays[] = [
  // 除夕、初一、初二.
  {
    ...law,
    since: '2008-01-01',
    until: '2013-12-31',
    decree: '国务院令第513号',
    festivals: [newYear, springOf(-1, 3), qingming, labourDay(1), ...autumn],
  },
  // 初一、初二、初三.
  {
    ...law,
    since: '2014-01-01',
    until: '2024-12-31',
    decree: '国务院令第644号',
    festivals: [newYear, springOf(0, 3), qingming, labourDay(1), ...autumn],
  },
  // 除夕、初一至初三; 5月1日、2日.
  {
    ...law,
    since: '2025-01-01',
    decree: '国务院令第795号',
    festivals: [newYear, springOf(-1, 4), qingming, labourDay(2), ...autumn],
  },
];
