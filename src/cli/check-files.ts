import type { Stats } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A file to check, or a path that cannot be one, with the reason. */
export interface Listed {
  path: string;
  reason?: string;
}

/** Endings that a folder is searched for; a file given by name is read whatever its ending. */
const endings = /\.(?:docx|doc|html?|xlsx|csv|md|pdf|txt)$/i;
/** Larger files are refused before they are read. */
const mostBytes = 64 * 1024 * 1024;

/** The files of all paths, in the order given; folders are walked in name order. Never throws. */
export async function filesOf(paths: readonly string[]): Promise<Listed[]> {
  const files: Listed[] = [];
  for (const path of paths) files.push(...(await listed(path)));
  return files;
}

async function listed(path: string): Promise<Listed[]> {
  const found = await statOf(path);
  if (typeof found === 'string') return [{ path, reason: found }];
  return found.isDirectory() ? walk(path) : [{ path }];
}

/** Files below a folder, sorted; hidden ones and the temporary `~$` files of office programs are left out. */
async function walk(folder: string): Promise<Listed[]> {
  let entries: import('node:fs').Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    return [{ path: folder, reason: sentence(error) }];
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const files: Listed[] = [];
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name.startsWith('~$')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) files.push(...(await walk(path)));
    else if (endings.test(entry.name)) files.push({ path });
  }
  return files;
}

/** The bytes of a file, or why there are none: not found, no file, too large, no permission. */
export async function bytesOf(
  file: Listed,
): Promise<{ readable: true; bytes: Uint8Array } | { readable: false; reason: string }> {
  if (file.reason !== undefined) return { readable: false, reason: file.reason };
  const found = await statOf(file.path);
  if (typeof found === 'string') return { readable: false, reason: found };
  if (!found.isFile()) return { readable: false, reason: '这不是一个普通文件，请给出报告文件或者文件夹' };
  if (found.size > mostBytes) {
    const size = Math.ceil(found.size / 1024 / 1024);
    return {
      readable: false,
      reason: `文件有 ${size} MB，超过 64 MB，没有读取；年度报告不会这样大，请核对是不是选错了文件。`,
    };
  }
  try {
    return { readable: true, bytes: await readFile(file.path) };
  } catch (error) {
    return { readable: false, reason: sentence(error) };
  }
}

async function statOf(path: string): Promise<Stats | string> {
  try {
    return await stat(path);
  } catch (error) {
    return sentence(error);
  }
}

/** An error of the file system as a sentence for a person. */
function sentence(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT' || code === 'ENOTDIR') return '找不到这个文件，请核对路径';
  if (code === 'EACCES' || code === 'EPERM') return '没有读取这个文件的权限，请换一个有权限的账户，或者请管理员授权';
  if (code === 'ELOOP') return '链接绕成了圈，找不到真正的文件';
  if (code === 'ENAMETOOLONG') return '路径太长，请把文件放到浅一些的文件夹里再试';
  return `读取时出错（${code ?? String(error)}），文件没有改动；请换个位置另存一份再试`;
}
