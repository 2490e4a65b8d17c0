import { expect, it } from 'vitest';
import { caseStates } from '../../../../law/request/states.ts';
import { transitions } from '../../../../law/request/transitions.ts';
import { aroundCase, caseId } from '../../../../test/builders/case.ts';
import { posts } from '../../organ/posts.ts';
import { caseActs } from './acts/index.ts';
import { decideCase } from './decide.ts';
import { permittedActs } from './next.ts';
import { blankCase, type CaseState } from './state.ts';

const kinds = ['request', 'correction'] as const;
const letter = {
  document: { series: 'reply', year: 2024, serial: 1 },
  sent_on: '2024-03-01',
  received_on: null,
} as const;
/** What some states wait for, or are about. */
const waiting = {
  clarification: { ...letter, days: 10, answered_on: null },
  reasons: { ...letter, days: 10, given_on: null, accepted: null },
  chosen: { kind: 'GRANT_PROVIDE', items: [], earlier: null, public_interest: false },
  fee: { ...letter, method: 'items', quantity: 40, amount_fen: 10_000, paid_on: null, cancelled: false },
} satisfies Partial<CaseState>;
const around = aroundCase('2024-03-01');

it('each act is for the posts that the law names, in the states that it names, and nobody else may even try', () => {
  let tried = 0;
  for (const kind of kinds)
    for (const { key: stage } of caseStates) {
      const state = { ...blankCase(caseId), ...waiting, kind, stage, version: 1 };
      for (const { key: post } of posts) {
        const shown = permittedActs(state, [post], around);
        for (const act of caseActs) {
          const step = transitions.find(
            (one) => one.act === act.key && one.kinds.includes(kind) && one.from.includes(stage),
          );
          const command = { id: caseId, act: act.key, input: {}, posts: [post] };
          const decision = decideCase(act.creates ? null : state, command, around);
          const code = 'refusal' in decision ? decision.refusal.code : 'done';
          const name = `${act.key} by ${post} in ${stage} of a ${kind}: ${code}`;
          const theirs = act.creates
            ? transitions.some((one) => one.act === act.key && (one.posts as readonly string[]).includes(post))
            : (step?.posts as readonly string[] | undefined)?.includes(post);
          if (!act.creates && !step) expect(code, name).toBe('illegal');
          else expect(code === 'forbidden', name).toBe(!theirs);
          // What a page offers beforehand is no more than that.
          if (shown.find(({ key }) => key === act.key)?.permitted) expect(theirs, name).toBe(true);
          tried++;
        }
      }
    }
  expect(tried).toBeGreaterThan(10_000);
});
