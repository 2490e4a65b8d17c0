/** A day in China's time zone, 'YYYY-MM-DD'. */
export type Day = string;

const chinaOffsetMs = 8 * 60 * 60 * 1000;
const dayMs = 24 * 60 * 60 * 1000;

/** The day that an instant falls on in China, whatever the server's time zone. */
export function dayInChina(instant: Date): Day {
  return new Date(instant.getTime() + chinaOffsetMs).toISOString().slice(0, 10);
}

/** Whether the string is a day that exists. */
export function isDay(value: string): value is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const instant = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(value);
}

/** Days since 1970-01-01, for arithmetic. */
export const numberOfDay = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / dayMs;

/** The day of a number that `numberOfDay` gave. */
export const dayOfNumber = (number: number): Day => new Date(number * dayMs).toISOString().slice(0, 10);

/** The day `days` natural days later (earlier when negative). */
export const addDays = (day: Day, days: number): Day => dayOfNumber(numberOfDay(day) + days);

/** The same date `months` months later, or the last day of a month that has no such date. */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const lastDate = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return dayOfNumber(Date.UTC(year, month - 1 + months, Math.min(date, lastDate)) / dayMs);
}

/** 0 for 周日 … 6 for 周六. */
export const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay();

export const yearOf = (day: Day): number => Number(day.slice(0, 4));
export const firstDayOf = (year: number): Day => `${String(year).padStart(4, '0')}-01-01`;

/**
 * Reads a day as people write it: 2024-01-05, 2024/1/5, 2024.1.5, 2024年1月5日, 20240105; null when it is none.
 * Full-width digits are read as digits.
 */
export function readDay(text: string): Day | null {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  const parts =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(plain) ??
    /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(plain) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (!parts) return null;
  const day = `${parts[1]}-${parts[2]!.padStart(2, '0')}-${parts[3]!.padStart(2, '0')}`;
  return isDay(day) ? day : null;
}

/** The day as it stands in a Chinese document: 2024年8月5日. */
export function dayInWords(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}
