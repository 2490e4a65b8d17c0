import { actingPosts, type OpenCase } from '../../domain/request/case/case-alerts.ts';
import { caseNumber } from '../../domain/request/case/number.ts';
import type { CaseState } from '../../domain/request/case/state.ts';
import type { RemedyCase } from '../../domain/request/remedy-answer.ts';
import { type OrganRow, query, type Reader } from '../database.ts';

/** The open cases of an organ, by what is due first, as those who are reminded of them are told. */
export async function openCases(
  db: Reader,
  { organ_id }: Pick<OrganRow, 'organ_id'>,
): Promise<{ open: OpenCase; state: CaseState }[]> {
  const rows = await db
    .selectFrom('request_case')
    .select('state')
    .where('organ_id', '=', organ_id)
    .where('open', '=', true)
    .where('voided', '=', false)
    .orderBy('next_on')
    .orderBy('id')
    .execute();
  return rows.map(({ state }) => {
    const { id: caseId, kind, stage, number } = state;
    return { open: { caseId, number: caseNumber(number), kind, stage, posts: actingPosts(state) }, state };
  });
}

/** Cases of 行政复议 and 行政诉讼 in which the organ's own answer is not handed in yet. */
export async function openRemedies(
  db: Reader,
  { organ_id }: Pick<OrganRow, 'organ_id'>,
): Promise<{ open: OpenCase; remedy: RemedyCase }[]> {
  const { rows } = await db.executeQuery<RemedyCase & { id: string; case_no: string | null }>(
    query(
      `select id, case_no, kind, procedure, received_on, answered_on, concluded_on from remedy
       where organ_id = $1 and not voided and answered_on is null and concluded_on is null and received_on is not null
       order by received_on, id`,
      [organ_id],
    ) as never,
  );
  return rows.map(({ id: caseId, case_no, ...remedy }) => {
    const number = case_no ?? '（案号已清除）';
    return { open: { caseId, number, kind: 'remedy', stage: null, posts: ['clerk', 'reviewer'] }, remedy };
  });
}
