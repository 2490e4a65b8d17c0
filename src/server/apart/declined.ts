import type { Context } from 'hono';
import { SentenceError } from '../../domain/sentence-error.ts';
import type { End } from './child.ts';
import type { Lane } from './lanes.ts';

/** Work that was not done, or not to its end, with a sentence for the person; `retryAfter` in seconds, where it helps. */
export class Declined extends SentenceError {
  readonly status: 422 | 429 | 503;
  readonly retryAfter: number | null;

  constructor(status: 422 | 429 | 503, sentence: string, retryAfter: number | null = null) {
    super(sentence);
    this.status = status;
    this.retryAfter = retryAfter;
  }
}

/** A child was ended at its work. */
export function ended(end: End, { doing, ended: then, seconds, megabytes }: Lane): Declined {
  const why = {
    time: `超过了 ${seconds} 秒`,
    memory: `用的内存超过了 ${megabytes} MB`,
    crash: '的程序意外停止了',
  };
  return new Declined(422, `${doing}${why[end]}，${then}`);
}

/** There is no room to wait. */
export const queueFull = (before: number, seconds: number): Declined =>
  new Declined(
    503,
    `前面还有 ${before} 件在等，现在排不上，大约要等 ${seconds} 秒。没有处理，也没有写入任何内容，请过 ${seconds} 秒再试。`,
    seconds,
  );

/** One address has enough of its own in the queue. */
export const enoughOfOne = (before: number, seconds: number): Declined =>
  new Declined(
    429,
    `从您的网络来的文件还有 ${before} 份没有读完，一次读一份。这一份没有读，也没有保留，请过 ${seconds} 秒再试。`,
    seconds,
  );

export const stopping = (): Declined =>
  new Declined(503, '服务器正在停止，这一步没有办，没有写入任何内容。请过一分钟再试。', 60);

/** The page that tells why work was declined, where the work failed by that; throws anything else on. */
export function declinedPage(c: Context, error: unknown, page: (sentence: string) => string): Response {
  if (!(error instanceof Declined)) throw error;
  if (error.retryAfter !== null) c.header('Retry-After', String(error.retryAfter));
  return c.html(page(error.message), error.status) as Response;
}
