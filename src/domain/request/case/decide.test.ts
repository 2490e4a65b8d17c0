import { describe, expect, it } from 'vitest';
import {
  accepted,
  answered,
  aroundCase,
  begun,
  caseId,
  decided,
  decideStep,
  drafted,
  earlier,
  opinionCame,
  otherId,
  people,
  play,
  refusalOf,
  registered,
  reviewed,
  searched,
  secrecyReviewed,
  submitted,
  thirdPartyAsked,
} from '../../../../test/builders/case.ts';
import { decideCase } from './decide.ts';
import { permittedActs } from './next.ts';

const day = '2024-03-01';
const inHand = play([registered(day), begun, accepted]);
const inApproval = play([decided('GRANT_PROVIDE'), drafted, submitted], inHand);

describe('deciding on an act', () => {
  it('knows an act that is none, a case that is none, one that is there already, and a version that is old', () => {
    const ask = (state: typeof inHand | null, act: string, expected?: number) => {
      const decision = decideCase(state, { id: caseId, act, input: {}, posts: ['clerk'], expected }, aroundCase(day));
      return 'refusal' in decision ? decision.refusal.code : 'allowed';
    };
    expect(ask(inHand, 'dance')).toBe('not_found');
    expect(ask(null, 'accept')).toBe('not_found');
    expect(ask(inHand, 'register')).toBe('duplicate');
    expect(ask(inHand, 'accept', 1)).toBe('stale');
    expect(refusalOf(inHand, ['log_search', {}]).problems!.length).toBeGreaterThan(3);
  });

  it('keeps registration to those whose work it is', () => {
    const command = { id: caseId, act: 'register', input: registered(day)[1], posts: ['auditor'] as const };
    expect(decideCase(null, command, aroundCase(day))).toMatchObject({ refusal: { code: 'forbidden' } });
  });

  it('gives the number of the year in which the request came', () => {
    const state = play([registered('2023-12-29')], null, { nextSerial: (year) => (year === 2023 ? 41 : 1) });
    expect(state.number).toEqual({ year: 2023, serial: 41 });
  });

  it('takes no act of a request on a correction, nor the other way round', () => {
    expect(refusalOf(inHand, ['conclude_correction', {}]).sentence).toContain('不适用于信息公开申请');
    const correction = play([['register_correction', registered(day)[1], day]]);
    expect(refusalOf(correction, ['begin_review', {}]).sentence).toContain('不适用于更正申请');
    const keys = permittedActs(correction, ['clerk'], aroundCase(day)).map(({ key }) => key);
    expect(keys).toContain('conclude_correction');
    expect(keys).not.toContain('extend');
  });

  it('lets nobody review, clear or sign what they drafted themselves', () => {
    for (const act of ['review', 'review_secrecy', 'approve']) {
      const input = act === 'review_secrecy' ? { conclusion: 'may_disclose', opinion: '演示' } : {};
      expect(refusalOf(inApproval, [act, input], { by: people.clerk }).sentence).toContain('您参与起草');
    }
  });

  it('asks for review and secrecy review again when a draft comes back', () => {
    const back = play([reviewed, secrecyReviewed, ['return_draft', { comment: '演示' }], submitted], inApproval);
    expect(back.draft).toMatchObject({ written: true, reviewed_by: null, secrecy: null });
    expect(refusalOf(back, ['approve', {}]).sentence).toContain('还没有审核');
  });

  it('numbers answers and notices in series of their own', () => {
    expect(play(answered('DENY_LAW'), inHand).replies[0]!.document.series).toBe('reply');
    expect(play(answered('PETITION'), inHand).replies[0]!.document.series).toBe('notice');
  });
});

describe('an answer on the spot', () => {
  const review = play([registered(day), begun]);
  const handOver = { kind: 'GRANT_PROVIDE', grounds: '演示' };

  it('that hands something over names who signed it off and who looked at secrecy, neither being the clerk', () => {
    const input = { ...handOver, approved_by: people.approver, secrecy_by: people.secrecy_reviewer };
    expect(play([['answer_on_spot', input]], review).replies[0]).toMatchObject({ on_the_spot: true, no: 1 });
    expect(refusalOf(review, ['answer_on_spot', handOver]).problems!.map(({ field }) => field)).toEqual([
      'approved_by',
      'secrecy_by',
    ]);
    const self = { ...input, approved_by: people.clerk };
    const around = { holds: () => true };
    expect(refusalOf(review, ['answer_on_spot', self], around).problems![0]!.field).toBe('approved_by');
  });
});

describe('what a reply rests on', () => {
  it('a search that found nothing lets “not held” be said', () => {
    expect(play([searched(day, 'none'), ...answered('NOT_EXIST')], inHand).outcome?.result).toBe(
      'results.unable.not_held',
    );
  });

  it('a third party’s objection is overridden for the public interest, or what it objects to is left out', () => {
    const objected = play([thirdPartyAsked(day), opinionCame(1, day, 'objects')], inHand);
    expect(play([decided('GRANT_PROVIDE', { public_interest: true })], objected).chosen).toMatchObject({
      public_interest: true,
    });
    const items = [
      { kind: 'GRANT_PROVIDE', what: '演示' },
      { kind: 'DENY_THIRD_PARTY', what: '演示' },
    ];
    expect(play(answered('PARTIAL', { items }), objected).replies[0]).toMatchObject({ kind: 'PARTIAL', remedy: 'P' });
  });

  it('a repeat names the earlier request, which was answered', () => {
    expect(play([decided('REPEAT', { earlier: otherId })], inHand).chosen?.earlier).toBe(otherId);
    const open = { others: [{ ...earlier, replied: false }] };
    expect(refusalOf(inHand, decided('REPEAT', { earlier: otherId }), open).sentence).toContain('还没有答复');
  });
});

describe('joined cases', () => {
  it('follow the one that leads, and a leading one follows nobody', () => {
    const open = { others: [{ ...earlier, open: true, batch_id: null }] };
    expect(play([['join', { lead: otherId }]], inHand, open).batch_id).toBe(otherId);
    expect(refusalOf(inHand, ['join', { lead: otherId }], { ...open, leads: true }).sentence).toContain('反过来');
    expect(refusalOf(inHand, ['join', { lead: otherId }]).sentence).toContain('已经办结');
  });
});

describe('the fee of a request', () => {
  it('by items counts on from those of the same month', () => {
    const input = { sent_on: day, method: 'items', quantity: 2, grounds: '演示' };
    expect(play([['notify_fee', input]], inHand, { itemsBefore: 29 }).fee).toMatchObject({ amount_fen: 30_000 });
    expect(decideStep(inHand, ['notify_fee', input], { itemsBefore: 8 })).toMatchObject({
      refusal: { code: 'illegal' },
    });
  });

  it('is none of a request from before the tariff', () => {
    const old = play([registered('2020-12-31'), begun]);
    expect(refusalOf(old, ['notify_fee', {}, '2021-01-04']).sentence).toContain('还没有施行');
  });
});
