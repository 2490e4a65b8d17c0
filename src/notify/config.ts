import { z } from 'zod';
import { SentenceError } from '../domain/sentence-error.ts';
import type { Sender } from './sender.ts';
import { type SmsConfig, smsSender } from './sms.ts';
import { type SmtpConfig, smtpSender } from './smtp.ts';
import { type Escape, fillTemplate } from './template.ts';

/** How people are reached; null where nothing is configured. */
export interface NotifyConfig {
  email: SmtpConfig | null;
  sms: SmsConfig | null;
}

/** The configuration cannot be used; the message says which variable, never its value. */
export class ConfigError extends SentenceError {}

const unset = (name: string) => ({ error: `没有设 ${name}，相关的变量设了一部分。请补上，或者都去掉。` });
const wrong = (context: z.RefinementCtx, name: string, message: string): never => {
  context.addIssue({ code: 'custom', message: `${name} ${message}` });
  return z.NEVER;
};

const loopback = ['localhost', '127.0.0.1', '[::1]'];
const smtpHint = '要写成 smtps://账号:密码@主机:465 或 smtp://账号:密码@主机:587，账号和密码里的特殊字符用百分号编码。';

const server = z.string(unset('MINGCE_SMTP_URL')).transform((value, context): Omit<SmtpConfig, 'from'> => {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (!url || !/^smtps?:$/.test(url.protocol) || !url.hostname || url.search || !/^\/?$/.test(url.pathname))
    return wrong(context, 'MINGCE_SMTP_URL', smtpHint);
  const tls = url.protocol === 'smtps:';
  try {
    return {
      host: url.hostname.replace(/^\[|\]$/g, ''),
      port: Number(url.port) || (tls ? 465 : 587),
      // A server on this very machine is reached without a net, and has no name that a certificate could be for.
      security: tls ? 'tls' : loopback.includes(url.hostname) ? 'plain' : 'starttls',
      user: url.username ? decodeURIComponent(url.username) : null,
      password: decodeURIComponent(url.password),
    };
  } catch {
    return wrong(context, 'MINGCE_SMTP_URL', smtpHint);
  }
});

const from = z.string(unset('MINGCE_MAIL_FROM')).refine(
  (value) => {
    const [, bracketed] = /^[^<>\r\n]*<([^<>]+)>$/.exec(value) ?? [];
    return z.email().safeParse(bracketed ?? value).success;
  },
  { error: 'MINGCE_MAIL_FROM 要是一个邮箱地址，例如 明册 <mingce@example.gov.cn>。' },
);

const headers = z.string().transform((value, context): Record<string, string> => {
  try {
    const parsed = z.record(z.string(), z.string()).parse(JSON.parse(value));
    new Headers(parsed);
    return parsed;
  } catch {
    return wrong(context, 'MINGCE_SMS_HEADERS', '要是一个 JSON 对象，例如 {"Authorization":"Bearer ……"}。');
  }
});

const sms = z
  .object({
    MINGCE_SMS_URL: z.string(unset('MINGCE_SMS_URL')),
    MINGCE_SMS_METHOD: z.enum(['GET', 'POST'], { error: 'MINGCE_SMS_METHOD 只能是 GET 或 POST。' }).default('POST'),
    MINGCE_SMS_HEADERS: headers.default({}),
    MINGCE_SMS_BODY: z.string().optional(),
    MINGCE_SMS_SIGN: z.string().max(20, 'MINGCE_SMS_SIGN 太长，最多 20 个字。').default(''),
    MINGCE_SMS_OK: z.string().optional(),
  })
  .transform((given, context): SmsConfig => {
    const { MINGCE_SMS_URL: url, MINGCE_SMS_METHOD: method, MINGCE_SMS_SIGN: sign } = given;
    const body = given.MINGCE_SMS_BODY ?? null;
    const sample = { phone: '13800000000', text: '"试"', sign };
    if (!/^https?:$/.test(URL.canParse(url) ? new URL(fillTemplate(url, sample, 'form')).protocol : ''))
      return wrong(context, 'MINGCE_SMS_URL', '要是 http:// 或 https:// 开头的地址。');
    if (method === 'GET' && body !== null) return wrong(context, 'MINGCE_SMS_BODY', '只用于 POST，GET 请写在地址里。');
    for (const place of ['{phone}', '{text}'])
      if (!`${url} ${body ?? ''}`.includes(place))
        return wrong(context, 'MINGCE_SMS_BODY', `和 MINGCE_SMS_URL 里都没有 ${place}，短信不知道发给谁、发什么。`);
    const named = Object.entries(given.MINGCE_SMS_HEADERS).find(([name]) => name.toLowerCase() === 'content-type');
    const type = named?.[1] ?? 'application/json';
    const how = escapeOf(type);
    if (!how)
      return wrong(
        context,
        'MINGCE_SMS_HEADERS',
        '里的 Content-Type 只能是 application/json 或 application/x-www-form-urlencoded。',
      );
    if (body !== null && how === 'json' && !isJson(fillTemplate(body, sample, 'json')))
      return wrong(context, 'MINGCE_SMS_BODY', '填好以后不是 JSON。{phone}、{text}、{sign} 要写在引号里面。');
    const sent =
      body === null || named ? given.MINGCE_SMS_HEADERS : { ...given.MINGCE_SMS_HEADERS, 'Content-Type': type };
    return { method, url, headers: sent, body, escape: how, sign, ok: given.MINGCE_SMS_OK ?? null };
  });

function escapeOf(contentType: string): Escape | null {
  if (/[/+]json\b/i.test(contentType)) return 'json';
  return /x-www-form-urlencoded/i.test(contentType) ? 'form' : null;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const email = z
  .object({ MINGCE_SMTP_URL: server, MINGCE_MAIL_FROM: from })
  .transform(({ MINGCE_SMTP_URL, MINGCE_MAIL_FROM }): SmtpConfig => ({ ...MINGCE_SMTP_URL, from: MINGCE_MAIL_FROM }));

/** Reads the configuration from the environment. Throws ConfigError: what is half said is not used. */
export function notifyConfig(env: Record<string, string | undefined>): NotifyConfig {
  const read = <T>(names: RegExp, schema: z.ZodType<T>): T | null => {
    const given = Object.entries(env).filter(([name, value]) => names.test(name) && value);
    if (given.length === 0) return null;
    const result = schema.safeParse(Object.fromEntries(given));
    if (result.success) return result.data;
    throw new ConfigError(result.error.issues.map(({ message }) => message).join('\n'));
  };
  return { email: read(/^MINGCE_(SMTP|MAIL)_/, email), sms: read(/^MINGCE_SMS_/, sms) };
}

/** What sends over the channels that are configured. */
export const sendersOf = ({ email, sms }: NotifyConfig): Sender[] => [
  ...(email ? [smtpSender(email)] : []),
  ...(sms ? [smsSender(sms)] : []),
];
