import { z } from 'zod';
import { kindsByOwnAct } from '../../../../../law/outcomes/evidence.ts';
import { replyKinds } from '../../../../../law/outcomes/reply-kinds.ts';
import { act, articlesOf, choice, happens, idField, illegal, sealed, someWords, words } from '../act.ts';
import { missingEvidence } from '../evidence.ts';

export const choosable = replyKinds.filter(({ key }) => !(key in kindsByOwnAct));
const kinds = choosable.map(({ key, label }) => ({ key, label }));

/** What a decision is made of: the kind, the parts of a PARTIAL, and why. */
export const decision = {
  kind: choice('答复类型', kinds),
  items: z
    .array(z.object({ kind: choice('这一项怎样答复', kinds), what: words('what', '是哪一项信息', 500) }))
    .max(100, '分项最多 100 项。')
    .default([])
    .describe('分项'),
  earlier: idField('此前答复的申请').nullable().default(null),
  public_interest: z.boolean().default(false).describe('第三方不同意，但不公开会对公共利益造成重大影响'),
  grounds: words('grounds', '依据和理由'),
  right_organ: someWords('right_organ', '负责公开的机关和联系方式', 300),
};
const decisionSchema = z.object(decision);

/** The typed words of a decision, for sealing. */
export const decisionText = ({ grounds, right_organ, items }: z.output<typeof decisionSchema>) => ({
  grounds,
  right_organ,
  ...sealed(
    'items',
    items.map(({ what }) => ({ what })),
  ),
});

/** The facts of a decision. */
export const decisionFacts = ({ kind, items, earlier, public_interest }: z.output<typeof decisionSchema>) => ({
  kind,
  items: items.map((item) => ({ kind: item.kind })),
  earlier,
  public_interest,
});

const ownKind = { items: [], earlier: null, public_interest: false };

export const decisionActs = [
  act({
    key: 'decide',
    schema: decisionSchema,
    decide: (input, state, around) => {
      const facts = decisionFacts(input);
      const refusal = missingEvidence(state, facts, around);
      return refusal ? { refusal } : happens({ type: 'decided', facts, text: decisionText(input) });
    },
  }),
  act({
    key: 'decide_unclear',
    schema: z.object({ grounds: words('grounds', '补正后为什么仍不明确') }),
    guard: ({ clarification }) =>
      clarification
        ? null
        : illegal(
            '这件申请还没有告知过补正。内容不明确的，请先告知补正，补正后仍不明确的才能这样答复。',
            articlesOf('decide_unclear')[0],
          ),
    decide: ({ grounds }) => happens({ type: 'decided', facts: { kind: 'UNCLEAR', ...ownKind }, text: { grounds } }),
  }),
  act({
    key: 'decide_not_ours',
    schema: z.object({ grounds: decision.grounds, right_organ: decision.right_organ }),
    decide: (text) => happens({ type: 'decided', facts: { kind: 'NOT_OURS', ...ownKind }, text }),
  }),
  act({
    key: 'draft',
    // What is written is the document that goes with it (case/papers).
    schema: z.object({}),
    decide: () => happens({ type: 'drafted', facts: {} }),
  }),
  act({
    key: 'resume',
    schema: z.object({ reason: words('reason', '为什么重新办理', 500) }),
    decide: (text) => happens({ type: 'resumed', facts: {}, text }),
  }),
];
