import { createHmac } from 'node:crypto';
import type { CaseWords } from '../../domain/request/case/words.ts';

/**
 * What is looked up by without being stored: HMACs under the house's key, so that the tables tell nobody who asked or
 * for what, and the same person or the same words are still found again.
 */
const hmac = (key: Buffer, purpose: string, text: string): Buffer =>
  createHmac('sha256', key).update(`${purpose}\n${text}`).digest().subarray(0, 16);

/** A text as it is compared: NFKC, without spaces, in lower case. */
export const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

/** Who asked: by name and number of identity of the first applicant; by name and phone where there is no number. */
export function applicantKey(key: Buffer, { applicants }: Pick<CaseWords, 'applicants'>): Buffer | null {
  const first = applicants[0];
  if (!first?.name) return null;
  return hmac(key, 'applicant', `${plain(first.name)}\n${plain(first.id_no ?? first.phone ?? '')}`);
}

/** A query code, as people type it: any case, with or without the hyphen. */
export const queryKey = (key: Buffer, code: string): Buffer => hmac(key, 'query', plain(code).replace(/-/g, ''));

/** Pairs of neighbouring characters of a text, each once; a text of one character is its own pair. */
export function pairsOf(text: string): string[] {
  const characters = [...plain(text).replace(/[\p{P}\p{S}]/gu, '')].slice(0, 400);
  if (characters.length === 1) return characters;
  return [...new Set(characters.slice(1).map((character, i) => characters[i]! + character))];
}

/** The same, blinded: what similar requests are found by. */
export const tokensOf = (key: Buffer, text: string): Buffer[] =>
  pairsOf(text).map((pair) => hmac(key, 'token', pair).subarray(0, 8));
