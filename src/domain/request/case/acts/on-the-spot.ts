import { z } from 'zod';
import { freeOnTheSpot } from '../../../../../law/outcomes/evidence.ts';
import { invalid, type Problem } from '../../../refusal.ts';
import { remedyClassOf } from '../../remedy.ts';
import { accountField, act, articlesOf, happens } from '../act.ts';
import type { CaseAround } from '../around.ts';
import { missingEvidence } from '../evidence.ts';
import { discloses, kindOf, rowOf, seriesOf } from '../kinds.ts';
import type { Chosen } from '../state.ts';
import { decision, decisionFacts, decisionText } from './decision.ts';

const [article] = articlesOf('answer_on_spot');

interface SignOff {
  approved_by: string | null;
  secrecy_by: string | null;
}

/** What is missing of the sign-off: anything but “already public” needs the approver's, and what is handed over the secrecy reviewer's. */
function signOffProblems(chosen: Chosen, { approved_by, secrecy_by }: SignOff, { by, holds }: CaseAround): Problem[] {
  const problems: Problem[] = [];
  if (chosen.kind !== freeOnTheSpot && (approved_by === null || approved_by === by || !holds(approved_by, 'approver')))
    problems.push({
      field: 'approved_by',
      message: '当场答复要由签发人同意，签发人不能是经办人自己。请选同意的签发人。',
    });
  if (discloses(chosen) && (secrecy_by === null || secrecy_by === by || !holds(secrecy_by, 'secrecy_reviewer')))
    problems.push({
      field: 'secrecy_by',
      message: '当场提供内容的，要先作保密审查，审查人不能是经办人自己。请选审查人。',
    });
  return problems;
}

export const onTheSpotActs = [
  act({
    key: 'answer_on_spot',
    schema: z.object({
      ...decision,
      approved_by: accountField('同意的签发人').nullable().default(null),
      secrecy_by: accountField('保密审查人').nullable().default(null),
    }),
    decide: (input, state, around) => {
      const chosen = decisionFacts(input);
      const refusal = missingEvidence(state, chosen, around);
      if (refusal) return { refusal };
      const problems = signOffProblems(chosen, input, around);
      if (problems.length > 0) return { refusal: { ...invalid(problems), article: article! } };
      const { earlier: _, ...reply } = chosen;
      return happens({
        type: 'replied',
        facts: {
          ...reply,
          no: state.replies.length + 1,
          document: around.nextDocument(seriesOf(kindOf(chosen.kind).letter)),
          remedy: remedyClassOf(chosen, around.today, around.settings),
          result: rowOf(chosen.kind),
          on_the_spot: { approved_by: input.approved_by, secrecy_by: input.secrecy_by },
        },
        text: decisionText(input),
      });
    },
  }),
];
