import type { z } from 'zod';
import { type Transition, transitions } from '../../../../../law/request/transitions.ts';
import type { Post } from '../../../organ/posts.ts';
import type { CaseActDefinition } from '../act.ts';
import { approvalActs } from './approval.ts';
import { clarificationActs } from './clarification.ts';
import { closingActs } from './closing.ts';
import { consultationActs } from './consultation.ts';
import { correctionActs } from './correction.ts';
import { decisionActs } from './decision.ts';
import { extensionActs } from './extension.ts';
import { feeActs } from './fee.ts';
import { fileActs } from './files.ts';
import { intakeActs } from './intake.ts';
import { mendingActs } from './mending.ts';
import { onTheSpotActs } from './on-the-spot.ts';
import { reasonsActs } from './reasons.ts';
import { reviewActs } from './review.ts';

/** One entry of the table of acts: from it come the form, the API's route and the command. */
export interface CaseAct extends CaseActDefinition {
  title: string;
  transitions: readonly Transition[];
  schema: z.ZodType<never>;
  posts: readonly Post[];
  articles: readonly string[];
  /** Whether it brings a case into being. */
  creates: boolean;
}

/** Every act on a case, in the order of its life. */
export const caseActs: readonly CaseAct[] = [
  ...intakeActs,
  ...reviewActs,
  ...onTheSpotActs,
  ...clarificationActs,
  ...reasonsActs,
  ...feeActs,
  ...consultationActs,
  ...extensionActs,
  ...decisionActs,
  ...approvalActs,
  ...closingActs,
  ...correctionActs,
  ...fileActs,
  ...mendingActs,
].map((definition) => {
  const own = transitions.filter(({ act }) => act === definition.key);
  return {
    ...definition,
    title: own[0]!.title,
    transitions: own,
    posts: [...new Set(own.flatMap(({ posts }) => posts))],
    articles: [...new Set(own.flatMap(({ articles }) => articles))],
    creates: own.every(({ from }) => from.length === 0),
  };
});

export const caseActOf = (key: string): CaseAct | undefined => caseActs.find((act) => act.key === key);
