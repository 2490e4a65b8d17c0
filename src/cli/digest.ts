import { channelLabels, channels } from '../domain/notification/choice.ts';
import { sendDigests } from '../jobs/digest.ts';
import { notifyConfig, sendersOf } from '../notify/config.ts';
import { CommandError } from './command-error.ts';
import { type HouseFlags, withHouse } from './house.ts';
import type { Streams } from './run.ts';

/** `mingce digest --now`: sends today's digests whatever the hour; exit code 1 when one did not leave. */
export async function digest(flags: HouseFlags, { stdout, stderr }: Streams): Promise<number> {
  const senders = sendersOf(notifyConfig(process.env));
  if (senders.length === 0)
    throw new CommandError('邮件和短信都没有配置，没有发送。要设的环境变量见 docs/guide/administrator.md。');
  return withHouse(flags, async (house) => {
    const sent = await sendDigests(house, senders);
    const left = sent.filter(({ failed }) => failed === null);
    const counts = channels.map(
      (channel) => `${channelLabels[channel]} ${left.filter((one) => one.channel === channel).length} 份`,
    );
    stdout.write(`已发出：${counts.join('，')}。今天已经发过的、没有要提醒的不发。\n`);
    for (const { channel, failed } of sent) if (failed !== null) stderr.write(`${channelLabels[channel]}：${failed}\n`);
    return left.length === sent.length ? 0 : 1;
  });
}
