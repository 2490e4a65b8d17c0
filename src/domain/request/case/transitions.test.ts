import { describe, expect, it } from 'vitest';
import { evidenceOfKind, kindsByOwnAct } from '../../../../law/outcomes/evidence.ts';
import { replyKinds } from '../../../../law/outcomes/reply-kinds.ts';
import { caseStates } from '../../../../law/request/states.ts';
import { transitions } from '../../../../law/request/transitions.ts';
import {
  accepted,
  agencyAsked,
  answered,
  aroundCase,
  begun,
  clarificationAsked,
  clarified,
  decided,
  decideStep,
  doerOf,
  drafted,
  earlier,
  feeNotified,
  opinionCame,
  otherId,
  play,
  received,
  refusalOf,
  registered,
  reviewed,
  type Step,
  searched,
  secrecyReviewed,
  submitted,
  thirdPartyAsked,
} from '../../../../test/builders/case.ts';
import { posts } from '../../organ/posts.ts';
import { resultRowKeys } from '../../report/tables.ts';
import { caseActs } from './acts/index.ts';
import { permittedActs } from './next.ts';
import type { CaseState } from './state.ts';
import type { Stage } from './terms.ts';

const day = '2024-03-01';
const inHand: Step[] = [registered(day), begun, accepted];
const correctionIn: Step[] = [['register_correction', registered(day)[1], day]];
const clarificationOver: Step[] = [registered(day), begun, clarificationAsked(day)];
const feeOver: Step[] = [registered(day), begun, feeNotified(day), received('fee', day)];
const served: Step[] = [...inHand, ...answered('DENY_INTERNAL'), ['serve', { on: day, way: 'post', proof: '演示' }]];
const toDraft: Step[] = [...inHand, decided('GRANT_PROVIDE'), drafted];
const abandonedFee: Step[] = [...feeOver, ['abandon_fee', { note: '演示' }, '2024-04-08']];
const abandonedClarification: Step[] = [
  ...clarificationOver,
  ['abandon_clarification', { note: '演示' }, '2024-03-18'],
];

/** How each state is reached. */
const paths: Record<Stage, Step[]> = {
  awaiting_confirmation: [registered(day, { channel: 'fax' })],
  received: [registered(day)],
  under_review: [registered(day), begun],
  clarification_requested: clarificationOver,
  reason_requested: [registered(day), begun, ['ask_reasons', { sent_on: day, items: 40, finding: '演示' }]],
  fee_pending: feeOver,
  processing: inHand,
  third_party_consultation: [...inHand, thirdPartyAsked(day)],
  agency_consultation: [...inHand, agencyAsked(day)],
  drafting: toDraft,
  in_approval: [...toDraft, submitted],
  replied: [...inHand, ...answered('DENY_INTERNAL')],
  served,
  deemed_abandoned_clarification: abandonedClarification,
  deemed_abandoned_fee: abandonedFee,
  withdrawn: [registered(day), ['withdraw', { on: day, way: 'written', statement: '演示' }]],
  archived: [...served, ['archive', { retention: 'years_30' }]],
};
const at = (stage: Stage): CaseState => play(paths[stage]);

