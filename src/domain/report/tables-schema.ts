import { z } from 'zod';
import { otherRow, proactiveBlocks as proactiveBlocks2019 } from '../../../law/report-format/2019.ts';
import { applicantColumns, remedyBlocks, remedyColumns, requestRows } from '../../../law/report-format/2021.ts';
import type { ReportTables } from './tables.ts';

const count = z
  .int({ error: '件数要是整数。' })
  .min(0, '件数不能小于 0。')
  .max(999_999_999, '件数太大了，请核对。')
  .nullable();
const counts = (columns: readonly unknown[]) => z.array(count).length(columns.length);
const byKey = <T>(items: readonly { key: string }[], schema: z.ZodType<T>) =>
  z.object(Object.fromEntries(items.map(({ key }) => [key, schema])));
const stock = z.object({ issued: count, repealed: count, in_force: count });
const proactive2019 = z.object(
  Object.fromEntries(
    proactiveBlocks2019.flatMap((block) =>
      block.rows.map(({ key }) => [
        key,
        byKey(block.columns, z.number().min(-999_999_999).max(999_999_999).nullable()),
      ]),
    ),
  ),
);

/** The three tables as a person hands them in: counts, or null where the document does not say. */
export const tablesSchema = z.object({
  proactive: z.object({
    rules: stock,
    normative_documents: stock,
    admin_licences: count,
    admin_penalties: count,
    admin_coercion: count,
    admin_fees_wan: z
      .string()
      .regex(/^\d{1,9}(\.\d{1,6})?$/, '金额以万元为单位，最多六位小数。')
      .nullable(),
    layout_2019: proactive2019.optional(),
  }),
  requests: byKey([...requestRows, otherRow], counts(applicantColumns)),
  remedies: byKey(remedyBlocks, counts(remedyColumns)),
}) as unknown as z.ZodType<ReportTables>;
