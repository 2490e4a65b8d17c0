import { z } from 'zod';

/** The ways in which a person can be reminded. */
export const channels = ['email', 'sms'] as const;
export type Channel = (typeof channels)[number];
export const channelLabels: Record<Channel, string> = { email: '邮件', sms: '短信' };

/** A mobile number of mainland China, as people write it: spaces, hyphens and +86 are left out. */
const mobile = z
  .string()
  .transform((text) =>
    text
      .normalize('NFKC')
      .replace(/[\s-]/g, '')
      .replace(/^\+86(?=\d{11}$)/, ''),
  )
  .pipe(z.string().regex(/^1[3-9]\d{9}$/));
const address = z
  .string()
  .transform((text) => text.normalize('NFKC').trim())
  .pipe(z.email().max(120));

/** The address of a channel as it is kept; null where it is none. */
export function addressOf(channel: Channel, text: string): string | null {
  const parsed = (channel === 'email' ? address : mobile).safeParse(text);
  return parsed.success ? parsed.data : null;
}

/** An address that a log or a page may show: 138****5678, z***@example.com. */
export const masked = (address: string): string =>
  address.includes('@') ? address.replace(/^(.).*(?=@)/, '$1***') : address.replace(/^(\d{3})\d+(\d{4})$/, '$1****$2');

/** What a person chose: which channels are on, and the address of each; an address stays while its channel is off. */
export const choiceSchema = z
  .object({ email_on: z.boolean(), email: z.string().max(200), sms_on: z.boolean(), phone: z.string().max(40) })
  .transform((typed, context) => {
    const kept = { ...typed };
    const check = (channel: Channel, field: 'email' | 'phone', on: boolean, missing: string, wrong: string): void => {
      const given = typed[field].trim();
      kept[field] = given === '' ? '' : (addressOf(channel, given) ?? '');
      if (on && given === '') context.addIssue({ code: 'custom', path: [field], message: missing });
      else if (given !== '' && kept[field] === '') context.addIssue({ code: 'custom', path: [field], message: wrong });
    };
    check('email', 'email', typed.email_on, '请填写接收提醒的邮箱。', '邮箱的写法不对，例如 name@example.com。');
    check('sms', 'phone', typed.sms_on, '请填写接收提醒的手机号码。', '手机号码要是 11 位数字，以 1 开头。');
    return kept;
  });
export type Choice = z.output<typeof choiceSchema>;

export const noChoice: Choice = { email_on: false, email: '', sms_on: false, phone: '' };

/** Where a person wants to be reminded: the address of each channel that is on. */
export const addressesOf = ({ email_on, email, sms_on, phone }: Choice): Partial<Record<Channel, string>> => ({
  ...(email_on ? { email } : {}),
  ...(sms_on ? { sms: phone } : {}),
});
