import { dayInWords } from '../domain/calendar/day.ts';
import { type Band, itemBands, latestTariff, pageBands, yuanOf } from '../domain/request/fee.ts';
import { CommandError } from './command-error.ts';
import { lineWriter, type OutputStream } from './output.ts';
import { wholeNumber } from './whole-number.ts';

export interface FeeOptions {
  items?: string;
  pages?: string;
  json?: boolean;
}

const methods = {
  items: { option: '--items', name: '按件计收', unit: '件', bandsOf: itemBands },
  pages: { option: '--pages', name: '按量计收', unit: '页', bandsOf: pageBands },
};

/** `mingce fee --items N | --pages N`: the fee by the latest tariff. `--json` writes `{"yuan"}`. */
export function fee({ items, pages, json }: FeeOptions, stdout: OutputStream): void {
  if ((items === undefined) === (pages === undefined))
    throw new CommandError('按件（--items）、按量（--pages）应给出其中一个，也只能给出一个。没有计算。');
  const { option, name, unit, bandsOf } = items !== undefined ? methods.items : methods.pages;
  const n = wholeNumber(option, (items ?? pages)!, { min: 0, max: 100_000 });
  const bands = bandsOf(n);
  const yuan = yuanOf(bands);
  lineWriter(stdout)(json ? JSON.stringify({ yuan }) : `${name} ${n} ${unit}：${yuan} 元\n${explain(bands, unit)}`);
}

function explain(bands: readonly Band[], unit: string): string {
  const lines = bands.map(({ from, to, yuan }) => {
    const count = to - from + 1;
    const which = from === to ? `第 ${from} ${unit}` : `第 ${from} 至 ${to} ${unit}`;
    return yuan === 0 ? `  ${which}：不收费` : `  ${which}：${count} × ${yuan} ＝ ${count * yuan} 元`;
  });
  const { title, notice, since } = latestTariff;
  return [...lines, `依据《${title}》（${notice}），${dayInWords(since)}起施行。`].join('\n');
}
