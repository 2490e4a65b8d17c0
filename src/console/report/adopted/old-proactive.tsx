import { proactiveBlocks } from '../../../../law/report-format/2019.ts';
import './adopted.css';
import type { Proactive2019 } from '../../../domain/report/tables.ts';

/** Table 二 of the 2019 form as a list: none of its cells stands in the form of today, so they are kept as they were read. */
export function OldProactive({ table }: { table: Proactive2019 }) {
  const value = (row: string, column: string): number | null =>
    (table as unknown as Record<string, Record<string, number | null>>)[row]?.[column] ?? null;
  return (
    <dl className="old-table">
      {proactiveBlocks.flatMap((block) =>
        block.rows.map((row) => (
          <div key={row.key}>
            <dt>
              {row.label}
              <span className="quiet">{block.item}</span>
            </dt>
            <dd>
              {block.columns.map((column) => (
                <span key={column.key} className="unbroken">
                  {column.label} <b>{value(row.key, column.key) ?? '—'}</b>
                </span>
              ))}
            </dd>
          </div>
        )),
      )}
    </dl>
  );
}
