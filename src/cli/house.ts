import { resolve } from 'node:path';
import { type House, openHouse } from '../store/house.ts';

/** Options that every command on the house takes. */
export interface HouseFlags {
  data?: string;
}

/** The data folder of a command: `--data`, MINGCE_DATA, or `data` in the current folder. */
export const dataDirOf = (flags: HouseFlags): string => resolve(flags.data ?? process.env.MINGCE_DATA ?? 'data');

/** Opens the house for one command, and closes it whatever happens. */
export async function withHouse<T>(flags: HouseFlags, work: (house: House) => Promise<T>): Promise<T> {
  const house = await openHouse({
    dataDir: dataDirOf(flags),
    databaseUrl: process.env.DATABASE_URL,
    filesUrl: process.env.MINGCE_FILES_URL,
    // A pipe hears only what went wrong.
    ...(process.stderr.isTTY ? { log: (sentence: string) => process.stderr.write(`${sentence}\n`) } : {}),
  });
  try {
    return await work(house);
  } finally {
    await house.close();
  }
}
