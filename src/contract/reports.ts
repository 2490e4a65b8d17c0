import { z } from 'zod';
import { zeroSources } from '../../law/report-rules/zero-checks.ts';
import type { ReportEvent, ZeroCheck } from '../domain/report/decide/state.ts';
import type { Standing } from '../domain/report/standing.ts';
import { recordList } from './records.ts';
import { finding, layouts, readReport, reportProse, reportTables, unread, unreadable } from './report-parts.ts';
import { keyOf, maybe, same } from './same.ts';

/** The years that there is a report or a record of. */
export const reportYears = z
  .object({
    years: z.array(z.int()),
    published: z.array(
      z.object({
        year: z.int(),
        published_on: z.string(),
        adopted: z.boolean(),
        digest: z.string(),
        file_digest: z.string(),
      }),
    ),
  })
  .meta({ id: 'ReportYears' });
export type ReportYears = z.infer<typeof reportYears>;

const cellValue = z.union([z.number(), z.string(), z.null()]);

/** A report as it is handed on: the file `….json`. */
export const reportFile = z
  .object({
    organ: z.string(),
    organ_name: z.string(),
    year: z.int(),
    layout: layouts,
    adopted: maybe(z.object({ url: z.string().nullable(), adopted_on: z.string() })),
    adjusted: maybe(z.array(z.object({ cell: z.string(), counted: cellValue }))),
    ledger: z.object({ seq: z.int(), head: z.string() }),
    prose: reportProse,
    tables: reportTables,
    findings: z.array(finding),
    digest: z.string(),
  })
  .meta({ id: 'ReportFile' });

const published = reportFile
  .extend({ published_on: z.string(), file_digest: z.string() })
  .meta({ id: 'PublishedReport' });
/** A report as it was published, here or (adopted) elsewhere before. */
export type PublishedView = z.infer<typeof published>;

const standing = finding.extend({ effect: z.enum(['mend', 'explain', 'none']), reason: z.string().nullable() });
same<Standing>()(standing);

const zeroCheck = same<ZeroCheck>()(
  z.object({
    looks: z.array(
      z.object({
        source: keyOf(zeroSources),
        found: z.enum(['nothing', 'no_channel']),
        on: z.string(),
        note: z.string(),
      }),
    ),
    by: z.string().describe('签字的人'),
    at: z.string(),
  }),
);

/** Everything that stands on the workbench of a year's report. */
export const reportView = reportFile
  .omit({ adopted: true, adjusted: true, findings: true })
  .extend({
    version: z.int(),
    written: reportProse.describe('写下的正文，数写作 {{key}}；prose 里已经填上'),
    numbers: z.record(z.string(), z.string().nullable()),
    findings: z.array(standing),
    adjustments: z.array(z.object({ cell: z.string(), counted: cellValue, reason: z.string() })),
    zero: zeroCheck.nullable(),
    published: z.object({ on: z.string(), digest: z.string(), adopted: z.boolean() }).nullable(),
    adopted: published.nullable(),
    previous: published.nullable(),
    promises: z.array(
      z.object({
        text: z.string(),
        numbers: z.array(z.object({ key: z.string(), before: z.string().nullable(), now: z.string().nullable() })),
      }),
    ),
  })
  .meta({ id: 'Report' });
export type ReportView = z.infer<typeof reportView>;

const reportVersion = z.object({
  version: z.int(),
  type: same<ReportEvent['type']>()(
    z.enum(['written', 'adjusted', 'explained', 'zero_checked', 'published', 'adopted']),
  ),
  recordedAt: z.string(),
  by: z.string(),
});
export type ReportVersion = z.infer<typeof reportVersion>;

/** What was done to a report, oldest first. */
export const reportVersions = z.object({ versions: z.array(reportVersion) });
export type ReportVersions = z.infer<typeof reportVersions>;

/** A report as an act left it. */
export const versionView = reportFile.pick({ prose: true, tables: true, layout: true });
export type VersionView = z.infer<typeof versionView>;

/** A report made elsewhere, as it was read. */
export const readFile = z
  .discriminatedUnion('readable', [
    readReport.extend({
      source: z.string().describe('原件的摘要'),
      marks: z.record(z.string(), z.string()),
      prose: reportProse,
      unplaced: z.array(z.string()),
      unread: z.array(z.string()),
      partly: z.array(unread),
    }),
    unreadable,
  ])
  .meta({ id: 'ReadReport' });
export type ReadFile = z.infer<typeof readFile>;

/** The records that a number counts. */
export const cellView = recordList
  .extend({
    definition: z.string(),
    register: z.string(),
    openings: z.array(z.object({ id: z.string(), year: z.int(), amount: z.int(), unregistered: z.int() })),
  })
  .meta({ id: 'Cell' });
export type CellView = z.infer<typeof cellView>;
