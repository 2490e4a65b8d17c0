import type { Layout } from '../../../domain/report/tables.ts';
import { recognise } from '../labels.ts';
import type { Event } from '../lex.ts';
import { looksLikeValue } from '../numbers.ts';

/** The layout of table 二 by all its headers and rows, before any row is read; null where they do not decide it. */
export function surveyLayout(events: readonly Event[]): Layout | null {
  const votes = { '2021': 0, '2019': 0 };
  for (const event of events) {
    const texts = event.t === 'text' ? [event.text] : event.t === 'row' ? event.cells.map((cell) => cell.text) : [];
    for (const text of texts) {
      const label = looksLikeValue(text) ? null : recognise(text);
      if (label?.is === 'column' && label.layout) votes[label.layout]++;
      if (label?.is === 'row' && (label.key === 'other_services' || label.key === 'procurement')) votes['2019']++;
    }
  }
  if (votes['2021'] === votes['2019']) return null;
  return votes['2021'] > votes['2019'] ? '2021' : '2019';
}
