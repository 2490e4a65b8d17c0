import { setImmediate as turn } from 'node:timers/promises';
import { Busboy, type BusboyInstance } from '@fastify/busboy';
import type { Context } from 'hono';
import type { Env } from '../context.ts';

/** A form as it came: fields by name, in the order of the page, and the files that were read whole. */
export interface Form {
  values: Map<string, string[]>;
  files: { field: string; name: string; bytes: Uint8Array }[];
  /** What lay beyond the limit was not read. Text comes before files on every page, so it is files that are missing. */
  cut: boolean;
  /** Files for which there was no room in memory just now were passed over. */
  crowded: boolean;
}

export interface FormLimits {
  /** Of the whole form, in bytes. */
  form: number;
  /** Of its text. */
  text: number;
  /** Of one file; of a larger one, no more than this and a byte is kept. */
  file: number;
}

/** Reads a form as it streams in, each byte of a file held once. Bad forms are empty ones. */
export async function readForm(c: Context<Env>, limits: FormLimits): Promise<Form> {
  const form: Form = { values: new Map(), files: [], cut: false, crowded: false };
  const parser = parserOf(c, form, limits);
  if (!parser) return form;
  let seen = 0;
  for await (const chunk of (c.req.raw.body ?? []) as unknown as AsyncIterable<Uint8Array>) {
    // What is beyond the limit is read and dropped.
    if (seen < limits.form)
      await parser.write(Buffer.from(chunk.buffer, chunk.byteOffset, Math.min(chunk.length, limits.form - seen)));
    seen += chunk.length;
  }
  form.cut ||= seen > limits.form;
  await parser.end();
  return form;
}

function parserOf(c: Context<Env>, form: Form, limits: FormLimits) {
  const type = c.req.header('content-type') ?? '';
  let busboy: BusboyInstance;
  try {
    busboy = new Busboy({
      headers: { 'content-type': type },
      preservePath: true,
      limits: { fieldSize: limits.text, fileSize: limits.file + 1, fields: 2000, files: 200, headerPairs: 50 },
    });
  } catch {
    return null;
  }
  let broken = false;
  const ended = new Promise<void>((resolve) => {
    const breakOff = (): void => {
      broken = true;
      resolve();
    };
    busboy.on('finish', resolve);
    busboy.on('error', breakOff);
    busboy.on('file', (field, stream, name) => {
      const chunks: Buffer[] = [];
      let fits = true;
      stream.on('data', (chunk: Buffer) => {
        fits &&= c.get('place').take(chunk.length);
        if (fits) chunks.push(chunk);
        else chunks.length = 0;
      });
      stream.on('end', () => {
        if (!fits) form.crowded = true;
        else if (chunks.length > 0 || name)
          form.files.push({ field: String(field), name: clean(unescaped(name ?? '')), bytes: Buffer.concat(chunks) });
        chunks.length = 0;
      });
      stream.on('error', breakOff);
    });
  });
  busboy.on('field', (field, value, _, cut) => {
    if (field === undefined) return;
    form.values.set(field, [...(form.values.get(field) ?? []), clean(value)]);
    form.cut ||= cut;
  });
  return {
    write: async (chunk: Buffer): Promise<void> => {
      if (!broken) await Promise.race([ended, new Promise((written) => busboy.write(chunk, written))]);
    },
    async end() {
      if (!form.cut && !broken) {
        busboy.end();
        await ended;
      }
      // Ends of files that were told already are heard at the next turn.
      await turn();
      busboy.destroy();
      if (!broken) return;
      // It ended in the middle of a part: the last file may be half a file.
      form.files.pop();
      form.cut = true;
    },
  };
}

/** Browsers write quotes and line ends in the name of a file as `%22`, `%0D`, `%0A`. */
const unescaped = (name: string): string => name.replace(/%0D/gi, '\r').replace(/%0A/gi, '\n').replace(/%22/g, '"');

/** Controls and halves of pairs, which nobody typed and no page, database or document can hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|\p{Cs}/gu;

const clean = (text: string): string => text.replace(/\r\n?/g, '\n').replace(controls, '');
