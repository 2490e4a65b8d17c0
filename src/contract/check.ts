import { z } from 'zod';
import { readReport, unread, unreadable } from './report-parts.ts';

/** What the checker says of a file: in the shape of `mingce check --json`. */
export const checked = z
  .discriminatedUnion('readable', [readReport.extend({ unread: z.array(unread) }), unreadable])
  .meta({ id: 'Checked' });
