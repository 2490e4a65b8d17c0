import { createHmac, timingSafeEqual } from 'node:crypto';
import type { CaseState } from '../../domain/request/case/state.ts';
import type { CaseWords } from '../../domain/request/case/words.ts';
import { plain } from '../../domain/text-pairs.ts';
import type { OrganRow, Reader } from '../database.ts';
import type { House } from '../house.ts';
import { queryKey } from './case-keys.ts';
import { openWords } from './case-text.ts';

/**
 * The case that a query code and the applicant's name or phone open; null where either does not fit, which takes the
 * same comparisons: nobody learns which of the two was wrong.
 */
export async function findCase(
  house: Pick<House, 'key' | 'sealer'>,
  db: Reader,
  organ: OrganRow,
  { code, who }: { code: string; who: string },
): Promise<string | null> {
  const rows = await db
    .selectFrom('request_case')
    .select('state')
    .where('organ_id', '=', organ.organ_id)
    .where('query_key', '=', queryKey(house.key, code))
    .execute();
  const states = rows.map(({ state }) => state);
  const words = await openWords(house, db, organ.organ_id, states);
  const nobody: Pick<CaseState, 'id'> = { id: '' };
  let found: string | null = null;
  for (const { id } of [...states, nobody]) {
    const own = words.get(id);
    const known = own ? namesAndPhones(own) : [''];
    const fits = known.map((one) => same(house.key, one, who)).some(Boolean);
    if (own && fits) found = id;
  }
  return plain(who) === '' ? null : found;
}

function namesAndPhones({ applicants, agent }: CaseWords): string[] {
  const people = [...applicants, ...(agent ? [agent] : [])];
  return people.flatMap(({ name, phone }) => [name, phone]).filter((one): one is string => Boolean(one));
}

/** Names and phones as people write them: any width, spaces and hyphens anywhere. Digests are of one length. */
function same(key: Buffer, known: string, given: string): boolean {
  const digest = (text: string) =>
    createHmac('sha256', key)
      .update(plain(text).replace(/[-‐–—]/g, ''))
      .digest();
  return timingSafeEqual(digest(known), digest(given));
}
