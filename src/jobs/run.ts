import { logger } from '../log.ts';
import type { Sender } from '../notify/sender.ts';
import type { House } from '../store/house.ts';
import { digestsDue, sendDigests } from './digest.ts';

const everyMinutes = 5;

/** Looks every few minutes whether digests are to be sent, until it is stopped; stopping waits for the one in hand. */
export function runDigests(house: House, senders: readonly Sender[]): { stop: () => Promise<void> } {
  const stopping = new AbortController();
  let round: Promise<void> | null = null;
  const look = (): void => {
    round ??= digestRound(house, senders, stopping.signal).finally(() => {
      round = null;
    });
  };
  look();
  const timer = setInterval(look, everyMinutes * 60_000);
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
  if (!digestsDue(house.now())) return;
  try {
    for (const { account, channel, failed } of await sendDigests(house, senders, stopped))
      if (failed !== null) logger().warn({ account, channel }, failed);
  } catch (error) {
    logger().error({ err: error }, '今天的提醒没有发完，过几分钟再发');
  }
}
