import { createHash } from 'node:crypto';
import { query } from '../database.ts';
import { forgetDraft, keepDraft, readDraft, type StoredDraft } from '../draft.ts';
import type { House } from '../house.ts';

/** How long what a visitor typed is kept, and how much of it, in characters. */
export const visitorDraft = { days: 30, most: 200_000 } as const;

/** The account that a visitor's draft lies under: whoever has the token has the draft; the table has only its hash. */
const accountOf = (token: string): string => `visitor:${createHash('sha256').update(token).digest('hex')}`;

/** Keeps what a visitor typed; false where it is too long. Drafts that are over their time go with it. */
export async function keepVisitorDraft(
  house: House,
  organId: string,
  token: string,
  name: string,
  content: string,
): Promise<boolean> {
  if (content.length > visitorDraft.most) return false;
  await keepDraft(house, organId, accountOf(token), name, content);
  await house.db.executeQuery(
    query(`delete from draft where organ_id = $1 and account like 'visitor:%' and saved_at < $2`, [
      organId,
      oldest(house),
    ]),
  );
  return true;
}

export async function readVisitorDraft(
  house: House,
  organId: string,
  token: string,
  name: string,
): Promise<StoredDraft | null> {
  const draft = await readDraft(house, organId, accountOf(token), name);
  return draft && draft.saved_at >= oldest(house) ? draft : null;
}

export const forgetVisitorDraft = (house: House, organId: string, token: string, name: string): Promise<void> =>
  forgetDraft(house, organId, accountOf(token), name);

const oldest = ({ now }: House): Date => new Date(now().getTime() - visitorDraft.days * 86_400_000);
