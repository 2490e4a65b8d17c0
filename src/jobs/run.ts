import { dayInChina } from '../domain/calendar/day.ts';
import { logger } from '../log.ts';
import type { Sender } from '../notify/sender.ts';
import { clockNotes } from '../store/clock.ts';
import { forgetOldDigests } from '../store/digest-sent.ts';
import type { House } from '../store/house.ts';
import { atLeisure } from '../store/patience.ts';
import { forgetUnnamedFiles } from '../store/request/named-files.ts';
import { digestsDue, sendDigests } from './digest.ts';

const everyMinutes = 5;

/** Looks every few minutes whether something is to be done, until it is stopped; stopping waits for what is in hand. */
export function runJobs(house: House, senders: readonly Sender[]): { stop: () => Promise<void> } {
  const stopping = new AbortController();
  let round: Promise<void> | null = null;
  let forgotOn: string | null = null;
  let clocksWrong = 0;
  const look = ({ forgets }: { forgets: boolean }): void => {
    round ??= atLeisure(async () => {
      await digestRound(house, senders, stopping.signal);
      clocksWrong = await clockRound(house, clocksWrong);
      const today = dayInChina(house.now());
      if (!forgets || today === forgotOn) return;
      forgotOn = today;
      await forgetRound(house);
    }).finally(() => {
      round = null;
    });
  };
  // What can wait does not make the start slower.
  look({ forgets: false });
  const timer = setInterval(look, everyMinutes * 60_000, { forgets: true });
  return {
    async stop() {
      clearInterval(timer);
      stopping.abort();
      await round;
    },
  };
}

/** One look: outside office hours nothing. What goes wrong is in the log, and is tried again at a later look. */
export async function digestRound(house: House, senders: readonly Sender[], stopped?: AbortSignal): Promise<void> {
  if (senders.length === 0 || !digestsDue(house.now())) return;
  try {
    for (const { account, channel, failed } of await sendDigests(house, senders, stopped))
      if (failed !== null) logger().warn({ account, channel }, failed);
  } catch (error) {
    logger().error({ err: error }, '今天的提醒没有发完，过几分钟再发');
  }
}

/** What is newly wrong with the clock is in the log, once. Gives how much is wrong. */
async function clockRound(house: House, known: number): Promise<number> {
  try {
    const notes = await clockNotes(house);
    if (notes.length > known) for (const note of notes) logger().warn(note);
    return notes.length;
  } catch (error) {
    logger().error({ err: error }, '没有核对成本机的时钟，过几分钟再核对');
    return known;
  }
}

/** Once a day what nobody needs any more is forgotten. What goes wrong is in the log, and is tried again the next day. */
async function forgetRound(house: House): Promise<void> {
  try {
    await forgetOldDigests(house);
    const files = await forgetUnnamedFiles(house);
    if (files > 0) logger().info({ files }, '清除了没有提交的申请留下的附件');
  } catch (error) {
    logger().error({ err: error }, '没有提交的申请留下的附件没有清除完，明天再清');
  }
}
