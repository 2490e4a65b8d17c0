import { createHmac } from 'node:crypto';
import type { CaseWords } from '../../domain/request/case/words.ts';
import { pairsOf, plain } from '../../domain/text-pairs.ts';

/**
 * What is looked up by without being stored: HMACs under the house's key, so that the tables tell nobody who asked or
 * for what, and the same person or the same words are still found again.
 */
const hmac = (key: Buffer, purpose: string, text: string): Buffer =>
  createHmac('sha256', key).update(`${purpose}\n${text}`).digest().subarray(0, 16);

/** Who asked: by name and number of identity of the first applicant; by name and phone where there is no number. */
export function applicantKey(key: Buffer, { applicants }: Pick<CaseWords, 'applicants'>): Buffer | null {
  const first = applicants[0];
  if (!first?.name) return null;
  return hmac(key, 'applicant', `${plain(first.name)}\n${plain(first.id_no ?? first.phone ?? '')}`);
}

/** A query code, as people type it: any case, with or without the hyphen. */
export const queryKey = (key: Buffer, code: string): Buffer => hmac(key, 'query', plain(code).replace(/-/g, ''));

/** Pairs of characters of a text, blinded: what similar requests are found by. */
export const tokensOf = (key: Buffer, text: string): Buffer[] =>
  pairsOf(text).map((pair) => hmac(key, 'token', pair).subarray(0, 8));
