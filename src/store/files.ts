import { createCipheriv, createDecipheriv, createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { SentenceError } from '../domain/sentence-error.ts';

/** Files by the SHA-256 of their bytes: what was stored can neither change nor be stored twice. */
export interface FileStore {
  /** Stores bytes, reads them back, and gives their digest (hex). */
  put(bytes: Uint8Array): Promise<string>;
  /** The bytes, or null where there is no such file. A file whose bytes no longer fit its digest throws. */
  get(digest: string): Promise<Buffer | null>;
  /** The digests of what was last stored before an instant. */
  storedBefore(instant: Date): AsyncIterable<string>;
  remove(digest: string): Promise<void>;
}

/** The digest (hex) that bytes are stored by. */
export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** How bytes lie on the disk. */
interface Coding {
  encode(bytes: Uint8Array): Uint8Array;
  decode(stored: Buffer): Buffer;
}

/** The same, encrypted (AES-256-GCM: 12 bytes of nonce, 16 of tag, then the bytes): what applicants hand in. */
export function sealedFileStore(folder: string, key: Buffer): FileStore {
  return fileStore(folder, {
    encode(bytes) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      const body = Buffer.concat([cipher.update(bytes), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]);
    },
    decode(stored) {
      const decipher = createDecipheriv('aes-256-gcm', key, stored.subarray(0, 12));
      decipher.setAuthTag(stored.subarray(12, 28));
      try {
        return Buffer.concat([decipher.update(stored.subarray(28)), decipher.final()]);
      } catch {
        throw new DamagedFile('一份材料打不开，可能已损坏，请从备份恢复。');
      }
    },
  });
}

const plainly: Coding = { encode: (bytes) => bytes, decode: (stored) => stored };

export function fileStore(folder: string, coding: Coding = plainly): FileStore {
  const pathOf = (digest: string): string => {
    if (!/^[0-9a-f]{64}$/.test(digest)) throw new Error('not a digest');
    return join(folder, digest.slice(0, 2), digest.slice(2));
  };
  const get = async (digest: string): Promise<Buffer | null> => {
    try {
      const bytes = coding.decode(await readFile(pathOf(digest)));
      if (digestOf(bytes) !== digest)
        throw new DamagedFile(`文件 ${digest} 的内容与摘要不符，可能已损坏，请从备份恢复。`);
      return bytes;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  };
  return {
    get,
    async put(bytes) {
      const digest = digestOf(bytes);
      const path = pathOf(digest);
      if (await get(digest).catch(() => null)) {
        await utimes(path, new Date(), new Date());
        return digest;
      }
      await mkdir(dirname(path), { recursive: true });
      const draft = `${path}.${randomUUID()}`;
      try {
        const file = await open(draft, 'wx', 0o600);
        try {
          await file.writeFile(coding.encode(bytes));
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(draft, path);
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
      await get(digest);
      return digest;
    },
    async *storedBefore(instant) {
      for (const head of await readdir(folder).catch(() => []))
        for (const rest of await readdir(join(folder, head)).catch(() => [])) {
          const digest = head + rest;
          if (/^[0-9a-f]{64}$/.test(digest) && (await stat(pathOf(digest))).mtime < instant) yield digest;
        }
    },
    remove: (digest) => rm(pathOf(digest), { force: true }),
  };
}

/** A stored file is not what it was. */
export class DamagedFile extends SentenceError {}
