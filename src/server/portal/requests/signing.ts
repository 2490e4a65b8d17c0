import { createHmac, timingSafeEqual } from 'node:crypto';

const macOf = (key: Buffer, purpose: string, text: string): string =>
  createHmac('sha256', key).update(`portal ${purpose}\n${text}`).digest('base64url').slice(0, 32);

/** A text that the house can tell as its own when it comes back: `text.mac`. `purpose` binds it to one use. */
export const signed = (key: Buffer, purpose: string, text: string): string => `${text}.${macOf(key, purpose, text)}`;

/** The text of what `signed` gave for the same purpose; null for anything else. */
export function unsigned(key: Buffer, purpose: string, token: string): string | null {
  const dot = token.lastIndexOf('.');
  if (dot < 0) return null;
  const text = token.slice(0, dot);
  const [found, expected] = [Buffer.from(token.slice(dot + 1)), Buffer.from(macOf(key, purpose, text))];
  return found.length === expected.length && timingSafeEqual(found, expected) ? text : null;
}
