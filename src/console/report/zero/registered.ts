import type { ReportTables } from '../../../domain/report/tables.ts';

/** How many requests and cases a year's tables hold: new, carried in, and in table 四; 0 where nothing came in. */
export function registeredIn({ requests, remedies }: ReportTables): number {
  const counts = [requests.new_received, requests.carried_in, ...Object.values(remedies)];
  return counts.reduce((sum, row) => sum + (row.at(-1) ?? 0), 0);
}
