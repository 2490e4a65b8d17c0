import type { Day } from '../../../domain/calendar/day.ts';
import type { LetterDocument } from '../../../domain/letter/document.ts';

/** A case file (案卷) as it is filed: its cover and its papers in their order. */
export interface Dossier {
  organ: string;
  /** 案卷题名. */
  title: string;
  /** 案卷号: the number of the request, 2024-001. */
  number: string;
  year: number;
  /** 永久, 30年, 10年; null where it is not decided yet. */
  retention: string | null;
  from: Day;
  /** null while the case is open. */
  to: Day | null;
  parts: DossierPart[];
}

/** One paper of the file, a line of its catalogue. */
export interface DossierPart {
  /** 题名. */
  title: string;
  docNo: string | null;
  /** 责任者: who made the paper, an organ or a person. */
  responsible: string | null;
  on: Day | null;
  content: PartContent;
}

export type PartContent =
  | { kind: 'letter'; document: LetterDocument }
  | { kind: 'record'; rows: [label: string, value: string][]; note?: string }
  /** What the file is, its bytes tell; its name is only printed. */
  | { kind: 'file'; name: string; bytes: Uint8Array };
