import type { FindingKind } from '../kinds.ts';

/** A stretch of text that is a person's: places in UTF-16 units, the end left out. */
export interface Span {
  kind: FindingKind;
  start: number;
  end: number;
}

/** One kind of personal data: finds it in text that `fold` made plain; places stay those of the original. */
export interface Detector {
  kind: FindingKind;
  find(folded: string): Span[];
}