/** One allowed example of every transition: from where, what is typed, and where it leads. */
const allowed: [id: string, before: Step[], step: Step, to: Stage][] = [
  ['T01', [], registered(day), 'received'],
  ['T02', [], registered(day, { channel: 'post_plain' }), 'awaiting_confirmation'],
  ['T03', paths.awaiting_confirmation, ['confirm', { confirmed_on: day, how: 'phone', with_whom: '本人' }], 'received'],
  ['T04', paths.received, begun, 'under_review'],
  ['T05', paths.under_review, ['answer_on_spot', { kind: 'GRANT_PUBLISHED', grounds: '演示' }], 'replied'],
  ['T06', paths.under_review, clarificationAsked('2024-03-12'), 'clarification_requested'],
  ['T07', clarificationOver, clarified('2024-03-05'), 'under_review'],
  [
    'T08',
    clarificationOver,
    ['abandon_clarification', { note: '演示' }, '2024-03-18'],
    'deemed_abandoned_clarification',
  ],
  ['T09', [...clarificationOver, clarified(day)], ['decide_unclear', { grounds: '演示' }], 'drafting'],
  ['T10', paths.under_review, paths.reason_requested.at(-1)!, 'reason_requested'],
  ['T11', paths.reason_requested, ['refuse_excessive', { given_on: day, finding: '演示' }], 'drafting'],
  ['T12', paths.reason_requested, ['accept_reasons', { given_on: day, finding: '演示' }], 'processing'],
  ['T13', inHand, feeNotified(day), 'fee_pending'],
  ['T14', feeOver, ['pay_fee', { paid_on: '2024-03-29' }, '2024-03-29'], 'processing'],
  ['T15', feeOver, ['abandon_fee', { note: '演示' }, '2024-04-08'], 'deemed_abandoned_fee'],
  ['T16', paths.under_review, accepted, 'processing'],
  ['T17', inHand, thirdPartyAsked(day), 'third_party_consultation'],
  ['T18', paths.third_party_consultation, opinionCame(1, day), 'processing'],
  ['T19', inHand, agencyAsked(day), 'agency_consultation'],
  [
    'T20',
    [...paths.agency_consultation, received('consultation', day, 1)],
    ['expire_consultation', { no: 1 }, '2024-03-25'],
    'processing',
  ],
  ['T21', inHand, ['extend', { days: 20, reason: '演示' }, '2024-03-29'], 'processing'],
  ['T22', inHand, decided('DENY_SECRET'), 'drafting'],
  ['T23', toDraft, submitted, 'in_approval'],
  ['T24', paths.in_approval, ['return_draft', { comment: '演示' }], 'drafting'],
  ['T25', [...paths.in_approval, reviewed, secrecyReviewed], ['approve', {}], 'replied'],
  ['T26', paths.replied, ['serve', { on: day, way: 'email', proof: '演示' }], 'served'],
  ['T27', paths.in_approval, ['withdraw', { on: day, way: 'logged', statement: '演示' }], 'withdrawn'],
  ['T28', paths.under_review, ['decide_not_ours', { grounds: '演示', right_organ: '演示局' }], 'drafting'],
  ['T29', served, ['archive', { retention: 'years_30' }], 'archived'],
  ['T30', paths.archived, ['redo', { cause: 'self_correction', due: '2024-04-01', reason: '演示' }], 'processing'],
  ['T32', served, ['amend', { receipt_date: '2024-02-29', reason: '演示' }], 'served'],
  ['T33', paths.received, ['void', { reason: '演示' }], 'received'],
  ['T34', abandonedFee, ['reopen', { reason: '演示' }], 'under_review'],
  ['C01', [], correctionIn[0]!, 'received'],
  ['C02', [], ['register_correction', registered(day, { channel: 'online' })[1], day], 'awaiting_confirmation'],
  ['C03', correctionIn, ['conclude_correction', { outcome: 'corrected' }], 'replied'],
  [
    'N01',
    paths.awaiting_confirmation,
    ['note_contact', { on: day, how: 'phone', purpose: 'confirm', reached: false, note: '演示' }],
    'awaiting_confirmation',
  ],
  ['N02', paths.third_party_consultation, received('consultation', day, 1), 'third_party_consultation'],
  ['N03', inHand, searched(day, 'none'), 'processing'],
  ['N04', inHand, ['join', { lead: otherId }], 'processing'],
  ['N05', [...inHand, ['join', { lead: otherId }]], ['leave', {}], 'processing'],
  ['N06', feeOver, ['cancel_fee', { reason: '演示' }], 'processing'],
  ['N07', inHand, ['waive_fee', { reason: '演示' }], 'processing'],
  ['N08', paths.drafting, drafted, 'drafting'],
  ['N09', paths.drafting, ['resume', { reason: '演示' }], 'processing'],
  ['N10', paths.in_approval, reviewed, 'in_approval'],
  ['N11', paths.in_approval, secrecyReviewed, 'in_approval'],
  ['N13', served, ['add_files', { files: [{ digest: 'a'.repeat(64), name: '演示.pdf' }] }], 'served'],
  ['N14', inHand, ['prepare_release', { original: 'a'.repeat(64), name: '演示附件' }], 'processing'],
  [
    'N15',
    [...inHand, ['prepare_release', { original: 'a'.repeat(64), name: '演示附件' }]],
    ['drop_release', { no: 1 }],
    'processing',
  ],
  ['N16', inHand, ['issue_letter', { letter: 'D07b' }], 'processing'],
  ['N12', served, ['propose_publication', { reason: '演示' }], 'served'],
];

