import { letterOf as consulting } from '../acts/consultation.ts';
import { correctionLetters } from '../acts/correction.ts';
import type { CaseEvent } from '../events.ts';
import { kindOf } from '../kinds.ts';
import type { CaseState, DocumentNumber } from '../state.ts';

/** The id of the document that an event makes, and its number; null for an event that makes none. */
export function letterOf(event: CaseEvent, before: CaseState): { id: string; number: DocumentNumber | null } | null {
  switch (event.type) {
    case 'registered':
      // Of a correction, and before the receipt is confirmed, there is nothing to certify.
      return event.facts.kind === 'request' && event.facts.receipt_date !== null ? { id: 'D03', number: null } : null;
    case 'confirmed':
      return before.kind === 'request' ? { id: 'D03', number: null } : null;
    case 'clarification_asked':
      return { id: 'D04', number: event.facts.document };
    case 'reasons_asked':
      return { id: 'D05', number: event.facts.document };
    case 'reasons_judged':
      return event.facts.document && { id: 'D33', number: event.facts.document };
    case 'extended':
      return { id: 'D06', number: event.facts.document };
    case 'consulted':
      return { id: consulting[event.facts.of], number: event.facts.document };
    case 'fee_notified':
      return { id: 'D09', number: event.facts.document };
    case 'drafted':
      return { id: kindOf(before.chosen!.kind).letter, number: null };
    case 'replied':
      return { id: kindOf(event.facts.kind).letter, number: event.facts.document };
    case 'abandoned':
      return { id: event.facts.cause === 'clarification' ? 'D30' : 'D31', number: event.facts.document };
    case 'correction_concluded':
      return { id: correctionLetters[event.facts.outcome], number: event.facts.document };
    case 'letter_issued':
      return { id: event.facts.letter, number: event.facts.document };
    default:
      return null;
  }
}
