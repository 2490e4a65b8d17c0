import { z } from 'zod';
import { proseSchema } from '../../domain/report/writing.ts';
import { type ReportFile, reportDigest } from '../../store/report/report-file.ts';

const count = z.number().nullable();
const counts = z.record(z.string(), count);
const cells = z.record(z.string(), z.array(count));
const layout = z.enum(['2019', '2021']).nullable();

/** What a data file must hold to be compared; what else it holds is kept for its digest. */
const dataSchema = z.looseObject({
  organ_name: z.string(),
  year: z.number(),
  layout: z.object({ proactive: layout, requests: layout }),
  prose: proseSchema,
  digest: z.string(),
  tables: z.looseObject({
    proactive: z.looseObject({
      rules: counts,
      normative_documents: counts,
      admin_licences: count,
      admin_penalties: count,
      admin_coercion: count,
      admin_fees_wan: z.string().nullable(),
      layout_2019: z.record(z.string(), counts).optional(),
    }),
    requests: cells,
    remedies: cells,
  }),
});

/** A report's data file that somebody gives us, and the digest of its content; or why it is none. */
export type DataFile = { file: ReportFile; digest: string } | { reason: string };

/** A published report has some thirty thousand characters. */
const longest = 4 * 1024 * 1024;

/** Whether a file is meant as data: by its content, or by its name where it is broken. */
export const looksLikeData = (bytes: Uint8Array, name: string): boolean =>
  /^\s*[{[](?!\\rtf)/.test(new TextDecoder().decode(bytes.subarray(0, 64))) || /\.json$/i.test(name);

/** Reads a data file and computes its digest. Never throws. */
export function readDataFile(bytes: Uint8Array): DataFile {
  if (bytes.length > longest) return { reason: '这个数据文件超过 4 MB，不像一份年报的数据，没有读取。' };
  try {
    const data: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (!dataSchema.safeParse(data).success)
      return { reason: '这个 JSON 文件里没有一份年报应有的内容。请用年报页面上“数据（JSON）”下载的文件。' };
    return { file: data as ReportFile, digest: reportDigest(data as ReportFile) };
  } catch {
    return { reason: '这个 JSON 文件不完整或格式不对，读不出来。请重新下载，不要用编辑器改过再存。' };
  }
}
