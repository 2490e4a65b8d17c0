import { masked } from '../domain/notification/choice.ts';
import { SendError, type Sender, sendTimeout } from './sender.ts';
import { type Escape, fillTemplate } from './template.ts';

/** A provider's or a gateway's HTTP interface for short messages, as an administrator described it. */
export interface SmsConfig {
  method: 'GET' | 'POST';
  /** A template; values in it are percent-encoded. */
  url: string;
  headers: Record<string, string>;
  /** A template; null with GET. */
  body: string | null;
  escape: Escape;
  /** The signature that providers ask for, without 【】. */
  sign: string;
  /** What a good answer contains; null: the status alone decides. */
  ok: string | null;
}

/** As much of an answer as is read. */
const answerLimit = 16_384;

/** Sends short messages over HTTP. It follows no redirect: the numbers go where the administrator said. */
export function smsSender(config: SmsConfig, timeout = sendTimeout): Sender {
  const { method, headers, ok } = config;
  return {
    channel: 'sms',
    async send(phone, { sms }) {
      const values = { phone, text: sms, sign: config.sign };
      const body = config.body === null ? null : fillTemplate(config.body, values, config.escape);
      let status: number;
      let answer: string;
      try {
        const response = await fetch(fillTemplate(config.url, values, 'form'), {
          method,
          headers,
          body,
          redirect: 'error',
          signal: AbortSignal.timeout(timeout),
        });
        status = response.status;
        answer = await beginningOf(response);
      } catch (error) {
        throw new SendError(sentenceOf(error as Error & { cause?: { code?: string } }));
      }
      const refused = status < 200 || status > 299;
      if (!refused && (ok === null || answer.includes(ok))) return;
      const said = answer.trim() ? `回答的开头：${quoted(answer, phone)}` : '回答是空的。';
      throw new SendError(
        refused
          ? `短信接口回答 ${status}，短信没有发出。${said}`
          : `短信接口回答 ${status}，但没有 MINGCE_SMS_OK 要的文字，按没有发出处理。${said}`,
      );
    },
  };
}

async function beginningOf(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length >= answerLimit) break;
  }
  return text;
}

/** The first words of an answer. Interfaces repeat the number: it is masked. */
const quoted = (answer: string, phone: string): string =>
  answer.replaceAll(phone, masked(phone)).replace(/\s+/g, ' ').trim().slice(0, 100);

function sentenceOf({ name, cause }: Error & { cause?: { code?: string } }): string {
  if (name === 'TimeoutError') return '短信接口太久没有回答，不能确定短信有没有发出。';
  const code = cause?.code ?? '';
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return '连不上短信接口，短信没有发出。请核对 MINGCE_SMS_URL。';
  if (/CERT|SELF_SIGNED|VERIFY/.test(code)) return '短信接口的证书不可信，短信没有发出。';
  return '与短信接口的连接断了，或者它要求转到别的地址，不能确定短信有没有发出。';
}
