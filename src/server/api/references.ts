import type { Context } from 'hono';
import type { Register } from '../../domain/register/register.ts';
import { registerNamed } from '../../domain/register/registers.ts';
import { namesOf, type RecordRow } from '../../store/register/list.ts';
import type { Env } from '../context.ts';

/** The names behind the references of a list, so that a page shows names and not ids. */
export async function referencesOf(c: Context<Env>, of: Register, rows: RecordRow[]): Promise<Record<string, string>> {
  const { house } = c.get('server');
  const names: Record<string, string> = {};
  for (const field of of.fields)
    if (field.kind === 'ref')
      Object.assign(
        names,
        await namesOf(
          house.db,
          c.get('organ').organ_id,
          registerNamed(field.register)!,
          rows.map((row) => String(row[field.key])),
        ),
      );
  return names;
}
