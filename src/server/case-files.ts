import { fileType } from '../documents/file-type.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { CleanedFile, StoredFile } from '../domain/request/case/around.ts';
import type { House } from '../store/house.ts';
import type { FilesGiven } from '../store/request/case-around.ts';
import type { Server } from './context.ts';

type Parts = Pick<Server, 'house' | 'apart'>;

/** The most that one file may have. */
export const mostBytes = 50 * 1024 * 1024;

/** Stores a file that came in, before anything is said of it: what was accepted is not lost. */
export async function storeCaseFile(
  { caseFiles }: Pick<House, 'caseFiles'>,
  bytes: Uint8Array,
): Promise<StoredFile | { refusal: Refusal }> {
  if (bytes.length > mostBytes)
    return {
      refusal: { code: 'invalid', sentence: '一个文件最大 50 MB，这个文件没有收下。请压缩或者分成几份再上传。' },
    };
  if (bytes.length === 0)
    return { refusal: { code: 'invalid', sentence: '这是个空文件，没有收下。请核对后重新选择。' } };
  return { digest: await caseFiles.put(bytes), size: bytes.length, type: fileType(bytes) };
}

/** The files that an act names, by their digest, as they lie in the store; for a release, what the gate made of it. */
export async function filesGiven(server: Parts, act: string, input: unknown): Promise<FilesGiven> {
  const { house } = server;
  const stored = new Map<string, StoredFile>();
  const cleaned = new Map<string, CleanedFile>();
  const { files, original, redact } = (input ?? {}) as { files?: unknown; original?: unknown; redact?: unknown };
  for (const digest of Array.isArray(files) ? files.map((file) => (file as { digest?: unknown })?.digest) : []) {
    const bytes = await bytesOf(house, digest);
    if (bytes) stored.set(String(digest), { digest: String(digest), size: bytes.length, type: fileType(bytes) });
  }
  const bytes = act === 'prepare_release' ? await bytesOf(house, original) : null;
  const copy = bytes && (await cleanedCopy(server, bytes, redact === true));
  if (copy) cleaned.set(String(original), copy);
  return { stored, cleaned };
}

const bytesOf = async ({ caseFiles }: Pick<House, 'caseFiles'>, digest: unknown): Promise<Buffer | null> =>
  typeof digest === 'string' && /^[0-9a-f]{64}$/.test(digest) ? caseFiles.get(digest) : null;

/** The copy that may leave; null where the gate cannot read or clean the file. */
async function cleanedCopy(
  { apart, house: { caseFiles } }: Parts,
  bytes: Uint8Array,
  redact: boolean,
): Promise<CleanedFile | null> {
  const cleaned = await apart.run('release', [bytes, redact]);
  if (cleaned === null) return null;
  const { copy, type, remaining } = cleaned;
  return { copy: { digest: await caseFiles.put(copy), size: copy.length, type }, remaining };
}
