import { beforeEach, describe, expect, it } from 'vitest';
import { accountId } from '../../test/builders/account-id.ts';
import { checksPassed } from '../../test/builders/case.ts';
import { answeringOrgan, invented, playSteps } from '../../test/support/cases.ts';
import { record, testHouse } from '../../test/support/house.ts';
import { type MailServer, mailServer } from '../../test/support/mail-server.ts';
import { type SmsServer, smsServer } from '../../test/support/sms-server.ts';
import type { Choice } from '../domain/notification/choice.ts';
import type { Post } from '../domain/organ/posts.ts';
import { appointments } from '../domain/register/registers.ts';
import { notifyConfig, sendersOf } from '../notify/config.ts';
import type { Sender } from '../notify/sender.ts';
import type { OrganRow } from '../store/database.ts';
import { lastDigests } from '../store/digest-sent.ts';
import { keepChoice } from '../store/notification.ts';
import { digestsDue, sendDigests } from './digest.ts';
import { digestRound } from './run.ts';

let house: Awaited<ReturnType<typeof testHouse>>;
let organ: OrganRow;
let mail: MailServer;
let sms: SmsServer;
let senders: Sender[];

beforeEach(async () => {
  house = await testHouse();
  organ = await answeringOrgan(house);
  [mail, sms] = [await mailServer(), await smsServer()];
  senders = sendersOf(
    notifyConfig({
      MINGCE_SMTP_URL: `smtp://127.0.0.1:${mail.port}`,
      MINGCE_MAIL_FROM: '明册演示 <mingce@example.com>',
      MINGCE_SMS_URL: sms.origin,
      MINGCE_SMS_BODY: '{"to":"{phone}","text":"{text}"}',
    }),
  );
  const wanted = { channel: 'in_person', came_on: '2024-03-01', applicants: [invented], wanted: '青石县某项演示信息' };
  await playSteps(house, organ, house.newId(), [
    ['register', wanted, '2024-03-01'],
    ['begin_review', { checks: checksPassed }],
    ['accept', {}],
  ]);
  // Friday, ten o'clock in China: the reply is due today.
  house.at('2024-03-29T02:00:00Z');
});

/** Somebody with a post, and what he chose. */
async function person(name: string, post: Post, choice: Partial<Choice>): Promise<string> {
  const account = accountId(`${house.newId()} ${name}`);
  await house.db
    .insertInto('user')
    .values({ id: account, name, email: `${account}@accounts.invalid`, username: name, emailVerified: false } as never)
    .execute();
  await record(house, organ, appointments, { account, post, from_day: '2024-01-01', to_day: null });
  await keepChoice(house, account, { email_on: false, email: '', sms_on: false, phone: '', ...choice });
  return account;
}
const byMail = { email_on: true, email: 'yanshi@example.com' };
const send = () => sendDigests(house, senders);

