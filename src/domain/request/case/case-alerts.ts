import type { Post } from '../../organ/posts.ts';
import type { Alert } from './alerts.ts';
import type { CaseKind, Stage } from './terms.ts';

/** The alerts of an open case, without a name or a word that somebody typed. */
export interface CaseAlerts {
  caseId: string;
  /** 2024-001; of a remedy its 案号. */
  number: string;
  /** `remedy`: the organ's own answer in a 行政复议 or 行政诉讼; it has no state. */
  kind: CaseKind | 'remedy';
  stage: Stage | null;
  alerts: Alert[];
  /** The posts that can do something about it now. */
  posts: Post[];
}
