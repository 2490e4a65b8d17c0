import { zipSync } from 'fflate';
import { SentenceError } from '../../domain/sentence-error.ts';
import { ArchiveError, listArchive, readMember } from '../archive.ts';
import { text } from '../limits.ts';
import { Unreadable } from '../read/block.ts';
import type { Finding } from './kinds.ts';

const deepest = 3;
const most = 400 * 1024 * 1024;

/** What is left of the measure for everything inside one file. */
export interface Budget {
  depth: number;
  bytes: number;
  /** Bytes of plain text: all of it is searched. */
  text: number;
}

export const wholeBudget = (): Budget => ({ depth: deepest, bytes: most, text: text.largest });

type Inspect = (bytes: Uint8Array, budget: Budget) => Promise<Finding[]>;
type Clean = (bytes: Uint8Array, budget: Budget) => Promise<Uint8Array>;

/** The members of an archive, folders left out. Throws Unreadable where two have one name or one is under a password. */
function membersOf(bytes: Uint8Array) {
  const members = listArchive(bytes).filter(({ name }) => !name.endsWith('/'));
  if (members.some(({ encrypted }) => encrypted)) throw new Unreadable('压缩包加了密码，没有检查。请解压后再检查。');
  if (new Set(members.map(({ name }) => name)).size < members.length)
    throw new Unreadable('压缩包里有同名的文件，不同软件会解出不同内容，没有检查。请重新压缩再试。');
  return members;
}

function* contents(bytes: Uint8Array, budget: Budget): Generator<{ name: string; data: Uint8Array }> {
  if (budget.depth <= 0) throw new Unreadable(`压缩包套了超过 ${deepest} 层，没有检查。请解压后再检查。`);
  budget.depth--;
  const members = membersOf(bytes);
  for (const { name } of members) {
    const data = readMember(bytes, members, name)!;
    budget.bytes -= data.length;
    if (budget.bytes < 0)
      throw new ArchiveError('压缩包里的内容展开后合计超过 400 MB，为安全起见没有检查。请分成几份再检查。');
    yield { name, data };
  }
  budget.depth++;
}

/** Every member inspected; one that cannot be read is a finding itself. */
export async function inspectZip(bytes: Uint8Array, budget: Budget, inspect: Inspect): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const { name, data } of contents(bytes, budget)) {
    if (data.length === 0) continue;
    const { depth } = budget;
    try {
      for (const finding of await inspect(data, budget)) found.push({ ...finding, where: `“${name}”${finding.where}` });
    } catch (error) {
      if (budget.bytes < 0 || !(error instanceof Unreadable || error instanceof ArchiveError)) throw error;
      budget.depth = depth;
      found.push({ kind: 'not_inspected', where: `“${name}”`, sample: error.message });
    }
  }
  return found;
}

/** The archive with every member cleaned. Throws a SentenceError that names the member that cannot be. */
export async function cleanZip(bytes: Uint8Array, budget: Budget, clean: Clean): Promise<Uint8Array> {
  const files: Record<string, Uint8Array> = {};
  for (const { name, data } of contents(bytes, budget)) {
    try {
      files[name] = data.length === 0 ? data : await clean(data, budget);
    } catch (error) {
      if (!(error instanceof SentenceError || error instanceof Unreadable || error instanceof ArchiveError))
        throw error;
      throw new SentenceError(`压缩包里的“${name}”没有清理：${error.message}`);
    }
  }
  return zipSync(files, { level: 6, mtime: '1980-01-01T12:00:00' });
}
