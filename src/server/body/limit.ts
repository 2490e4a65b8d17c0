import type { Context, MiddlewareHandler } from 'hono';
import { addressOf } from '../address.ts';
import type { Env } from '../context.ts';
import { refused } from '../errors.tsx';
import { BodyFault } from './fault.ts';
import { room } from './room.ts';

const megabyte = 1024 * 1024;

/** The most bytes of one file that is read in memory, and of a body that is no file. */
export const mostOfUpload = 64 * megabyte;
const mostOfData = megabyte;
/** What stands around the file in its form. */
const envelope = 64 * 1024;
/** What is beyond a limit is let pass, so that a browser gets to read the answer; beyond this it is cut off. */
const mostPassed = 1024 * megabyte;

/** Forms of the portal keep the text of a form whose files are too many, and so count for themselves. */
const ownCount = /^\/organs\/[^/]+\/requests\//;

function limitOf(c: Context<Env>): { most: number; sentence: string } {
  if (ownCount.test(c.req.path))
    return { most: mostPassed, sentence: '提交的内容太大，没有读取。请减少附件，分几次提交。' };
  if (/^\s*multipart\/form-data/i.test(c.req.header('content-type') ?? ''))
    return {
      most: mostOfUpload + envelope,
      sentence: '文件超过 64 MB，没有读取。请换小一些的文件，或分成几份。',
    };
  return { most: mostOfData, sentence: '提交的内容超过 1 MB，没有读取，什么都没有写入。请删减或者分几次提交。' };
}

/**
 * Counts every body while it streams in, signed in or not, and stops reading at its limit. What nobody read is let pass
 * before the answer is given: a browser reads no answer while it still sends. `patience`: how long a body may stand
 * still, in milliseconds.
 */
export function bodyLimit(patience = 30_000): MiddlewareHandler<Env> {
  const enter = room();
  return async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
    const { body } = c.req.raw;
    if (!body) return next();
    const { most, sentence } = limitOf(c);
    const counted = countedBody(body, most, sentence, patience);
    c.req.raw = new Request(c.req.raw, { body: counted.stream, duplex: 'half' } as RequestInit);
    const place = enter(addressOf(c));
    c.set('place', place);
    try {
      if (Number(c.req.header('content-length') ?? 0) > most) counted.refuse();
      else await next();
      await counted.letPass();
    } finally {
      place.leave();
    }
    const fault = counted.fault();
    if (!fault) return;
    c.res = undefined;
    c.res = await refused(c, fault.refusal);
    // Who was too slow, or sent beyond all measure, is not read any further.
    if (!counted.ended()) c.header('Connection', 'close');
  };
}

function countedBody(body: ReadableStream<Uint8Array>, most: number, sentence: string, patience: number) {
  const reader = body.getReader();
  let seen = 0;
  let ended = false;
  let fault: BodyFault | null = null;
  const tooLarge = (): BodyFault => new BodyFault('too_large', sentence);
  const read = async (): Promise<Uint8Array | null> => {
    const { value } = await within(patience, reader.read());
    seen += value?.length ?? 0;
    ended = value === undefined;
    return value ?? null;
  };
  return {
    stream: new ReadableStream<Uint8Array>({
      async pull(controller) {
        try {
          const chunk = await read();
          if (seen > most) throw tooLarge();
          if (chunk) controller.enqueue(chunk);
          else controller.close();
        } catch (error) {
          if (error instanceof BodyFault) fault = error;
          else ended = true;
          controller.error(error);
        }
      },
    }),
    refuse: () => {
      fault = tooLarge();
    },
    async letPass() {
      try {
        while (!ended && fault?.refusal.code !== 'too_slow' && seen < mostPassed) await read();
      } catch {
        // The sender has gone, or stands still: there is nothing more to wait for.
      }
    },
    fault: () => fault,
    ended: () => ended,
  };
}

/** A read that does not wait for ever. */
async function within<T>(patience: number, read: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const slow = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new BodyFault('too_slow', '发送中断得太久，没有收完，什么都没有写入。请检查网络以后再试一次。')),
      patience,
    );
  });
  try {
    return await Promise.race([read, slow]);
  } finally {
    clearTimeout(timer);
  }
}
