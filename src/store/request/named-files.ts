import { query, type Reader } from '../database.ts';
import type { House } from '../house.ts';
import { inSnapshot } from '../snapshot.ts';
import { forgetKept } from './kept.ts';
import { visitorDraft } from './portal-draft.ts';

/** Digests of the files that cases name: what came in, originals and copies of what left. */
export async function caseFilesNamed(db: Reader): Promise<string[]> {
  const { rows } = await db.executeQuery<{ digest: string }>(
    query(
      `select distinct digest from (
         select jsonb_array_elements_text(
           jsonb_path_query_array(payload, '$.facts.files[*].digest')
             || jsonb_path_query_array(payload, '$.facts.original')
             || jsonb_path_query_array(payload, '$.facts.copy.digest')) as digest
         from ledger where stream = 'cases' and type in ('registered', 'files_added', 'release_prepared')
       ) as named`,
    ) as never,
  );
  return rows.map(({ digest }) => digest);
}

/** Digests that stand in what somebody typed and has not handed in. */
async function draftFilesNamed(db: Reader, { sealer }: Pick<House, 'sealer'>): Promise<Set<string>> {
  const named = new Set<string>();
  let last = { organ_id: '00000000-0000-0000-0000-000000000000', account: '', name: '' };
  for (;;) {
    const rows = await db
      .selectFrom('draft')
      .select(['organ_id', 'account', 'name', 'salt', 'cipher'])
      .where(({ eb, refTuple, tuple }) =>
        eb(refTuple('organ_id', 'account', 'name'), '>', tuple(last.organ_id, last.account, last.name)),
      )
      .orderBy('organ_id')
      .orderBy('account')
      .orderBy('name')
      .limit(200)
      .execute();
    for (const row of rows)
      for (const [digest] of (sealer.open(row).content ?? '').matchAll(/[0-9a-f]{64}/g)) named.add(digest);
    if (rows.length < 200) return named;
    last = rows.at(-1)!;
  }
}

/**
 * Forgets the files that came with a form which was never handed in: no case and no draft names them, and the time for
 * which a draft is kept is over. Gives how many.
 */
export async function forgetUnnamedFiles(house: House): Promise<number> {
  const over = new Date(house.now().getTime() - (visitorDraft.days + 1) * 86_400_000);
  // In one snapshot: what is handed in meanwhile is named by its draft or by its case, and never by neither.
  const named = await inSnapshot(
    house.db,
    async (db) => new Set([...(await caseFilesNamed(db)), ...(await draftFilesNamed(db, house))]),
  );
  await forgetKept(house);
  let forgotten = 0;
  // What comes in again meanwhile is stored anew, and is not among these.
  for await (const digest of house.caseFiles.storedBefore(over)) {
    if (named.has(digest)) continue;
    await house.caseFiles.remove(digest);
    forgotten++;
  }
  return forgotten;
}
