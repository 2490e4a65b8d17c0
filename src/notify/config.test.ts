import { describe, expect, it } from 'vitest';
import { ConfigError, notifyConfig } from './config.ts';

const smtp = {
  MINGCE_SMTP_URL: 'smtps://mingce:p%40ss@smtp.example.gov.cn',
  MINGCE_MAIL_FROM: '明册 <mingce@example.gov.cn>',
};
const sms = {
  MINGCE_SMS_URL: 'https://sms.example.com/send',
  MINGCE_SMS_BODY: '{"to":"{phone}","text":"【{sign}】{text}"}',
  MINGCE_SMS_SIGN: '青石县',
};
const sentence = (env: Record<string, string>): string => {
  try {
    notifyConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return '';
};

describe('the configuration of the reminders', () => {
  it('is nothing where nothing is set, and empty words are nothing', () => {
    expect(notifyConfig({ PATH: '/bin', MINGCE_SMTP_URL: '', MINGCE_SMS_SIGN: '' })).toEqual({
      email: null,
      sms: null,
    });
  });

  it('reads a mail server: TLS from the first byte, or before anything is said, but for this very machine', () => {
    const of = (url: string) => notifyConfig({ ...smtp, MINGCE_SMTP_URL: url }).email;
    expect(of(smtp.MINGCE_SMTP_URL)).toEqual({
      host: 'smtp.example.gov.cn',
      port: 465,
      security: 'tls',
      user: 'mingce',
      password: 'p@ss',
      from: '明册 <mingce@example.gov.cn>',
    });
    expect(of('smtp://mail.example.com')).toMatchObject({ port: 587, security: 'starttls', user: null });
    expect(of('smtp://mail.example.com:2525')).toMatchObject({ port: 2525, security: 'starttls' });
    expect(of('smtp://[::1]:25')).toMatchObject({ host: '::1', security: 'plain' });
  });

  it('reads an interface for short messages, and how values are escaped in it', () => {
    expect(notifyConfig(sms).sms).toEqual({
      method: 'POST',
      url: sms.MINGCE_SMS_URL,
      headers: { 'Content-Type': 'application/json' },
      body: sms.MINGCE_SMS_BODY,
      escape: 'json',
      sign: '青石县',
      ok: null,
    });
    const form = {
      ...sms,
      MINGCE_SMS_HEADERS: '{"content-type":"application/x-www-form-urlencoded"}',
      MINGCE_SMS_BODY: 'mobile={phone}&content={text}',
    };
    expect(notifyConfig(form).sms).toMatchObject({ escape: 'form', headers: JSON.parse(form.MINGCE_SMS_HEADERS) });
    const get = { MINGCE_SMS_URL: 'http://10.0.0.8/sms?to={phone}&text={text}', MINGCE_SMS_METHOD: 'GET' };
    expect(notifyConfig(get).sms).toMatchObject({ method: 'GET', body: null, headers: {} });
  });

  it.each([
    [{ MINGCE_MAIL_FROM: 'a@example.com' }, /没有设 MINGCE_SMTP_URL/],
    [{ MINGCE_SMTP_URL: smtp.MINGCE_SMTP_URL }, /没有设 MINGCE_MAIL_FROM/],
    [{ ...smtp, MINGCE_SMTP_URL: 'smtp.example.com:465' }, /MINGCE_SMTP_URL 要写成/],
    [{ ...smtp, MINGCE_SMTP_URL: 'https://smtp.example.com' }, /MINGCE_SMTP_URL 要写成/],
    [{ ...smtp, MINGCE_SMTP_URL: 'smtps://a:100%@smtp.example.com' }, /MINGCE_SMTP_URL 要写成/],
    [{ ...smtp, MINGCE_SMTP_URL: 'smtps://smtp.example.com/?tls=no' }, /MINGCE_SMTP_URL 要写成/],
    [{ ...smtp, MINGCE_MAIL_FROM: '明册' }, /MINGCE_MAIL_FROM 要是一个邮箱地址/],
    [{ ...smtp, MINGCE_MAIL_FROM: 'a@example.com\r\nBcc: b@example.com' }, /MINGCE_MAIL_FROM/],
    [{ MINGCE_SMS_SIGN: '青石县' }, /没有设 MINGCE_SMS_URL/],
    [{ ...sms, MINGCE_SMS_URL: 'file:///etc/passwd' }, /MINGCE_SMS_URL 要是/],
    [{ ...sms, MINGCE_SMS_METHOD: 'PUT' }, /只能是 GET 或 POST/],
    [{ ...sms, MINGCE_SMS_METHOD: 'GET' }, /只用于 POST/],
    [{ ...sms, MINGCE_SMS_BODY: '{"text":"{text}"}' }, /没有 \{phone\}/],
    [{ ...sms, MINGCE_SMS_BODY: '{"to":{phone},"text":{text}}' }, /不是 JSON/],
    [{ ...sms, MINGCE_SMS_HEADERS: 'Authorization: x' }, /JSON 对象/],
    [{ ...sms, MINGCE_SMS_HEADERS: '{"bad name":"x"}' }, /JSON 对象/],
    [{ ...sms, MINGCE_SMS_HEADERS: '{"Content-Type":"text/xml"}' }, /Content-Type 只能是/],
  ])('%j is refused with a sentence', (env, words) => {
    expect(sentence(env as Record<string, string>)).toMatch(words);
  });

  it('never repeats a password in its sentence', () => {
    expect(sentence({ ...smtp, MINGCE_SMTP_URL: 'smtp://mingce:geheim@host/with/path' })).not.toContain('geheim');
  });
});
