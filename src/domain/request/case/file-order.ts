import type { CaseEventType } from './events.ts';
import type { FilePurpose } from './terms.ts';

/**
 * Where each paper stands in the file: application, receipt, clarification, extension, consultation, search, review,
 * approval, reply, what was handed over, service, fee, remedies, the row of table 三, what was mended.
 */
export const fileOrder = [
  'application',
  'receipt',
  'clarification',
  'reasons',
  'extension',
  'consultation',
  'search',
  'review',
  'approval',
  'reply',
  'release',
  'service',
  'fee',
  'remedy',
  'result',
  'mending',
] as const;
export type FilePlace = (typeof fileOrder)[number];

/** Where what an event tells stands; null for what is told by another paper. */
export const placeOfEvent: Record<CaseEventType, FilePlace | null> = {
  registered: 'application',
  contacted: 'receipt',
  confirmed: 'receipt',
  review_begun: 'review',
  clarification_asked: 'clarification',
  clarified: 'clarification',
  reasons_asked: 'reasons',
  reasons_judged: 'reasons',
  fee_notified: 'fee',
  fee_paid: 'fee',
  fee_cancelled: 'fee',
  fee_waived: 'fee',
  accepted: null,
  searched: 'search',
  consulted: 'consultation',
  letter_received: 'consultation',
  consultation_ended: 'consultation',
  extended: 'extension',
  decided: 'review',
  drafted: null,
  resumed: null,
  submitted: null,
  reviewed: 'review',
  secrecy_reviewed: 'review',
  returned: 'review',
  replied: 'reply',
  served: 'service',
  abandoned: 'reply',
  withdrawn: 'reply',
  reopened: 'mending',
  archived: null,
  redo_begun: 'remedy',
  amended: 'mending',
  voided: 'mending',
  joined: null,
  left: null,
  publication_proposed: 'result',
  correction_concluded: 'reply',
  files_added: null,
  release_prepared: null,
  release_dropped: null,
  letter_issued: 'consultation',
};

/** Where a file that came in stands, if not with the application. */
export const placeOfFile: Partial<Record<FilePurpose, FilePlace>> = {
  clarification: 'clarification',
  opinion: 'consultation',
  payment: 'fee',
  service: 'service',
  remedy: 'remedy',
};
