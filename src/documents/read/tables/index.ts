import type { Report } from '../../../domain/report/report.ts';
import { emptyTables, type Layout } from '../../../domain/report/tables.ts';
import type { Event } from '../lex.ts';
import { TableReader } from './reader.ts';
import { surveyLayout } from './survey.ts';
import { Collector, emptyProactive2019 } from './target.ts';

/** What the tables of a file say. `used` are the blocks that belong to tables, so that they are no prose. */
export interface TablesRead {
  tables: Report['tables'];
  marks: Report['marks'];
  layout: Report['layout'];
  seen: { proactive: boolean; requests: boolean; remedies: boolean };
  /** Whether a caption, a group or a row of the form was met, and not column names alone. */
  named: boolean;
  used: Set<number>;
}

/** Reads tables 二, 三 and 四 from the stream of a file. `cut`: the text may end inside a number. */
export function readTables(events: readonly Event[], cut: boolean): TablesRead {
  const collector = new Collector(emptyTables());
  const reader = new TableReader(collector, cut, surveyLayout(events));
  for (const event of events) reader.take(event);
  reader.end();
  const proactive: Layout | null = reader.proactiveLayout;
  if (proactive === '2019') collector.tables.proactive.layout_2019 ??= emptyProactive2019();
  return {
    tables: collector.tables,
    marks: collector.marks,
    layout: { proactive, requests: reader.requestsLayout },
    seen: reader.seen,
    named: reader.named,
    used: reader.used,
  };
}
