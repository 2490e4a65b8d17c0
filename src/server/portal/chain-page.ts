import type { Context } from 'hono';
import type { Database, OrganRow } from '../../store/database.ts';
import type { House } from '../../store/house.ts';
import { recentIn } from '../../store/recent.ts';
import { headHash } from '../../store/report/report.ts';
import { inOrganSnapshot } from '../../store/snapshot.ts';
import type { Env } from '../context.ts';
import { notFound } from '../errors.tsx';
import { revalidated, type Tagged, tagged } from '../revalidate.ts';

const recent = recentIn<Tagged>(100);

/**
 * Answers with a public page that follows from an organ's chain alone, and from nothing of who asks or when: it is kept
 * by its name and the chain's head, which is read every time. 404 where there is no such page.
 */
export async function chainPage(
  c: Context<Env>,
  name: string,
  make: (house: House, organ: OrganRow) => Promise<string | null>,
): Promise<Response> {
  const { house } = c.get('server');
  const { organ_id } = c.get('organ');
  const keyOf = (head: string): string => `${organ_id} ${name} ${head}`;
  const kept = recent(house).get(keyOf(await headHash(house.db, organ_id)));
  const page =
    kept ??
    (await inOrganSnapshot(house.db, { organ_id }, async (tx, organ) => {
      const html = await make({ ...house, db: tx as Database }, organ);
      if (html === null) return null;
      const made = tagged(html);
      // The head of the same state as the page: it may have moved since the question.
      recent(house).set(keyOf(await headHash(tx, organ_id)), made);
      return made;
    }));
  return page ? revalidated(c, page, 'text/html; charset=UTF-8', 'public') : notFound(c);
}
