import { z } from 'zod';
import { proactiveBlocks } from '../../law/report-format/2019.ts';
import { remedyBlockKeys } from '../domain/report/cells.ts';
import type { Finding, Report } from '../domain/report/report.ts';
import {
  type ApplicantCounts,
  type Proactive2019,
  type RemedyTable,
  type ReportTables,
  type RequestTable,
  requestRowKeys,
} from '../domain/report/tables.ts';
import type { Unread } from '../domain/report/unread.ts';
import { type ProsePart, proseParts, type ReportProse } from '../domain/report/writing.ts';
import { maybe, same } from './same.ts';

/** Objects whose keys are those of the form, as `law/` and the domain have them. */
const byKey = (keys: readonly string[], of: z.ZodType) => z.object(Object.fromEntries(keys.map((key) => [key, of])));

const count = z.number().nullable();
const layout = z.enum(['2021', '2019']);
export const layouts = same<Report['layout']>()(
  z.object({ proactive: layout.nullable(), requests: layout.nullable() }),
);

const stock = z.object({ issued: count, repealed: count, in_force: count });
const proactive2019 = z.object(
  Object.fromEntries(
    proactiveBlocks.flatMap(({ columns, rows }) =>
      rows.map(({ key }) => [
        key,
        byKey(
          columns.map((column) => column.key),
          count,
        ),
      ]),
    ),
  ),
) as unknown as z.ZodType<Proactive2019>;
const applicants = same<ApplicantCounts>()(z.tuple([count, count, count, count, count, count, count]));
const remedies = z.tuple([count, count, count, count, count]);

/** The three tables of a report. */
export const reportTables = same<ReportTables>()(
  z.object({
    proactive: z.object({
      rules: stock,
      normative_documents: stock,
      admin_licences: count,
      admin_penalties: count,
      admin_coercion: count,
      admin_fees_wan: z.string().nullable().describe('万元'),
      layout_2019: maybe(proactive2019),
    }),
    requests: byKey([...requestRowKeys, 'results.other'], applicants) as unknown as z.ZodType<RequestTable>,
    remedies: byKey(remedyBlockKeys, remedies) as unknown as z.ZodType<RemedyTable>,
  }),
).meta({ id: 'ReportTables' });

/** The parts of a report that people write. */
export const reportProse = byKey(
  proseParts.map(({ key }) => key),
  z.string(),
).meta({ id: 'ReportProse' }) as unknown as z.ZodType<ReportProse & Record<ProsePart, string>>;

/** What a rule found. */
export const finding = z.object({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  where: z.string(),
  message: z.string(),
  evidence: z.record(z.string(), z.unknown()),
});
same<Finding>()(finding);

/** A table of a file that was not read to the end. */
export const unread = same<Unread>()(
  z.object({ table: z.enum(['proactive', 'requests', 'remedies']), what: z.string(), advice: z.string() }),
);

/** What is told of every report that was read from a file. */
export const readReport = z.object({
  readable: z.literal(true),
  file: z.string(),
  organ: z.string().nullable(),
  year: z.int().nullable(),
  layout: layouts,
  tables: reportTables,
  findings: z.array(finding),
});

/** A file of which nothing was read, and why. */
export const unreadable = z.object({ readable: z.literal(false), file: z.string(), reason: z.string() });