/** Refused though the state allows the act: what is typed, a part of the sentence, a part of the article. */
const refused: [id: string, before: Step[], step: Step, sentence: string, article: string | null][] = [
  ['T01', [], registered('2024-03-02', { came_on: '2024-03-03' }), '还没有到', null],
  ['T01', [], registered(day, { applicants: [] }), '至少要有一位申请人', null],
  [
    'T03',
    paths.awaiting_confirmation,
    ['confirm', { confirmed_on: '2024-02-29', how: 'phone', with_whom: '本人' }],
    '早于到达日期',
    null,
  ],
  ['T05', paths.under_review, ['answer_on_spot', { kind: 'DENY_LAW', grounds: '演示' }], '签发人', '三十三条'],
  ['T06', paths.under_review, clarificationAsked('2024-03-13'), '7 个工作日', '三十条'],
  ['T06', [...clarificationOver, clarified(day)], clarificationAsked(day), '只能告知一次', '三十条'],
  ['T07', clarificationOver, clarified('2024-03-18'), '正当理由', null],
  ['T08', clarificationOver, ['abandon_clarification', { note: '演示' }, '2024-03-15'], '还没有过', '三十条'],
  ['T09', paths.under_review, ['decide_unclear', { grounds: '演示' }], '没有告知过补正', '三十条'],
  ['T11', paths.reason_requested, ['refuse_excessive', { finding: '演示' }], '还没有过', null],
  [
    'T12',
    paths.reason_requested,
    ['accept_reasons', { given_on: day, delayed_to: '2024-03-29', finding: '演示' }],
    '要比它晚',
    null,
  ],
  ['T13', inHand, feeNotified(day, { quantity: 30 }), '免费的范围', '109号'],
  ['T13', inHand, feeNotified('2024-04-01'), '答复期限内通知', '109号'],
  ['T13', [...feeOver, ['pay_fee', { paid_on: day }]], feeNotified(day), '只收一次', '109号'],
  ['T13', [...inHand, ['waive_fee', { reason: '演示' }]], feeNotified(day), '不收费', '四十二条'],
  ['T14', feeOver, ['pay_fee', { paid_on: '2024-04-01' }, '2024-04-01'], '已经过期', '109号第六条'],
  ['T15', feeOver, ['abandon_fee', { note: '演示' }, '2024-03-29'], '还没有过', '109号第六条'],
  ['T15', feeOver.slice(0, 3), ['abandon_fee', { note: '演示' }, '2024-06-28'], '先“登记对方收到”', '109号第六条'],
  [
    'T18',
    paths.third_party_consultation,
    ['expire_consultation', { no: 1 }, '2024-06-28'],
    '先“登记对方收到”',
    '三十二条',
  ],
  [
    'T18',
    [...paths.third_party_consultation, received('consultation', day, 1)],
    ['expire_consultation', { no: 1 }, '2024-03-22'],
    '还没有过',
    '三十二条',
  ],
  ['T20', paths.agency_consultation, opinionCame(2, day), '第 1 份', null],
  ['T21', inHand, ['extend', { days: 21, reason: '演示' }], '不能大于 20', null],
  ['T21', inHand, ['extend', { days: 5, reason: '演示' }, '2024-04-01'], '已过', '三十三条'],
  [
    'T21',
    [...inHand, ['extend', { days: 5, reason: '演示' }]],
    ['extend', { days: 5, reason: '演示' }],
    '只能延长一次',
    '三十三条',
  ],
  ['T22', inHand, decided('NOT_EXIST'), '检索记录', '三十六条第（四）项'],
  ['T22', [...inHand, searched(day, 'found')], decided('NOT_EXIST'), '最近一次检索', '三十六条第（四）项'],
  ['T22', inHand, decided('DENY_THIRD_PARTY'), '征求第三方', '三十二条'],
  [
    'T22',
    [...paths.third_party_consultation, opinionCame(1, day)],
    decided('DENY_THIRD_PARTY'),
    '都同意公开',
    '三十二条',
  ],
  [
    'T22',
    [...paths.third_party_consultation, opinionCame(1, day, 'objects')],
    decided('GRANT_PROVIDE'),
    '公共利益',
    '三十二条',
  ],
  ['T22', inHand, decided('REPEAT'), '此前已经答复', '三十六条第（六）项'],
  ['T22', inHand, decided('PARTIAL', { items: [{ kind: 'DENY_SECRET', what: '演示' }] }), '至少一项公开', '三十七条'],
  ['T22', inHand, decided('DENY_LAW', { items: [{ kind: 'DENY_SECRET', what: '演示' }] }), '只有部分公开才分项', null],
  ['T23', toDraft.slice(0, -1), submitted, '先“拟稿”', '十七条'],
  ['T24', paths.in_approval, ['return_draft', { comment: ' ' }], '退回的意见', null],
  ['T25', paths.in_approval, ['approve', {}], '还没有审核', '四十五条'],
  ['T25', [...paths.in_approval, reviewed], ['approve', {}], '保密审查', '十七条'],
  [
    'T25',
    [...paths.in_approval, reviewed, ['review_secrecy', { conclusion: 'may_not', opinion: '演示' }]],
    ['approve', {}],
    '不得公开',
    '十七条',
  ],
  ['T26', paths.replied, ['serve', { on: '2024-02-29', way: 'post', proof: '演示' }], '早于答复日期', null],
  ['T27', paths.received, ['withdraw', { on: '2024-02-29', way: 'written', statement: '演示' }], '早于收到日期', null],
  [
    'T30',
    [...abandonedFee, ['archive', { retention: 'permanent' }]],
    ['redo', { cause: 'litigation', due: '2024-04-30', reason: '演示' }],
    '没有作出过答复',
    '第六十四条',
  ],
  ['T32', paths.received, ['amend', { reason: '演示' }], '和原来一样', null],
  ['T32', paths.received, ['amend', { result: 'results.granted', reason: '演示' }], '还没有办结', null],
  [
    'T32',
    paths.clarification_requested,
    ['amend', { receipt_date: '2024-03-02', reason: '演示' }, '2024-03-04'],
    '晚于',
    null,
  ],
  ['T33', [...paths.received, ['void', { reason: '演示' }]], ['void', { reason: '演示' }], '已经作废', null],
  ['C03', correctionIn, ['conclude_correction', { outcome: 'forwarded' }], '有权更正的机关', null],
  ['N02', feeOver, received('clarification', day), '没有在等', null],
  ['N04', inHand, ['join', { lead: earlier.id.replace('2', '3') }], '没有找到', null],
  ['N10', [...paths.in_approval, reviewed], reviewed, '审核过', '四十五条'],
  ['N15', inHand, ['drop_release', { no: 1 }], '没有这一份附件', null],
  ['N11', [...inHand, decided('DENY_LAW'), drafted, submitted], secrecyReviewed, '不需要保密审查', '十七条'],
];

