import { pairsOf } from '../../domain/text-pairs.ts';
import { query, type Reader, type Tx } from '../database.ts';
import { few, insertRows, replacing } from '../rows.ts';

/** Below this a title has too little in common to be shown. */
const leastLikeness = 0.3;

/** A published record that may be what is asked for. */
export interface LikelyPublication {
  id: string;
  title: string;
  published_on: string;
  url: string | null;
  /** The share of the pairs of characters of what is asked for that the title holds, 0 to 1. */
  likeness: number;
}

/** A pair of characters as a number of 32 bits, another one in each organ (FNV-1a): what the index holds. */
function token(organId: string, pair: string): number {
  let hash = 0x811c9dc5;
  for (const text of [organId, pair])
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0;
}

const tokensOf = (organId: string, text: string): number[] => pairsOf(text).map((pair) => token(organId, pair));

const columns = [
  { name: 'organ_id', type: 'uuid' },
  { name: 'id', type: 'uuid' },
  { name: 'tokens', type: 'int[]' },
];

/** Writes what the titles of publications are found by. */
export async function projectTitles(
  tx: Tx,
  titles: readonly { organ_id: string; id: string; title: string | null }[],
): Promise<void> {
  const onConflict = replacing(columns, ['organ_id', 'id']);
  const rows = titles.map(({ organ_id, id, title }) => {
    return { organ_id, id, tokens: [...new Set(tokensOf(organ_id, title ?? ''))] };
  });
  if (rows.length <= few) return insertRows(tx, 'publication_title', columns, rows, onConflict);
  // Lists in a list would be taken apart with it: they go as text.
  const lists = [
    rows.map(({ organ_id }) => organ_id),
    rows.map(({ id }) => id),
    rows.map(({ tokens }) => `{${tokens.join(',')}}`),
  ];
  const from = `select organ_id, id, tokens::int[] from unnest($1::uuid[], $2::uuid[], $3::text[])
    as given (organ_id, id, tokens)`;
  await tx.executeQuery(query(`insert into publication_title (organ_id, id, tokens) ${from} ${onConflict}`, lists));
}

/** So many of the latest titles tell which pairs are common in an organ. */
const sample = 400;
/** Pairs are looked for as long as those of the sample that hold one are no more than this; three are, however common. */
const mostOfSample = 8;
/** So many records that hold one of those are compared. */
const mostCompared = 2000;

/**
 * Published records whose title has most in common with what is asked for. Pairs that every other title holds (通知,
 * 公示) find too much to be of use: the rarer ones choose which titles are compared.
 */
export async function likelyPublications(
  db: Reader,
  organId: string,
  wanted: string,
  most = 6,
): Promise<LikelyPublication[]> {
  const pairs = pairsOf(wanted).slice(0, 60);
  if (pairs.length === 0) return [];
  const { rows } = await db.executeQuery<LikelyPublication>(
    query(
      `with asked as materialized (
         select token, count(held) as n from unnest($2::int[]) as token
         left join (
           select unnest(tokens) as held
           from (select tokens from publication_title where organ_id = $1 order by id desc limit ${sample}) as latest
         ) as common on held = token
         group by token
       ), rare as materialized (
         select token from (
           select token, sum(n) over (order by n, token) as held, row_number() over (partition by n > 0 order by n, token) as nth
           from asked
         ) as ordered where held <= ${mostOfSample} or nth <= 3
       ), found as materialized (
         select id, tokens from publication_title
         where organ_id = $1 and tokens && array(select token from rare) limit ${mostCompared}
       ), compared as materialized (
         select id, count(*)::float / least(cardinality($2::int[]), min(cardinality(tokens))) as likeness
         from found, unnest(tokens) as held where held = any($2::int[]) group by id
       )
       select p.id, p.title, p.published_on, c.likeness,
         (select url from posting where organ_id = $1 and publication_id = p.id and not voided and url is not null
          order by posted_on limit 1) as url
       from compared c join publication p on p.organ_id = $1 and p.id = c.id
       where not p.voided and c.likeness >= ${leastLikeness}
       order by c.likeness desc, p.published_on desc, p.id limit $3::int`,
      [organId, [...new Set(pairs.map((pair) => token(organId, pair)))], most],
    ) as never,
  );
  return rows;
}
