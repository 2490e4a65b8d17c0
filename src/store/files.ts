import { randomBytes, webcrypto } from 'node:crypto';
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

/** Hashes and ciphers of whole files run beside the event loop: one of 50 MB would hold it for a tenth of a second. */
const { subtle } = webcrypto;

/** The digest (hex) that bytes are stored by. */
export const digestOf = async (bytes: Uint8Array): Promise<string> =>
  Buffer.from(await subtle.digest('SHA-256', bytes)).toString('hex');

/** How the bytes of a file are written down. */
interface Coding {
  encode(bytes: Uint8Array): Promise<Uint8Array>;
  decode(stored: Buffer): Promise<Buffer>;
}

/** The same, encrypted (AES-256-GCM: 12 bytes of nonce, 16 of tag, then the bytes): what applicants hand in. */
export function sealedFileStore(blobs: Blobs, key: Buffer): FileStore {
  const name = 'AES-GCM';
  const opened = subtle.importKey('raw', key, name, false, ['encrypt', 'decrypt']);
  return fileStore(blobs, {
    async encode(bytes) {
      const iv = randomBytes(12);
      const sealed = Buffer.from(await subtle.encrypt({ name, iv }, await opened, bytes));
      return Buffer.concat([iv, sealed.subarray(-16), sealed.subarray(0, -16)]);
    },
    async decode(stored) {
      const sealed = Buffer.concat([stored.subarray(28), stored.subarray(12, 28)]);
      try {
        return Buffer.from(await subtle.decrypt({ name, iv: stored.subarray(0, 12) }, await opened, sealed));
      } catch {
        throw new DamagedFile('一份材料打不开，可能已损坏，请从备份恢复。');
      }
    },
  });
}

const plainly: Coding = { encode: async (bytes) => bytes, decode: async (stored) => stored };

/** Files over the place where their bytes lie. */
export function fileStore(blobs: Blobs, coding: Coding = plainly): FileStore {
  const get = async (digest: string): Promise<Buffer | null> => {
    const stored = await blobs.read(digest);
    if (!stored) return null;
    const bytes = await coding.decode(stored);
    if ((await digestOf(bytes)) !== digest)
      throw new DamagedFile(`文件 ${digest} 的内容与摘要不符，可能已损坏，请从备份恢复。`);
    return bytes;
  };
  return {
    get,
    async put(bytes) {
      const digest = await digestOf(bytes);
      if (await get(digest).catch(() => null)) await blobs.renew(digest);
      else {
        await blobs.write(digest, await coding.encode(bytes));
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
