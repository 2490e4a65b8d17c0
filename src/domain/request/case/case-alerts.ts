import { transitions } from '../../../../law/request/transitions.ts';
import type { Post } from '../../organ/posts.ts';
import type { Alert, DueDay } from './alerts.ts';
import type { CaseKind, Stage } from './terms.ts';

/** An open case as those who are reminded of it are told: its number and days, and nothing of what was typed. */
export interface OpenCase {
  caseId: string;
  /** 2024-001; of a remedy its 案号. */
  number: string;
  /** `remedy`: the organ's own answer in a 行政复议 or 行政诉讼; it has no state. */
  kind: CaseKind | 'remedy';
  stage: Stage | null;
  /** The posts that can act on it now. */
  posts: Post[];
}

/** The alerts of an open case that stand today. */
export interface CaseAlerts extends OpenCase {
  alerts: Alert[];
}

/** Every day that is to be kept in an open case, however far away. */
export interface CaseDays extends OpenCase {
  days: DueDay[];
}

/** The acts that bring a case in approval on without changing its state. */
const inApproval = ['review', 'review_secrecy'];

/** The posts that can bring an open case on; those that may only note, correct, void or end it are not among them. */
export function actingPosts({ kind, stage }: { kind: CaseKind; stage: Stage }): Post[] {
  const onward = transitions.filter(
    ({ act, kinds, from, to }) =>
      kinds.includes(kind) && from.includes(stage) && (to === null ? inApproval.includes(act) : to !== 'withdrawn'),
  );
  return [...new Set(onward.flatMap(({ posts }) => posts))];
}
