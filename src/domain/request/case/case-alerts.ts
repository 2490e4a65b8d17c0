import type { Post } from '../../organ/posts.ts';
import type { Alert } from './alerts.ts';
import type { CaseKind, Stage } from './terms.ts';

/** The alerts of an open case, without a name or a word that somebody typed. */
export interface CaseAlerts {
  caseId: string;
  /** 2024-001. */
  number: string;
  kind: CaseKind;
  stage: Stage;
  alerts: Alert[];
  /** The posts that can do something about it now. */
  posts: Post[];
}
