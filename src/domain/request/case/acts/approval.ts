import { z } from 'zod';
import { secrecyConclusions } from '../../../../../law/request/terms.ts';
import type { Refusal } from '../../../refusal.ts';
import { remedyClassOf } from '../../remedy.ts';
import { act, articlesOf, choice, happens, illegal, someWords, words } from '../act.ts';
import type { GuardAround } from '../around.ts';
import { discloses, kindOf, rowOf, seriesOf } from '../kinds.ts';
import type { CaseState } from '../state.ts';

const [article] = articlesOf('review');
const [secrecyArticle] = articlesOf('review_secrecy');

/** Nobody looks over their own draft. */
const own = (what: string, { draft }: CaseState, { by }: GuardAround): Refusal | null =>
  draft.by.includes(by) ? illegal(`这份答复稿是您参与起草的，${what}要由别人来做。请转给其他人。`, article) : null;

function mayApprove(state: CaseState, around: GuardAround): Refusal | null {
  const { draft, chosen } = state;
  const mine = own('签发', state, around);
  if (mine) return mine;
  if (draft.reviewed_by === null) return illegal('这份答复稿还没有审核，不能签发。请先由审核人审核。', article);
  if (!discloses(chosen!)) return null;
  if (draft.secrecy === null)
    return illegal('答复要提供政府信息，还没有作保密审查，不能签发。请先由保密审查人审查。', secrecyArticle);
  if (draft.secrecy.conclusion === 'may_disclose') return null;
  return illegal('保密审查的结论是“不得公开”，不能签发。请退回修改，另选答复类型或者区分处理。', secrecyArticle);
}

export const approvalActs = [
  act({
    key: 'submit',
    schema: z.object({}),
    guard: ({ draft }) =>
      draft.written ? null : illegal('答复正文还没有拟好，不能提交审核。请先“拟稿”。', articlesOf('submit')[0]),
    decide: () => happens({ type: 'submitted', facts: {} }),
  }),
  act({
    key: 'review',
    schema: z.object({ opinion: someWords('opinion', '审核意见', 500) }),
    guard: (state, around) =>
      state.draft.reviewed_by === null
        ? own('审核', state, around)
        : illegal('这份答复稿已经审核过，不需要再审。请等候保密审查或者签发。', article),
    decide: (text) => happens({ type: 'reviewed', facts: {}, text }),
  }),
  act({
    key: 'review_secrecy',
    schema: z.object({
      conclusion: choice('审查结论', secrecyConclusions),
      opinion: words('opinion', '审查意见', 500),
    }),
    guard: (state, around) => {
      if (!discloses(state.chosen!)) return illegal('这份答复不提供政府信息的内容，不需要保密审查。', secrecyArticle);
      return own('保密审查', state, around);
    },
    decide: ({ conclusion, opinion }) =>
      happens({ type: 'secrecy_reviewed', facts: { conclusion }, text: { opinion } }),
  }),
  act({
    key: 'return_draft',
    schema: z.object({ comment: words('comment', '退回的意见', 1000) }),
    decide: (text) => happens({ type: 'returned', facts: {}, text }),
  }),
  act({
    key: 'approve',
    schema: z.object({}),
    guard: mayApprove,
    decide: (_input, state, around) => {
      const { earlier: _, ...reply } = state.chosen!;
      return happens({
        type: 'replied',
        facts: {
          ...reply,
          no: state.replies.length + 1,
          document: around.nextDocument(seriesOf(kindOf(reply.kind).letter)),
          remedy: remedyClassOf(reply, around.today, around.settings),
          // A redo is no new request: it counts as it counted (行政复议法 Art. 64; table 三).
          result: state.outcome === null ? rowOf(reply.kind) : null,
          on_the_spot: null,
        },
      });
    },
  }),
];
