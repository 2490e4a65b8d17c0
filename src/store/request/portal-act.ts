import { dayInChina } from '../../domain/calendar/day.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { CaseKind } from '../../domain/request/case/terms.ts';
import type { OrganKey } from '../database.ts';
import type { House } from '../house.ts';
import { type Actor, actOnCase, type CaseCommand, type CaseDone, tryCase } from './case-act.ts';
import type { FilesGiven } from './case-around.ts';

/** What comes over the website is registered by the house itself: it has no account. */
export const portalActor: Actor = { account: 'portal', posts: ['clerk'] };

/** The acts by which a form is registered. Its receipt, given at once, confirms the day for both sides (条例 Art. 31). */
const registering = (house: House, kind: CaseKind, input: Record<string, unknown>): [CaseCommand, CaseCommand] => {
  const today = dayInChina(house.now());
  return [
    {
      act: kind === 'request' ? 'register' : 'register_correction',
      input: { ...input, channel: 'online', came_on: today },
    },
    { act: 'confirm', input: { confirmed_on: today, how: 'system', with_whom: '申请人，网上提交' } },
  ];
};

/** Why a form cannot be registered; null where it can be. Nothing is written. */
export function refusalOfForm(
  house: House,
  organ: OrganKey,
  id: string,
  kind: CaseKind,
  input: Record<string, unknown>,
  files: FilesGiven,
): Promise<Refusal | null> {
  return refusalOfAct(house, organ, id, registering(house, kind, input)[0], files);
}

/** Registers what an applicant handed in online. */
export const submitCase = (
  house: House,
  organ: OrganKey,
  id: string,
  kind: CaseKind,
  input: Record<string, unknown>,
  files: FilesGiven,
): Promise<CaseDone> => actOnCase(house, portalActor, organ, id, registering(house, kind, input), files);

/** Why an applicant may not do something to their case; null where they may. Nothing is written. */
export async function refusalOfAct(
  house: House,
  organ: OrganKey,
  id: string,
  command: CaseCommand,
  files: FilesGiven,
): Promise<Refusal | null> {
  const tried = await tryCase(house, portalActor, organ, id, command, files);
  return 'refusal' in tried ? tried.refusal : null;
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
