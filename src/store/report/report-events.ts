import type { ReportEvent, ZeroLook } from '../../domain/report/decide/state.ts';
import { noProse } from '../../domain/report/writing.ts';
import type { LedgerRow } from '../database.ts';
import type { NewEvent } from '../ledger/ledger.ts';
import type { PlainText } from '../ledger/seal.ts';

/** What of an event stands in the ledger, and what people typed, which is sealed beside it. */
export function storedEvent(event: ReportEvent): Pick<NewEvent, 'type' | 'payload' | 'text'> {
  const { type } = event;
  switch (event.type) {
    case 'written':
      return { type, payload: {}, text: event.prose };
    case 'adjusted':
      return { type, payload: { cells: event.cells }, text: { reason: event.reason } };
    case 'explained':
      return { type, payload: { rule: event.rule }, text: { message: event.message, reason: event.reason } };
    case 'zero_checked':
      return {
        type,
        payload: { looks: event.looks.map(({ note: _, ...look }) => look) },
        text: Object.fromEntries(event.looks.map(({ source, note }) => [source, note])),
      };
    case 'published':
      return { type, payload: { published: event.published }, text: null };
    case 'adopted':
      return { type, payload: { published: event.published, source: event.source }, text: null };
  }
}

/** The event that a row of the ledger holds; erased text is empty. */
export function eventOf(row: LedgerRow, text: PlainText | null): ReportEvent {
  const payload = row.payload as Record<string, never>;
  const typed = (key: string): string => text?.[key] ?? '';
  switch (row.type as ReportEvent['type']) {
    case 'written':
      return { type: 'written', prose: { ...noProse, ...text } };
    case 'adjusted':
      return { type: 'adjusted', cells: payload.cells!, reason: typed('reason') };
    case 'explained':
      return { type: 'explained', rule: payload.rule!, message: typed('message'), reason: typed('reason') };
    case 'zero_checked': {
      const looks: Omit<ZeroLook, 'note'>[] = payload.looks!;
      return { type: 'zero_checked', looks: looks.map((look) => ({ ...look, note: typed(look.source) })) };
    }
    case 'published':
      return { type: 'published', published: payload.published! };
    case 'adopted':
      return { type: 'adopted', published: payload.published!, source: payload.source! };
  }
}
