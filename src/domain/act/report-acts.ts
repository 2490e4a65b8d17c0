import { z } from 'zod';
import { zeroSources } from '../../../law/report-rules/zero-checks.ts';
import { tablesSchema } from '../report/tables-schema.ts';
import { proseSchema } from '../report/writing.ts';
import { type Act, day, expected, reason, year } from './act.ts';

type ReportAct = Pick<Act, 'title' | 'input'> & { verb: Extract<Act['verb'], ReportVerb> };
type ReportVerb = 'write' | 'adjust' | 'explain' | 'check_zero' | 'adopt' | 'publish';

const url = z.url({ protocol: /^https?$/, error: '链接要以 http:// 或 https:// 开头。' }).max(1000);
const layout = z.enum(['2021', '2019']);

const entries: readonly ReportAct[] = [
  { verb: 'write', title: '保存', input: z.object({ year, expected, prose: proseSchema }) },
  {
    verb: 'adjust',
    title: '改填',
    input: z.object({
      year,
      expected,
      cells: z.record(z.string().max(120), z.union([z.string().max(20), z.number()]).nullable()),
      reason,
    }),
  },
  {
    verb: 'explain',
    title: '说明理由',
    input: z.object({ year, expected, rule: z.string().max(20), message: z.string().max(2000), reason }),
  },
  {
    verb: 'check_zero',
    title: '签字确认',
    input: z.object({
      year,
      expected,
      looks: z.array(
        z.object({
          source: z.enum(zeroSources.map(({ key }) => key)),
          found: z.enum(['nothing', 'no_channel']),
          on: day('核查日期'),
          note: z.string().trim().max(200, '备注最多 200 个字。').default(''),
        }),
      ),
    }),
  },
  {
    verb: 'adopt',
    title: '补录',
    input: z.object({
      year,
      expected,
      published_on: day('发布日期'),
      url: z.union([z.literal(''), url]),
      layout: z.object({ proactive: layout, requests: layout }),
      tables: tablesSchema,
      prose: proseSchema,
      source: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .nullable()
        .describe('读取时存下的原件的摘要（SHA-256）'),
    }),
  },
  { verb: 'publish', title: '签发并发布', input: z.object({ year, expected }) },
];

/** The acts on an annual report. */
export const reportActs: readonly Act[] = entries.map((entry) => ({
  ...entry,
  name: `annual_report.${entry.verb}`,
  subject: { kind: 'report' },
  action: entry.verb === 'publish' ? 'report.publish' : 'report.write',
}));
