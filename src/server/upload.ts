import type { Context } from 'hono';
import type { Refusal } from '../domain/refusal.ts';

const maxBytes = 64 * 1024 * 1024;

/** The one file of an upload. Nothing of it is kept: what becomes of it is the handler's matter. */
export async function uploadOf(c: Context): Promise<{ name: string; bytes: Uint8Array } | { refusal: Refusal }> {
  const tooLarge: Refusal = { code: 'invalid', sentence: '文件超过 64 MB，没有读取。请换小一些的文件，或分成几份。' };
  if (Number(c.req.header('content-length') ?? 0) > maxBytes + 65536) return { refusal: tooLarge };
  const form = await c.req.parseBody().catch(() => ({}) as Record<string, string | File>);
  const { file } = form as { file?: string | File };
  if (!file || typeof file === 'string' || file.size === 0)
    return { refusal: { code: 'invalid', sentence: '没有收到文件，请先选择一个文件再提交。' } };
  if (file.size > maxBytes) return { refusal: tooLarge };
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
