import type { Context } from 'hono';

/** A form as it came: fields by name, in the order of the page, and the files that were read. */
export interface Given {
  values: ReadonlyMap<string, string[]>;
  files: { field: string; name: string; bytes: Uint8Array }[];
  /** What lay beyond the limit was not read. Text comes before files on every page, so it is files that are missing. */
  cut: boolean;
}

/** The most of a form that is read with its files, and without them, in bytes. */
export const mostOfForm = 110 * 1024 * 1024;
export const mostOfText = 24 * 1024 * 1024;
/** What is beyond is let pass, so that the browser gets to read the answer; beyond this it is cut off. */
const mostPassed = 1024 * 1024 * 1024;

/** Reads a form, up to `most` bytes of it. Bad forms are empty ones. */
export async function readForm(c: Context, most: number): Promise<Given> {
  const type = c.req.header('content-type') ?? '';
  const { bytes, cut } = await readStream(c.req.raw.body, most);
  const values = new Map<string, string[]>();
  const files: Given['files'] = [];
  const whole = cut ? mended(bytes, type) : bytes;
  const form = await new Response(whole as Uint8Array<ArrayBuffer>, { headers: { 'Content-Type': type } })
    .formData()
    .catch(() => null);
  for (const [field, value] of form?.entries() ?? []) {
    if (typeof value === 'string') values.set(field, [...(values.get(field) ?? []), clean(value)]);
    else if (value.size > 0 || value.name !== '')
      files.push({ field, name: clean(value.name), bytes: new Uint8Array(await value.arrayBuffer()) });
  }
  return { values, files, cut };
}

async function readStream(
  body: ReadableStream<Uint8Array> | null,
  most: number,
): Promise<{ bytes: Buffer; cut: boolean }> {
  const kept: Uint8Array[] = [];
  let seen = 0;
  if (body)
    for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
      if (seen < most) kept.push(chunk.subarray(0, most - seen));
      seen += chunk.length;
      if (seen > mostPassed) break;
    }
  return { bytes: Buffer.concat(kept), cut: seen > most };
}

/** A form that was cut off, closed after its last whole part. */
function mended(bytes: Buffer, type: string): Buffer {
  const boundary = /boundary="?([^";]+)"?/i.exec(type)?.[1];
  if (!boundary) return bytes;
  const last = bytes.lastIndexOf(`\r\n--${boundary}`);
  return Buffer.concat([bytes.subarray(0, Math.max(0, last)), Buffer.from(`\r\n--${boundary}--\r\n`)]);
}

/** Controls and halves of pairs, which nobody typed and no page, database or document can hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|\p{Cs}/gu;

const clean = (text: string): string => text.replace(/\r\n?/g, '\n').replace(controls, '');
