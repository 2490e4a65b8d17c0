import { rename, rm, writeFile } from 'node:fs/promises';
import type { Finding } from '../documents/inspect/index.ts';
import { SentenceError } from '../domain/sentence-error.ts';
import { bytesOf } from './check-files.ts';
import { CommandError } from './command-error.ts';
import { describeCleaned, describeFindings } from './inspect-words.ts';
import { lineWriter, type OutputStream } from './output.ts';

export interface InspectOptions {
  json?: boolean;
  /** Where the cleaned copy is written. */
  clean?: string;
  /** In the copy, personal data of the text become bars. */
  redact?: boolean;
}

/**
 * `mingce inspect FILE`: says what must not leave, and writes a cleaned copy where one is asked for. Returns the exit
 * code: 1 where something was found in the file, else 0. Throws CommandError (2) where the file cannot be read or the
 * copy not be written to the disk.
 */
export async function inspect(
  path: string,
  options: InspectOptions,
  io: { stdout: OutputStream; stderr: OutputStream },
): Promise<number> {
  const say = lineWriter(io.stdout);
  const file = await bytesOf({ path });
  if (!file.readable) throw new CommandError(`${path}：${file.reason.replace(/。$/, '')}。`);
  const { inspectFile } = await import('../documents/inspect/index.ts');
  let findings: Finding[];
  try {
    findings = await inspectFile(file.bytes);
  } catch (error) {
    if (error instanceof SentenceError) throw new CommandError(`${path}：${error.message}`);
    throw error;
  }
  say(options.json ? JSON.stringify({ findings }) : describeFindings(path, findings));
  if (options.clean !== undefined) {
    const told = await writeClean(file.bytes, options.clean, options.redact === true, findings);
    if (told.written && !options.json) say(told.sentence);
    else if (!told.written) io.stderr.write(`${told.sentence}\n`);
  }
  return findings.length > 0 ? 1 : 0;
}

/** Writes the copy whole or not at all; a copy that cannot be honest is refused with its reason. */
async function writeClean(
  bytes: Uint8Array,
  out: string,
  redact: boolean,
  findings: readonly Finding[],
): Promise<{ written: boolean; sentence: string }> {
  const { cleanFile } = await import('../documents/inspect/index.ts');
  let cleaned: Uint8Array;
  try {
    cleaned = await cleanFile(bytes, { redact });
  } catch (error) {
    if (error instanceof SentenceError) return { written: false, sentence: error.message };
    throw error;
  }
  const draft = `${out}.${process.pid}.tmp`;
  try {
    await writeFile(draft, cleaned);
    await rename(draft, out);
  } catch (error) {
    await rm(draft, { force: true });
    const { code } = error as NodeJS.ErrnoException;
    throw new CommandError(`清理件没有写到 ${out}（${code ?? String(error)}），原文件没有改动。请换个位置再试。`);
  }
  return { written: true, sentence: describeCleaned(out, findings, redact) };
}
