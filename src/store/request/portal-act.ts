import { dayInChina } from '../../domain/calendar/day.ts';
import type { CaseKind } from '../../domain/request/case/terms.ts';
import type { OrganKey } from '../database.ts';
import type { House } from '../house.ts';
import { type Actor, actOnCase, type CaseCommand, type CaseDone } from './case-act.ts';
import type { FilesGiven } from './case-around.ts';

/** What comes over the website is registered by the house itself: it has no account. */
export const portalActor: Actor = { account: 'portal', posts: ['clerk'] };

/**
 * Registers what an applicant handed in online. The receipt that the house gives at once is the confirmation of both
 * sides (条例 Art. 31), so the day of both is today.
 */
export function submitCase(
  house: House,
  organ: OrganKey,
  id: string,
  kind: CaseKind,
  input: Record<string, unknown>,
  files: FilesGiven,
): Promise<CaseDone> {
  const today = dayInChina(house.now());
  const register = kind === 'request' ? 'register' : 'register_correction';
  return actOnCase(
    house,
    portalActor,
    organ,
    id,
    [
      { act: register, input: { ...input, channel: 'online', came_on: today } },
      { act: 'confirm', input: { confirmed_on: today, how: 'system', with_whom: '申请人，网上提交' } },
    ],
    files,
  );
}

/** What an applicant does to their own case over the website. */
export const actForApplicant = (
  house: House,
  organ: OrganKey,
  id: string,
  commands: readonly CaseCommand[],
  files?: FilesGiven,
): Promise<CaseDone> => actOnCase(house, portalActor, organ, id, commands, files);

/** Records that the applicant opened the reply online: it is served by that. Once; later openings change nothing. */
export const openReply = (house: House, organ: OrganKey, id: string): Promise<CaseDone> =>
  actForApplicant(house, organ, id, [
    { act: 'serve', input: { on: dayInChina(house.now()), way: 'online', proof: '网上查看记录' } },
  ]);
