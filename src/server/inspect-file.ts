import { fileType } from '../documents/file-type.ts';
import { cleanFile, type Finding, type FindingKind, inspectFile, kinds } from '../documents/inspect/index.ts';
import type { Refusal } from '../domain/refusal.ts';
import { SentenceError } from '../domain/sentence-error.ts';

/** What the release gate says of one file; `copy` is the name that a cleaned copy of it has. */
export interface Inspected {
  file: string;
  copy: string;
  findings: (Finding & { words: string; todo: string; removable: 'clean' | 'redact' | 'never' })[];
}

/** Inspects a file in memory. Nothing of it is kept. */
export const inspectUpload = (name: string, bytes: Uint8Array): Promise<Inspected | { refusal: Refusal }> =>
  refusing(async () => {
    const findings = (await inspectFile(bytes)).map((finding) => {
      const { words, todo, removed } = kinds[finding.kind];
      return { ...finding, words, todo, removable: removed };
    });
    return { file: name, copy: copyName(name), findings };
  });

/** A cleaned copy, made in memory; with `redact`, personal data in its text as bars. */
export const cleanUpload = (
  name: string,
  bytes: Uint8Array,
  redact: boolean,
): Promise<{ name: string; bytes: Uint8Array } | { refusal: Refusal }> =>
  refusing(async () => ({ name: copyName(name), bytes: await cleanFile(bytes, { redact }) }));

/** The copy of an attachment that may leave, and what cleaning left in it; null where the gate cannot read or clean it. */
export async function releaseCopy(
  bytes: Uint8Array,
  redact: boolean,
): Promise<{ copy: Uint8Array; type: string; remaining: FindingKind[] } | null> {
  try {
    const copy = await cleanFile(bytes, { redact });
    const remaining = [...new Set((await inspectFile(copy)).map(({ kind }) => kind))];
    return { copy, type: fileType(copy), remaining };
  } catch (error) {
    if (error instanceof SentenceError) return null;
    throw error;
  }
}

/**
 * The name of a cleaned copy: 名单（清理）.docx for 名单.docx. Cleaning takes the macros out and writes an ordinary
 * document, which Office opens only under an ordinary ending: .docx for .docm.
 */
export function copyName(name: string): string {
  const plain = name
    .replace(/\.do[ct]m$/i, '.docx')
    .replace(/\.xl[st]m$/i, '.xlsx')
    .replace(/\.(?:ppt|pps|pot)m$/i, '.pptx');
  const [, stem, ending] = /^(.+?)(\.[^.]*)?$/s.exec(plain) ?? [];
  return `${stem ?? '文件'}（清理）${ending ?? ''}`;
}

/** A sentence of the gate as a refusal; any other fault stays a fault. */
async function refusing<T>(work: () => Promise<T>): Promise<T | { refusal: Refusal }> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof SentenceError) return { refusal: { code: 'invalid', sentence: error.message } };
    throw error;
  }
}
