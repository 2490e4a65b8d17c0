import type { NumberGroup } from '../../../law/letters/letter.ts';
import { docNoPattern, numberGroups, numberSubject } from '../../../law/letters/numbering.ts';

/** 发文字号: the serial counts from 1 for each prefix and year. */
export interface DocNo {
  prefix: string;
  year: number;
  serial: number;
}

/** The prefix that a group of letters gets from an organ's 代字: 册政 and 补正 make 册政公开补. */
export const suggestedPrefix = (organWord: string, group: NumberGroup): string =>
  organWord + numberSubject + numberGroups.find(({ key }) => key === group)!.suffix;

/** A number as printed: 册政公开〔2024〕1号, or with 第 where an organ keeps to it. */
export const formatDocNo = ({ prefix, year, serial }: DocNo, di = false): string =>
  docNoPattern
    .replace('{prefix}', () => prefix)
    .replace('{year}', String(year))
    .replace('{di?}', di ? '第' : '')
    .replace('{serial}', String(serial));

/** Reads a number as people write it: any brackets, 第, leading zeros, full-width digits; null when it is none. */
export function parseDocNo(text: string): DocNo | null {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  const found = /^([^〔〕[\](){}【】\d]{1,40})[〔[(【](\d{4})[〕\])】]第?0*([1-9]\d{0,6})号$/.exec(plain);
  return found ? { prefix: found[1]!, year: Number(found[2]), serial: Number(found[3]) } : null;
}
