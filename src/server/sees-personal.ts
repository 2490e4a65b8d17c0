import type { Context } from 'hono';
import { dayInChina } from '../domain/calendar/day.ts';
import { may } from '../domain/organ/permissions.ts';
import type { Refusal } from '../domain/refusal.ts';
import { listOrgans } from '../store/organ.ts';
import { holdingsOf } from '../store/people.ts';
import type { Env } from './context.ts';

/** Whether the reader may see what people said about themselves, in the organ at hand. */
export async function seesPersonal(c: Context<Env>): Promise<boolean> {
  const { house } = c.get('server');
  const holdings = await holdingsOf(house.db, c.get('account').id);
  const today = dayInChina(house.now());
  return may(holdings, 'personal.read', c.get('organ').organ_id, today, await listOrgans(house.db));
}

export const noPersonal: Refusal = {
  code: 'forbidden',
  sentence: '您的岗位不能看申请人的信息。如有需要，请找经办或者审核岗位的人。',
};
