import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { SentenceError } from '../domain/sentence-error.ts';
import type { Blobs } from './blobs/blobs.ts';

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

/** How the bytes of a file are written down. */
interface Coding {
  encode(bytes: Uint8Array): Uint8Array;
  decode(stored: Buffer): Buffer;
}

/** The same, encrypted (AES-256-GCM: 12 bytes of nonce, 16 of tag, then the bytes): what applicants hand in. */
export function sealedFileStore(blobs: Blobs, key: Buffer): FileStore {
  return fileStore(blobs, {
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

/** Files over the place where their bytes lie. */
export function fileStore(blobs: Blobs, coding: Coding = plainly): FileStore {
  const get = async (digest: string): Promise<Buffer | null> => {
    const stored = await blobs.read(digest);
    if (!stored) return null;
    const bytes = coding.decode(stored);
    if (digestOf(bytes) !== digest)
      throw new DamagedFile(`文件 ${digest} 的内容与摘要不符，可能已损坏，请从备份恢复。`);
    return bytes;
  };
  return {
    get,
    async put(bytes) {
      const digest = digestOf(bytes);
      if (await get(digest).catch(() => null)) await blobs.renew(digest);
      else {
        await blobs.write(digest, coding.encode(bytes));
        await get(digest);
      }
      return digest;
    },
    storedBefore: (instant) => blobs.writtenBefore(instant),
    remove: (digest) => blobs.remove(digest),
  };
}

/** A stored file is not what it was. */
export class DamagedFile extends SentenceError {}