describe('the digest of a day', () => {
  it('goes once to each person, on the channels that he chose, and to nobody else', async () => {
    const both = await person('演示甲', 'clerk', { ...byMail, sms_on: true, phone: '13800001234' });
    await person('演示乙', 'clerk', { email: 'off@example.com' });
    await person('演示丙', 'auditor', { email_on: true, email: 'auditor@example.com' });
    expect(await send()).toEqual([
      { account: both, channel: 'email', failed: null },
      { account: both, channel: 'sms', failed: null },
    ]);
    expect(mail.received.map(({ to }) => to)).toEqual([['yanshi@example.com']]);
    expect(mail.received[0]!.text).toContain('· 2024-001　答复的期限是今天。');
    expect(JSON.stringify([mail.received, sms.received])).not.toMatch(/演示王|某项演示信息|13000000000/);
    expect(sms.received.map(({ body }) => JSON.parse(body))).toEqual([
      { to: '13800001234', text: '信息公开：今天到期1项；最急2024-001。请登录明册。' },
    ]);
    house.at('2024-03-29T08:00:00Z');
    expect(await send()).toEqual([]);
    house.at('2024-04-01T02:00:00Z');
    expect(await send()).toHaveLength(2);
    expect([mail.received.length, sms.received.length]).toEqual([2, 2]);
  });

  it('is sent once by two processes that look at the same moment', async () => {
    for (const name of ['甲', '乙', '丙'])
      await person(name, 'clerk', { email_on: true, email: `${name.length}@example.com` });
    const sent = (await Promise.all([send(), send(), send()])).flat();
    expect(sent).toHaveLength(3);
    expect(mail.received).toHaveLength(3);
  });

  it('that failed is tried again after 5, 20 and 80 minutes, and then no more', async () => {
    const account = await person('演示甲', 'clerk', byMail);
    const at = async (minutes: number): Promise<number> => {
      house.at(new Date(Date.parse('2024-03-29T02:00:00Z') + minutes * 60_000).toISOString());
      mail.refuseNext(451);
      return (await send()).length;
    };
    const tried: number[] = [];
    for (let minutes = 0; minutes <= 400; minutes += 5) if ((await at(minutes)) > 0) tried.push(minutes);
    expect(tried).toEqual([0, 5, 25, 105]);
    expect(mail.received).toEqual([]);
    expect(await lastDigests(house, account)).toMatchObject([
      { channel: 'email', day: '2024-03-29', sent_at: null, failed: expect.stringMatching(/拒收（451）/) },
    ]);
  });

  it('that failed once arrives at the next try; the one on the other channel is not sent again', async () => {
    await person('演示甲', 'clerk', { ...byMail, sms_on: true, phone: '13800001234' });
    mail.refuseNext(451);
    expect((await send()).map(({ failed }) => failed === null)).toEqual([false, true]);
    house.at('2024-03-29T02:05:00Z');
    expect(await send()).toMatchObject([{ channel: 'email', failed: null }]);
    expect([mail.received.length, sms.received.length]).toEqual([1, 1]);
  });

  it('that was cut off after it was taken is sent later', async () => {
    await person('演示甲', 'clerk', byMail);
    const broken: Sender = { channel: 'email', send: () => Promise.reject(new Error('the power went')) };
    await expect(sendDigests(house, [broken])).rejects.toThrow('the power went');
    expect(await send()).toEqual([]);
    house.at('2024-03-29T02:05:00Z');
    expect(await send()).toMatchObject([{ failed: null }]);
    expect(mail.received).toHaveLength(1);
  });

  it('stops between two people when it is told to', async () => {
    await person('演示甲', 'clerk', byMail);
    expect(await sendDigests(house, senders, AbortSignal.abort())).toEqual([]);
    expect(await send()).toHaveLength(1);
  });

  it('follows the posts: who left yesterday hears nothing today', async () => {
    const account = await person('演示甲', 'clerk', byMail);
    await house.db.updateTable('appointment').set({ to_day: '2024-03-28' }).where('account', '=', account).execute();
    expect(await send()).toEqual([]);
  });

  it('is sent by itself in office hours of working days alone', async () => {
    await person('演示甲', 'clerk', byMail);
    // Before nine; a Saturday; 清明.
    for (const instant of ['2024-03-29T00:30:00Z', '2024-03-30T02:00:00Z', '2024-04-04T02:00:00Z']) {
      house.at(instant);
      expect(digestsDue(house.now())).toBe(false);
      await digestRound(house, senders);
    }
    expect(mail.received).toEqual([]);
    house.at('2024-04-07T02:00:00Z');
    await digestRound(house, senders);
    expect(mail.received[0]!.head).toContain('Subject: 2024年4月7日办件提醒：逾期 1 项');
  });

  it('keeps addresses encrypted', async () => {
    await person('演示甲', 'clerk', { ...byMail, phone: '13800001234' });
    const rows = await house.db.selectFrom('notification').selectAll().execute();
    expect(JSON.stringify(rows.map((row) => ({ ...row, cipher: row.cipher.toString('latin1') })))).not.toMatch(
      /yanshi|13800001234/,
    );
  });
});
