import type { Post } from '../../src/domain/organ/posts.ts';
import { appointments } from '../../src/domain/register/registers.ts';
import { caseActOf } from '../../src/domain/request/case/acts/index.ts';
import type { OrganRow } from '../../src/store/database.ts';
import type { House } from '../../src/store/house.ts';
import { configureOrgan, organByCode } from '../../src/store/organ.ts';
import { actOnCase, type CaseDone } from '../../src/store/request/case-act.ts';
import { people } from '../builders/case.ts';
import { record, testOrgan } from './house.ts';

/** What the documents of an invented organ ask for. */
export const letterSettings = {
  contact_office: '党政综合办公室',
  contact_phone: '0000-1234567',
  contact_address: '青石县柳河镇演示路1号',
  document_word: '青柳政',
  reconsideration_body: '青石县人民政府',
  court: '青石县人民法院',
  reconsideration_online: 'https://fuyi.qingshi.example',
  pay_way: '持缴款码到代理银行缴纳',
  supervisor: '青石县人民政府办公室',
};

/** An organ that can answer requests: its settings are filled in and every post is held. */
export async function answeringOrgan(house: House, code = 'town'): Promise<OrganRow> {
  const organ = await testOrgan(house, code);
  const configured = await configureOrgan(house, 'tester', organ.organ_id, letterSettings);
  if (!configured.ok) throw new Error(configured.refusal.sentence);
  for (const [post, account] of Object.entries(people))
    await record(house, organ, appointments, { account, post, from_day: '2020-01-01', to_day: null });
  return (await organByCode(house.db, code))!;
}

/** One step: the act, what is typed, what is written into its document, and the day (at noon) from when on it is. */
export type CaseStep = [
  act: string,
  input: Record<string, unknown>,
  day?: string | undefined,
  document?: Record<string, unknown>,
];

/** Plays steps on a case, each by the first post that it is for. Gives the last outcome; throws where one is refused. */
export async function playSteps(
  house: House & { at: (instant: string) => void },
  organ: OrganRow,
  id: string,
  steps: readonly CaseStep[],
): Promise<CaseDone & { ok: true }> {
  let last: CaseDone | null = null;
  for (const [act, input, day, document] of steps) {
    if (day) house.at(`${day}T04:00:00Z`);
    const post = caseActOf(act)!.posts[0] as Post & keyof typeof people;
    last = await actOnCase(house, { account: people[post], posts: [post] }, organ, id, [{ act, input, document }]);
    if (!last.ok) throw new Error(`${act}: ${last.refusal.sentence} ${JSON.stringify(last.refusal.problems ?? '')}`);
  }
  return last as CaseDone & { ok: true };
}

export const invented = {
  kind: 'natural_person',
  name: '演示王某某',
  id_kind: '居民身份证',
  id_no: '110101199003070011',
  phone: '13000000000',
  address: '青石县柳河镇演示村1号',
};
