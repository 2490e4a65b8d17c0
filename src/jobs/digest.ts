import { calendarOf } from '../domain/calendar/calendar.ts';
import { dayInChina } from '../domain/calendar/day.ts';
import { inOfficeHours } from '../domain/calendar/office-hours.ts';
import { addressesOf, type Channel } from '../domain/notification/choice.ts';
import type { CaseAlerts } from '../domain/request/case/case-alerts.ts';
import { digestOf } from '../domain/request/case/digest.ts';
import { SendError, type Sender } from '../notify/sender.ts';
import type { OrganRow } from '../store/database.ts';
import { noteDigest, takeDigest } from '../store/digest-sent.ts';
import type { House } from '../store/house.ts';
import { listChoices } from '../store/notification.ts';
import { postsByOrgan } from '../store/people.ts';
import { openAlerts } from '../store/request/open-alerts.ts';

/** What became of one digest; `failed` is the sentence that says why it did not leave. */
export interface Sent {
  account: string;
  channel: Channel;
  failed: string | null;
}

/** Whether digests are sent by themselves at an instant. */
export const digestsDue = (instant: Date): boolean => inOfficeHours(instant, calendarOf());

/**
 * Sends today's digests: to everybody who chose a channel that is configured, who has something to be told and was not
 * told today. It can be stopped anywhere and run again at any time, in several processes: what was taken is not sent
 * twice, what failed is tried again later.
 */
export async function sendDigests(
  house: House,
  senders: readonly Sender[],
  stopped: AbortSignal = new AbortController().signal,
): Promise<Sent[]> {
  const today = dayInChina(house.now());
  const known = new Map<string, Promise<CaseAlerts[]>>();
  const alertsIn = (organ: OrganRow): Promise<CaseAlerts[]> => {
    const reading = known.get(organ.organ_id) ?? openAlerts(house.db, organ, today);
    known.set(organ.organ_id, reading);
    return reading;
  };
  const done: Sent[] = [];
  for (const { account, name, choice } of await listChoices(house)) {
    const addresses = addressesOf(choice);
    const wanted = senders.filter(({ channel }) => addresses[channel]);
    if (wanted.length === 0) continue;
    const organs = await Promise.all(
      (await postsByOrgan(house.db, account, today)).map(async ({ organ, posts }) => {
        return { name: organ.name, posts, cases: await alertsIn(organ) };
      }),
    );
    const digest = digestOf({ name }, organs, today);
    if (!digest) continue;
    for (const { channel, send } of wanted) {
      const key = { account, day: today, channel };
      if (stopped.aborted || !(await takeDigest(house, key))) continue;
      const message = { ...digest, id: `digest-${today}-${account}` };
      const failed = await send(addresses[channel]!, message).then(
        () => null,
        (error: unknown) => {
          if (error instanceof SendError) return error.message;
          throw error;
        },
      );
      await noteDigest(house, key, failed);
      done.push({ account, channel, failed });
    }
  }
  return done;
}
