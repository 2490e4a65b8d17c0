import { fileType } from '../documents/file-type.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { CleanedFile } from '../domain/request/case/around.ts';
import { fileName } from '../domain/request/case/file-name.ts';
import type { StoredFile } from '../domain/request/case/state.ts';
import { logger } from '../log.ts';
import type { OrganRow } from '../store/database.ts';
import { digestOf } from '../store/files.ts';
import type { House } from '../store/house.ts';
import type { FilesGiven } from '../store/request/case-around.ts';
import { type Holder, mayKeep, noLongerKept } from '../store/request/kept.ts';
import type { Server } from './context.ts';

type Parts = Pick<Server, 'house' | 'apart'>;

/** The most that one file may have. */
export const mostBytes = 50 * 1024 * 1024;

/** The name of an original, of which only the bytes tell what it is. */
export const originalName = (name: string, bytes: Uint8Array): string => fileName(name, fileType(bytes));

/** A file as it came in: what it is, and why it is not taken. Nothing is stored. */
export async function fileGiven(bytes: Uint8Array): Promise<StoredFile | { refusal: Refusal }> {
  if (bytes.length > mostBytes)
    return {
      refusal: { code: 'too_large', sentence: '一个文件最大 50 MB，这个文件没有收下。请压缩或者分成几份再上传。' },
    };
  if (bytes.length === 0)
    return { refusal: { code: 'invalid', sentence: '这是个空文件，没有收下。请核对后重新选择。' } };
  return { digest: await digestOf(bytes), size: bytes.length, type: fileType(bytes) };
}

/** Stores a file that is not handed in yet, within the quotas of who gave it and of the organ. */
export async function keepCaseFile(
  house: House,
  organ: OrganRow,
  holder: Holder,
  bytes: Uint8Array,
): Promise<StoredFile | { refusal: Refusal }> {
  const file = await fileGiven(bytes);
  if ('refusal' in file) return file;
  if (await mayKeep(house, organ.organ_id, holder, file.digest, file.size)) {
    await house.caseFiles.put(bytes);
    return file;
  }
  return {
    refusal: {
      code: 'too_many',
      sentence: '今天上传了但没有提交的文件太多，这个文件没有收下。请先把已经上传的提交，或者明天再传。',
    },
  };
}

/** Files that an act has named are no longer counted; where that fails they are until their time is over. */
export async function namedNow(house: House, organ: OrganRow, { stored, cleaned }: FilesGiven): Promise<void> {
  await noLongerKept(house, organ.organ_id, [...stored.keys(), ...cleaned.keys()]).catch((error) =>
    logger().warn({ err: error }, 'files that were handed in are still counted'),
  );
}

/** The files that an act names, by their digest, as they lie in the store; for a release, what the gate made of it. */
export async function filesGiven(server: Parts, act: string, input: unknown): Promise<FilesGiven> {
  const cleaned = new Map<string, CleanedFile>();
  const { files, original, redact } = (input ?? {}) as { files?: unknown; original?: unknown; redact?: unknown };
  const stored = await storedFiles(server.house, Array.isArray(files) ? files : []);
  const bytes = act === 'prepare_release' ? await bytesOf(server.house, original) : null;
  const copy = bytes && (await cleanedCopy(server, bytes, redact === true));
  if (copy) cleaned.set(String(original), copy);
  return { stored, cleaned };
}

/** Files that are named by their digest, as they lie in the store. */
export async function storedFiles(
  house: Pick<House, 'caseFiles'>,
  files: readonly { digest?: unknown }[],
): Promise<Map<string, StoredFile>> {
  const stored = new Map<string, StoredFile>();
  for (const file of files) {
    const bytes = await bytesOf(house, file?.digest);
    const digest = String(file?.digest);
    if (bytes) stored.set(digest, { digest, size: bytes.length, type: fileType(bytes) });
  }
  return stored;
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
