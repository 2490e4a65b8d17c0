import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { canonical } from './chain.ts';

/** The text that a person typed with one event: field keys and the reason, in plain words. */
export type PlainText = Record<string, string | null>;

export interface SealedText {
  salt: Buffer;
  cipher: Buffer;
}

/** Encrypts what people typed, and proves by an HMAC in the ledger that it was not changed. */
export interface Sealer {
  seal(text: PlainText): SealedText & { seal: string };
  open(sealed: SealedText): PlainText;
  /** Whether the text is the one that the event's seal was made of. */
  matches(sealed: SealedText, seal: string): boolean;
}

/** `key` is 32 bytes. AES-256-GCM: 12 bytes of nonce, 16 of tag, then the text. */
export function sealer(key: Buffer): Sealer {
  const open = ({ cipher }: SealedText): PlainText => {
    const decipher = createDecipheriv('aes-256-gcm', key, cipher.subarray(0, 12));
    decipher.setAuthTag(cipher.subarray(12, 28));
    return JSON.parse(Buffer.concat([decipher.update(cipher.subarray(28)), decipher.final()]).toString('utf8'));
  };
  const hmac = (salt: Buffer, text: PlainText): Buffer => createHmac('sha256', salt).update(canonical(text)).digest();
  return {
    seal(text) {
      const salt = randomBytes(16);
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      const body = Buffer.concat([cipher.update(JSON.stringify(text), 'utf8'), cipher.final()]);
      return {
        salt,
        cipher: Buffer.concat([nonce, cipher.getAuthTag(), body]),
        seal: hmac(salt, text).toString('hex'),
      };
    },
    open,
    matches(sealed, seal) {
      const expected = Buffer.from(seal, 'hex');
      try {
        const found = hmac(sealed.salt, open(sealed));
        return expected.length === found.length && timingSafeEqual(found, expected);
      } catch {
        return false;
      }
    },
  };
}
