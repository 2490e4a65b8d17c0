import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Refusal } from '../domain/refusal.ts';
import { SentenceError } from '../domain/sentence-error.ts';
import { logger } from '../log.ts';
import { isAway, mayBeWritten, noRoom } from '../store/away.ts';
import { Declined, declinedPage } from './apart/declined.ts';
import { BodyFault } from './body/fault.ts';
import type { Env } from './context.ts';
import { renderPage } from './portal/page.tsx';
import { problem, statuses } from './problem.ts';

const declinedCodes = { 422: 'invalid', 429: 'too_many', 503: 'busy' } as const;

const wantsData = (c: Context): boolean => c.req.path.startsWith('/api/');

/** Seconds after which it is worth coming again. */
export const comeAgain = 15;

/** A refusal as data or as a page. */
export function refused(c: Context<Env>, refusal: Refusal, title = '请求没有执行'): Response | Promise<Response> {
  if (refusal.code === 'away') c.header('Retry-After', String(comeAgain));
  if (wantsData(c)) return problem(c, refusal);
  return c.html(sentencePage(title, refusal.sentence), statuses[refusal.code]);
}

/** No such page. */
export function notFound(c: Context<Env>): Response | Promise<Response> {
  if (wantsData(c)) return problem(c, { code: 'not_found', sentence: '没有这个地址。' });
  return c.html(sentencePage('没有找到这一页', '地址可能写错了，或者内容已经移走。'), 404);
}

/** What is said while the database does not answer. */
const awaySentence = (error: unknown, reading: boolean): string => {
  if (mayBeWritten(error))
    return '数据库在写入的时候断开了，这一步可能已经写入，也可能没有。请过一会儿先看看有没有，再决定要不要重做。';
  return reading
    ? '数据库暂时没有应答，要看的内容取不出来。请过一会儿刷新再试。'
    : '数据库暂时没有应答，这一步没有写入任何内容。请过一会儿再试；填写的内容请先留在页面上，不要关闭。';
};

const noRoomSentence =
  '服务器的磁盘已满，这一步没有写入任何内容，以前的记录都在。请通知管理员清理磁盘；填写的内容请先留在页面上，不要关闭。';

/** SQLSTATEs of a text that the database cannot hold, such as one with a NUL. */
const unheld = new Set(['22021', '22P05']);

/** Something went wrong here: the person is told what was kept, the log is told what happened. */
export function failed(error: Error, c: Context<Env>): Response | Promise<Response> {
  if (error instanceof HTTPException && error.status < 500) {
    const sentence = error.status === 403 ? '这个请求不是从本站的页面发出的，没有执行。' : '请求的格式不对，没有执行。';
    if (wantsData(c))
      return c.json({ type: 'about:blank', title: sentence, status: error.status, code: 'invalid' }, error.status);
    return c.html(sentencePage('请求没有执行', sentence), error.status);
  }
  if (error instanceof BodyFault) return refused(c, error.refusal);
  if (error instanceof Declined) {
    if (!wantsData(c)) return declinedPage(c, error, (sentence) => sentencePage('没有办成', sentence));
    if (error.retryAfter !== null) c.header('Retry-After', String(error.retryAfter));
    const { message, status } = error;
    return c.json({ type: 'about:blank', title: message, status, code: declinedCodes[status] }, status);
  }
  // A sentence says what happened and what to do: there is nothing to look for in the log.
  if (error instanceof SentenceError) return refused(c, { code: 'invalid', sentence: error.message }, '没有生成');
  if (unheld.has(String((error as { code?: unknown }).code)))
    return refused(c, { code: 'invalid', sentence: '填写的内容里有存不下的字符，没有写入。请删去以后再试。' });
  // Nobody listens any more.
  if (c.req.raw.signal?.aborted) return refused(c, { code: 'invalid', sentence: '连接中断了，没有收完。' });
  // The address of a calendar is its key.
  const path = c.req.path.replace(/^\/calendar\/.*/, '/calendar/');
  if (isAway(error)) {
    logger().warn({ why: error.message, path, method: c.req.method }, 'the database is away');
    return refused(c, { code: 'away', sentence: awaySentence(error, c.req.method === 'GET') }, '这一页暂时打不开');
  }
  logger().error({ err: error, path, method: c.req.method }, 'request failed');
  if (noRoom(error)) return refused(c, { code: 'away', sentence: noRoomSentence }, '这一步没有做成');
  const sentence = '服务器出了差错，这一步没有写入任何内容。请稍后再试；如果仍然不行，请联系管理员查看日志。';
  if (wantsData(c)) return c.json({ type: 'about:blank', title: sentence, status: 500, code: 'failed' }, 500);
  return c.html(sentencePage('这一页暂时打不开', sentence), 500);
}

const sentencePage = (title: string, sentence: string): string =>
  renderPage({
    title,
    organ: null,
    place: null,
    children: (
      <div className="page hero">
        <h1>{title}</h1>
        <p>{sentence}</p>
        <p>
          <a href="/">回到首页</a>
        </p>
      </div>
    ),
  });
