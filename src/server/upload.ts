import type { Context } from 'hono';
import { printable } from '../domain/printable.ts';
import type { Refusal } from '../domain/refusal.ts';
import { readForm } from './body/form.ts';
import { mostOfUpload } from './body/limit.ts';
import type { Env } from './context.ts';

/** The file of an upload, and what was typed beside it. */
interface Upload {
  name: string;
  bytes: Uint8Array;
  values: ReadonlyMap<string, string[]>;
}

/** The one file of an upload. Nothing of it is kept: what becomes of it is the handler's matter. */
export async function uploadOf(c: Context<Env>): Promise<Upload | { refusal: Refusal }> {
  const limits = { form: mostOfUpload * 2, text: 1024 * 1024, file: mostOfUpload };
  const { files, values, crowded, cut } = await readForm(c, limits);
  const file = files.find(({ field }) => field === 'file');
  if (crowded)
    return { refusal: { code: 'away', sentence: '现在上传文件的人太多，这个文件没有读取。请过一会儿再试。' } };
  if (!file && cut)
    return { refusal: { code: 'invalid', sentence: '文件没有收完，没有读取。请检查网络以后再选一次、提交一次。' } };
  if (!file) return { refusal: { code: 'invalid', sentence: '没有收到文件，请先选择一个文件再提交。' } };
  if (file.bytes.length === 0)
    return {
      refusal: {
        code: 'invalid',
        sentence: file.name ? '这是个空文件，没有读取。请核对后重新选择。' : '没有收到文件，请先选择一个文件再提交。',
      },
    };
  if (file.bytes.length > mostOfUpload)
    return { refusal: { code: 'too_large', sentence: '文件超过 64 MB，没有读取。请换小一些的文件，或分成几份。' } };
  return { name: uploadName(file.name), bytes: file.bytes, values };
}

/** How the house calls a file that was handed in: the last part of a path, in one line, without what prints nothing or turns the reading direction. */
export function uploadName(path: string): string {
  const name = [...printable(path.split(/[\\/]/).at(-1)!).replace(/\n/g, ' ').trim()];
  if (name.length === 0) return '材料';
  return name.length <= 100 ? name.join('') : `${name.slice(0, 80).join('')}…${name.slice(-12).join('')}`;
}
