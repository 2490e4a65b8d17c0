import type { Register } from '../../domain/register/register.ts';
import { registerNamed } from '../../domain/register/registers.ts';
import type { OrganKey, Reader } from '../../store/database.ts';
import { namesOf, type RecordRow } from '../../store/register/list.ts';

/** The names behind the references of a list, so that a page shows names and not ids. */
export async function referencesOf(
  db: Reader,
  { organ_id }: OrganKey,
  of: Register,
  rows: RecordRow[],
): Promise<Record<string, string>> {
  const names: Record<string, string> = {};
  for (const field of of.fields)
    if (field.kind === 'ref')
      Object.assign(
        names,
        await namesOf(
          db,
          organ_id,
          registerNamed(field.register)!,
          rows.map((row) => String(row[field.key])),
        ),
      );
  return names;
}