const open = { ...earlier, open: true, replied: false };
const surroundings = (id: string) => (id === 'N04' || id === 'N05' ? { others: [open] } : {});
const reached = (id: string, steps: Step[]): CaseState | null =>
  steps.length === 0 ? null : play(steps, null, surroundings(id));

describe('every transition', () => {
  it('has an example that is allowed', () => {
    expect(new Set(allowed.map(([id]) => id))).toEqual(new Set(transitions.map(({ id }) => id)));
  });

  it.each(allowed)('%s is allowed where it belongs', (id, steps, step, to) => {
    expect(transitions.some((one) => one.id === id && one.act === step[0])).toBe(true);
    const state = reached(id, steps);
    const more = surroundings(id);
    const today = step[2] ?? steps.findLast(([, , when]) => when)?.[2] ?? day;
    const decision = decideStep(state, [step[0], step[1], today], more);
    expect('refusal' in decision ? decision.refusal : decision.events.at(-1)!.event.to).toBe(to);
  });

  it.each(refused)('%s is refused with a sentence: %#', (id, steps, step, sentence, article) => {
    expect(transitions.some((one) => one.id === id && one.act === step[0])).toBe(true);
    const today = step[2] ?? steps.findLast(([, , when]) => when)?.[2] ?? day;
    const refusal = refusalOf(reached(id, steps), [step[0], step[1], today], surroundings(id));
    expect([refusal.sentence, ...(refusal.problems ?? []).map(({ message }) => message)].join()).toContain(sentence);
    if (article) expect(refusal.article).toContain(article);
  });

  it('is refused in every other state, by its article, and the reason is the one that the person sees beforehand', () => {
    for (const stage of Object.keys(paths) as Stage[]) {
      const state = at(stage);
      expect(state.stage).toBe(stage);
      for (const act of caseActs.filter(({ creates }) => !creates)) {
        const own = act.transitions.filter(({ kinds }) => kinds.includes('request'));
        if (own.length === 0 || own.some(({ from }) => from.includes(stage))) continue;
        const refusal = refusalOf(state, [act.key, {}]);
        expect(refusal).toMatchObject({ code: 'illegal', article: act.articles[0] });
        const { by, posts } = doerOf(act.key);
        const shown = permittedActs(state, posts, aroundCase(day, { by })).find(({ key }) => key === act.key)!;
        expect(shown).toMatchObject({ permitted: false, reason: refusal.sentence, article: refusal.article });
      }
    }
  });

  it('is refused to whoever holds another post, and says whose it is', () => {
    for (const [id, steps, step] of allowed) {
      const entry = transitions.find((one) => one.id === id && one.act === step[0])!;
      const others = posts.map(({ key }) => key).filter((post) => !(entry.posts as readonly string[]).includes(post));
      const state = reached(id, steps);
      for (const post of others) {
        const shown =
          state && permittedActs(state, [post], aroundCase('2024-03-01')).find(({ key }) => key === step[0]);
        if (shown) expect(shown.reason, id).toContain('岗位');
      }
    }
  });

  it('never refuses without a full sentence', () => {
    for (const [id, steps, step] of refused) {
      const today = step[2] ?? day;
      expect(refusalOf(reached(id, steps), [step[0], step[1], today], surroundings(id)).sentence).toMatch(/。$/);
    }
  });
});

describe('the law as data', () => {
  it('has an act for every transition, a state for every end, and evidence for every kind of reply', () => {
    const acts = new Set(caseActs.map(({ key }) => key));
    expect(new Set(transitions.map(({ act }) => act))).toEqual(acts);
    expect(Object.keys(evidenceOfKind).sort()).toEqual(replyKinds.map(({ key }) => key).sort());
    for (const kind of Object.keys(kindsByOwnAct)) expect(acts).toContain(kindsByOwnAct[kind]);
    for (const { row } of replyKinds) expect(resultRowKeys).toContain(row);
    expect(Object.keys(paths)).toEqual(caseStates.map(({ key }) => key));
  });
});
