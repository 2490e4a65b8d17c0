import type { FactValue } from '../../domain/register/field.ts';
import type { ReadRows } from '../../domain/register/import.ts';
import { type Register, uniqueFieldsOf } from '../../domain/register/register.ts';
import { batches, decisions, matters } from '../../domain/register/registers.ts';
import type { Reader } from '../database.ts';
import { holdersOf } from './record.ts';

/** Values of a unique field, and who holds them. */
interface Asked {
  register: Register;
  field: string;
  values: string[];
}

type Holder = { id: string; show: string };

/** What the registers of an organ hold of the unique values of a file: all that an import depends on beside the file. */
export class Held {
  readonly #holders: ReadonlyMap<string, Holder>;

  constructor(holders: ReadonlyMap<string, Holder>) {
    this.#holders = holders;
  }

  /** The record in force that holds a value, or null. */
  holder(register: Register, field: string, value: FactValue): Holder | null {
    return this.#holders.get(keyOf(register, field, value)) ?? null;
  }

  /** Whether the same records hold the same values. */
  sameAs(other: Held): boolean {
    return (
      this.#holders.size === other.#holders.size &&
      [...this.#holders].every(([key, { id }]) => other.#holders.get(key)?.id === id)
    );
  }
}

const keyOf = (register: Register, field: string, value: FactValue): string => `${register.name} ${field} ${value}`;

/** The unique values that the rows of a file bring, and the digest of the file. */
export function askedBy(register: Register, rows: ReadRows['rows'], digest: string): Asked[] {
  const texts = (column: string): string[] => [
    ...new Set(rows.flatMap(({ values }) => (typeof values[column] === 'string' ? [values[column]] : []))),
  ];
  return [
    { register: batches, field: 'file_digest', values: [digest] },
    ...uniqueFieldsOf(register).map(({ key }) => ({ register, field: key, values: texts(key) })),
    ...(register === decisions ? [{ register: matters, field: 'name', values: texts('matter') }] : []),
  ];
}

/** Asks who holds those values now. */
export async function heldOf(db: Reader, organId: string, asked: readonly Asked[]): Promise<Held> {
  const holders = new Map<string, Holder>();
  for (const { register, field, values } of asked)
    for (const [value, holder] of await holdersOf(db, organId, register, field, values))
      holders.set(keyOf(register, field, value), holder);
  return new Held(holders);
}
