import { createHash } from 'node:crypto';

const characters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/** An id as sign-in gives it to an account: 32 letters and digits, and never a UUID. The same for the same name. */
export const accountId = (name: string): string =>
  [...createHash('sha256').update(name).digest()].map((byte) => characters[byte % characters.length]).join('');
