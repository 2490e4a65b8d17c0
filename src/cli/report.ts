import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileFormats, writeReport } from '../documents/write/formats.ts';
import { organByCode } from '../store/organ.ts';
import { computeReport } from '../store/report/report.ts';
import { CommandError } from './command-error.ts';
import { type HouseFlags, withHouse } from './house.ts';

/** What the command writes: the formats for reading, and the data themselves. */
const formats = [...fileFormats, 'json'] as const;

/** `mingce report YEAR --organ CODE --format docx|pdf|xlsx|html|json --out DIR [--as-of INSTANT]` */
export async function writeReportFile(
  yearText: string,
  flags: HouseFlags & { organ: string; format: string; out: string; asOf?: string },
): Promise<void> {
  const year = Number(yearText);
  if (!Number.isInteger(year) || year < 2008 || year > 2199)
    throw new CommandError(`“${yearText}”不是年份，请写成四位数，例如 2024。`);
  const format = formats.find((one) => one === flags.format);
  if (!format) throw new CommandError(`不认识格式“${flags.format}”，可用 ${formats.join('、')}。`);
  const asOf = flags.asOf === undefined ? null : new Date(flags.asOf);
  if (asOf && Number.isNaN(asOf.getTime()))
    throw new CommandError(`“${flags.asOf}”不是一个时点，请写成 2025-01-31T23:59:59+08:00。`);
  await withHouse(flags, async (house) => {
    const organ = await organByCode(house.db, flags.organ);
    if (!organ) throw new CommandError(`没有代码是“${flags.organ}”的机关。`);
    const { file } = await computeReport(house, house.db, organ, year, asOf ? { asOf } : undefined);
    const content = format === 'json' ? `${JSON.stringify(file, null, 1)}\n` : await writeReport(file, format);
    await mkdir(flags.out, { recursive: true });
    const path = join(flags.out, `${organ.code}-${year}.${format}`);
    const draft = `${path}.part`;
    try {
      await writeFile(draft, content);
      await rename(draft, path);
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
    process.stdout.write(`${path}\n`);
  });
}
