import { resolve } from 'node:path';
import { type House, openHouse } from '../store/house.ts';
import { atLeisure } from '../store/patience.ts';

/** Options that every command on the house takes. */
export interface HouseFlags {
  data?: string;
}

/** The data folder of a command: `--data`, MINGCE_DATA, or `data` in the current folder. */
export const dataDirOf = (flags: HouseFlags): string => resolve(flags.data ?? process.env.MINGCE_DATA ?? 'data');

/** Opens the house for one command, which may take its time, and closes it whatever happens. */
export async function withHouse<T>(flags: HouseFlags, work: (house: House) => Promise<T>): Promise<T> {
  const house = await openHouse({
    dataDir: dataDirOf(flags),
    databaseUrl: process.env.DATABASE_URL,
    // A pipe hears only what went wrong.
    ...(process.stderr.isTTY ? { log: (sentence: string) => process.stderr.write(`${sentence}\n`) } : {}),
  });
  try {
    return await atLeisure(() => work(house));
  } finally {
    // Why the work failed is what the person must hear; an engine that does not stop is adopted by the next command.
    await house.close().catch(() => {});
  }
}
