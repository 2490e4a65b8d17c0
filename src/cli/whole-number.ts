import { CommandError } from './command-error.ts';

/** A whole number that an option gives, between `min` and `max`; `why` is the law behind the bound, if it is the law's. */
export function wholeNumber(option: string, text: string, { min, max, why = '' }: Range): number {
  const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= min && number <= max) return number;
  throw new CommandError(
    `${option}“${text}”应是 ${min} 到 ${max} 的整数${why && `（${why}）`}，没有计算。请改正后再试。`,
  );
}

interface Range {
  min: number;
  max: number;
  why?: string;
}
