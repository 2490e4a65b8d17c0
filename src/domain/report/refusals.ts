import { rowsOf, sumRows, totalColumn } from './cells.ts';
import type { Report } from './report.ts';
import type { Count } from './tables.ts';

const denied = rowsOf('denied');

/** How many requests the report's year refused (（三）不予公开, all reasons); null where a row is not known. */
export const refusals = (report: Report): Count => sumRows(report.tables.requests, denied, totalColumn);
