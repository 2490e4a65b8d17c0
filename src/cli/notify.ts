import { addressOf, type Channel, channelLabels, channels, masked } from '../domain/notification/choice.ts';
import { type NotifyConfig, notifyConfig, sendersOf } from '../notify/config.ts';
import { CommandError } from './command-error.ts';
import type { Streams } from './run.ts';

const message = {
  subject: '明册试发',
  text: '这是明册发出的一封测试邮件。收到它，说明邮件提醒已经接通。',
  sms: '这是明册的测试短信，收到说明已接通。',
};

/** `mingce notify`: says what is configured; with `--test ADDRESS` sends one message there. */
export async function notify(flags: { test?: string }, { stdout }: Pick<Streams, 'stdout'>): Promise<void> {
  const config = notifyConfig(process.env);
  if (flags.test === undefined) {
    for (const channel of channels) stdout.write(`${channelLabels[channel]}：${inWords(config, channel)}\n`);
    return;
  }
  const channel = channels.find((one) => addressOf(one, flags.test!) !== null);
  if (!channel) throw new CommandError('--test 后面要是一个邮箱或者 11 位手机号码。没有发送。');
  const sender = sendersOf(config).find((one) => one.channel === channel);
  if (!sender)
    throw new CommandError(
      `没有配置${channelLabels[channel]}，没有发送。要设的环境变量见 docs/guide/administrator.md。`,
    );
  const address = addressOf(channel, flags.test)!;
  await sender.send(address, { ...message, id: `test-${Date.now()}` });
  stdout.write(`已向 ${masked(address)} 发出一${channel === 'email' ? '封邮件' : '条短信'}，请看是否收到。\n`);
}

function inWords({ email, sms }: NotifyConfig, channel: Channel): string {
  if (channel === 'email' && email) return `已配置，经 ${email.host}:${email.port} 发出，发件人 ${email.from}`;
  if (channel === 'sms' && sms) return `已配置，经 ${new URL(sms.url).host} 发出`;
  return '没有配置';
}
