import type { Transition } from '../../../../law/request/transitions.ts';
import { type Post, posts as postTerms } from '../../organ/posts.ts';
import type { Refusal } from '../../refusal.ts';
import { illegal } from './act.ts';
import { type CaseAct, caseActs } from './acts/index.ts';
import type { GuardAround } from './around.ts';
import type { CaseState } from './state.ts';
import { stageTerm } from './terms.ts';

/** Whether an act may be done now and, where it may not, why. */
export interface PermittedAct {
  key: string;
  title: string;
  permitted: boolean;
  reason: string | null;
  article: string | null;
}

/** Every act on the case, permitted or not, for a person who holds these posts. */
export const permittedActs = (state: CaseState, posts: readonly Post[], around: GuardAround): PermittedAct[] =>
  caseActs
    .filter(({ creates, transitions }) => !creates && transitions.some(({ kinds }) => kinds.includes(state.kind)))
    .map((act) => {
      const obstacle = obstacleTo(act, state, posts, around);
      return {
        key: act.key,
        title: act.title,
        permitted: obstacle === null,
        reason: obstacle?.sentence ?? null,
        article: obstacle?.article ?? null,
      };
    });

/** The transition of an act from the state that the case is in. */
export const transitionFrom = (act: CaseAct, { kind, stage }: CaseState): Transition | undefined =>
  act.transitions.find(({ kinds, from }) => kinds.includes(kind) && from.includes(stage));

/** What stands in the way of an act, whatever is typed: the kind, the state, the post, the act's own guard. */
export function obstacleTo(
  act: CaseAct,
  state: CaseState,
  posts: readonly Post[],
  around: GuardAround,
): Refusal | null {
  if (state.voided) return illegal('这件登记已经作废，不能再办。需要时请重新登记。');
  const own = act.transitions.filter(({ kinds }) => kinds.includes(state.kind));
  if (own.length === 0)
    return illegal(
      `“${act.title}”不适用于${state.kind === 'correction' ? '更正申请' : '信息公开申请'}。`,
      act.articles[0],
    );
  const transition = transitionFrom(act, state);
  if (!transition) {
    const from = [...new Set(own.flatMap((one) => one.from))].map((stage) => `“${stageTerm(stage).label}”`);
    return illegal(
      `这件现在是“${stageTerm(state.stage).label}”，不能“${act.title}”。这一步在${from.join('、')}时办理。`,
      own[0]!.articles[0],
    );
  }
  const stranger = notTheirs({ title: act.title, posts: transition.posts }, posts);
  if (stranger) return stranger;
  return act.guard?.(state, around) ?? null;
}

/** The refusal of a person who holds none of the posts that an act is for; null for one who does. */
export function notTheirs({ title, posts }: Pick<CaseAct, 'title' | 'posts'>, held: readonly Post[]): Refusal | null {
  if (posts.some((post) => held.includes(post))) return null;
  const who = posts.map((post) => `“${postTerms.find(({ key }) => key === post)!.label}”`).join('或者');
  return { code: 'forbidden', sentence: `“${title}”要由${who}岗位的人来办。请转给他们。` };
}
