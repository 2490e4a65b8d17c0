import type { Post } from '../../organ/posts.ts';
import { type Decision, invalid, problemsOf } from '../../refusal.ts';
import type { Happening } from './act.ts';
import { type CaseAct, caseActOf } from './acts/index.ts';
import type { CaseAround } from './around.ts';
import type { CaseChange, CaseEvent } from './events.ts';
import { notTheirs, obstacleTo, transitionFrom } from './next.ts';
import { blankCase, type CaseState } from './state.ts';
import type { Stage } from './terms.ts';

export interface CaseCommand {
  /** The id of the case; of one that is to be, a new one. */
  id: string;
  act: string;
  input: unknown;
  /** The posts that the person holds today. */
  posts: readonly Post[];
  /** The version that the person saw. */
  expected?: number | undefined;
}

/** Decides on an act: the events that it makes, or the refusal in a sentence. */
export function decideCase(state: CaseState | null, command: CaseCommand, around: CaseAround): Decision<CaseChange> {
  const act = caseActOf(command.act);
  if (!act) return { refusal: { code: 'not_found', sentence: '没有这种办理步骤，什么都没有写入。请刷新页面再试。' } };
  if (act.creates) return state ? registeredAlready : carryOut(act, blankCase(command.id), command, around);
  if (!state) return { refusal: { code: 'not_found', sentence: '没有找到这件申请，可能地址有误。什么都没有改动。' } };
  if (command.expected !== undefined && command.expected !== state.version) return overtaken;
  return carryOut(act, state, command, around);
}

const registeredAlready = {
  refusal: { code: 'duplicate', sentence: '这件申请已经登记过了，没有重复写入。请刷新后查看。' },
} as const;

const overtaken = {
  refusal: {
    code: 'stale',
    sentence: '别人刚刚办过这件申请，您的这一步没有写入，填写的还在页面上。请刷新，看过最新情况再办。',
  },
} as const;

function carryOut(act: CaseAct, state: CaseState, command: CaseCommand, around: CaseAround): Decision<CaseChange> {
  const obstacle = act.creates ? notTheirs(act, command.posts) : obstacleTo(act, state, command.posts, around);
  if (obstacle) return { refusal: obstacle };
  const parsed = act.schema.safeParse(command.input);
  if (!parsed.success)
    return {
      refusal: invalid(problemsOf(parsed.error)),
    };
  const decision = act.decide(parsed.data, state, around);
  if ('refusal' in decision) return decision;
  const to = transitionFrom(act, state)?.to ?? state.stage;
  return { events: decision.events.map((happening) => changeOf(happening, to, around)) };
}

const changeOf = (happening: Happening, to: Stage, { today }: CaseAround): CaseChange => ({
  event: {
    type: happening.type,
    occurred_on: happening.on ?? today,
    to: happening.to ?? to,
    facts: happening.facts,
  } as CaseEvent,
  text: happening.text ?? {},
});
