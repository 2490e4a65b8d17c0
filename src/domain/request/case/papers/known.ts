import { clarificationPoints, deliveryWays, wantedForms } from '../../../../../law/request/terms.ts';
import type { Calendar } from '../../../calendar/calendar.ts';
import { type Day, dayInWords, yearOf } from '../../../calendar/day.ts';
import { feeFields } from '../../../letter/fee-notice.ts';
import type { LetterFields } from '../../../letter/values.ts';
import type { OtherCase } from '../around.ts';
import { caseClock } from '../clock.ts';
import type { CaseEvent } from '../events.ts';
import { discloses } from '../kinds.ts';
import { answerBy, payBy } from '../limits.ts';
import { caseNumber } from '../number.ts';
import type { CaseState } from '../state.ts';
import { type CaseWords, namesOf, type Typed } from '../words.ts';
import { docNoOf, type PaperOrgan } from './paper.ts';

/** What a document can be filled in from. `before` and `after`: the case on both sides of the event. */
export interface Known {
  event: CaseEvent;
  /** What was typed with the event. */
  text: Typed;
  before: CaseState;
  after: CaseState;
  words: CaseWords;
  organ: PaperOrgan;
  today: Day;
  calendar: Calendar;
  /** The earlier request that a REPEAT or a CONFIRM_REISSUE rests on. */
  earlier: OtherCase | null;
}

/** What the house knows of a document's fields; a person adds the rest, or writes it otherwise. */
export function knownFields(id: string, known: Known): LetterFields {
  const { after, words } = known;
  return {
    addressee: addresseeOf(words),
    you: after.applicants[0]?.kind === 'natural_person' ? 'natural' : 'organisation',
    receivedOn: after.receipt_date,
    appliedOn: after.came_on,
    channel: after.channel,
    requestNo: caseNumber(after.number),
    content: contentOf(words),
    history: historyOf(known.before),
    dueOn: dueOf(known.before, known) ?? dueOf(after, known),
    way: handInWay(known.organ),
    reason: known.text.reason ?? known.text.finding ?? words.decision?.grounds,
    ...byLetter[id]?.(known),
  };
}

const contentOf = ({ wanted, doc_no, description }: CaseWords): string =>
  shortened([wanted, doc_no && `文号：${doc_no}`, description].filter(Boolean).join('；'), 2900);

const shortened = (text: string, most: number): string =>
  [...text].length > most ? `${[...text].slice(0, most).join('')}……` : text;

/** In one line, as the name of something. */
export const named = (text: string): string => shortened(text.replace(/\s*\n\s*/g, '；'), 190);

/** All by name, while they fit in a line. */
export const addresseeOf = (words: CaseWords): string => {
  const all = namesOf(words);
  return [...all].length > 190 ? `${words.applicants[0]!.name}等${words.applicants.length}位申请人` : all;
};

const dueOf = (state: CaseState, { today, calendar }: Known): Day | null => caseClock(state, today, calendar).due;

const handInWay = ({ name, address, contactOffice }: PaperOrgan): string =>
  `当面提交或者邮寄至${address ?? name}${contactOffice ? `（${contactOffice}）` : ''}`;

/** The first link of the grounds: 以此答复 writes there where a record is published. */
const linkIn = (grounds: string | undefined): string | undefined => /https?:\/\/[!-~]+/.exec(grounds ?? '')?.[0];

const labelOf = (terms: readonly { key: string; label: string }[], key: string): string =>
  terms.find((term) => term.key === key)?.label ?? key;

/** 办理经过: what changed the period before the reply. */
function historyOf({ clarification, clock, consultations, fee }: CaseState): string | null {
  const told: string[] = [];
  if (clarification?.answered_on)
    told.push(
      `因申请内容需要补正，本机关于${dayInWords(clarification.sent_on)}告知补正，于${dayInWords(clarification.answered_on)}收到补正材料`,
    );
  if (fee?.paid_on) told.push(`信息处理费已于${dayInWords(fee.paid_on)}缴纳`);
  for (const { of, sent_on, ended_on } of consultations)
    told.push(
      `本机关于${dayInWords(sent_on)}${of === 'third_party' ? '书面征求第三方的意见' : '征求有关机关的意见'}${
        ended_on ? `，征求意见于${dayInWords(ended_on)}结束` : ''
      }`,
    );
  if (clock.extension)
    told.push(`本机关于${dayInWords(clock.extension.on)}告知延长答复期限${clock.extension.days}个工作日`);
  return told.length > 0 ? told.join('；') : null;
}

const consultedOn = ({ before }: Known): Day | undefined =>
  before.consultations.findLast(({ of }) => of === 'third_party')?.sent_on;

const byLetter: Record<string, (known: Known) => LetterFields> = {
  D03: ({ after, words, organ }) => ({
    materials: after.files.length > 0 ? `电子材料${after.files.length}份` : null,
    queryCode: words.query_code,
    queryWay: `${organ.name}政府信息公开专栏“申请查询”`,
  }),
  D04: ({ event, text }) => {
    const facts = event.type === 'clarification_asked' ? event.facts : null;
    return {
      points: facts?.points.map((point, i) => ({
        what: `没有写明或者没有提供${labelOf(clarificationPoints, point)}`,
        how: text[`guidance.${i}`],
      })),
      within: facts?.days,
    };
  },
  D05: ({ event, text, after, today }) => {
    const facts = event.type === 'reasons_asked' ? event.facts : null;
    return {
      startOn: `${yearOf(after.came_on)}-01-01`,
      endOn: today,
      requests: facts?.items,
      frequency: text.finding,
      within: facts?.days,
    };
  },
  D06: (known) => ({
    extension: known.event.type === 'extended' ? known.event.facts.days : null,
    dueOn: dueOf(known.before, known),
    newDueOn: dueOf(known.after, known),
  }),
  D07: ({ text }) => ({ addressee: text.party, you: 'organisation', information: text.matter }),
  D07b: (known) => ({ sentOn: consultedOn(known) }),
  D07c: (known) => ({
    addressee: null,
    you: 'organisation',
    askedOn: consultedOn(known),
    information: contentOf(known.words),
  }),
  D08: ({ text }) => ({ addressee: text.party, information: text.matter }),
  D08b: ({ text }) => ({ addressee: text.party, information: text.matter, urgency: 'usual' }),
  D09: ({ event, text, after, organ }) => {
    const facts = event.type === 'fee_notified' ? event.facts : null;
    const charge =
      facts &&
      feeFields(
        facts.method === 'pages'
          ? { method: 'pages', pages: facts.quantity }
          : { method: 'items', from: facts.items_before + 1, to: facts.items_before + facts.quantity },
        after.receipt_date!,
      );
    return { excess: text.grounds, ...charge, payWay: organ.payWay, complaintTo: organ.supervisor };
  },
  D10: ({ words }) => ({ items: [{ name: named(words.wanted), where: linkIn(words.decision?.grounds) }] }),
  D11: ({ words, after }) => ({
    items: [{ name: named(words.wanted) }],
    delivery: deliveryOf(after),
    attachments: attachmentsOf(words),
  }),
  D12: ({ before, words, after }) => {
    const items = (before.chosen?.items ?? []).map(({ kind }, i) => ({ kind, what: words.decision?.items[i] ?? '' }));
    return {
      items: items.filter(given).map(({ what }) => ({ name: named(what) })),
      withheld: items
        .filter((item) => !given(item))
        .map(({ kind, what }) => ({ what: named(what), ground: kind, reason: words.decision?.grounds })),
      delivery: deliveryOf(after),
      attachments: attachmentsOf(words),
    };
  },
  D13: ({ words }) => ({ secrecy: words.decision?.grounds }),
  D16: ({ before, ...rest }) => ({
    askedOn: consultedOn({ before, ...rest }),
    opinion: before.consultations.some(({ opinion }) => opinion === 'objects' || opinion === 'partly')
      ? 'refused'
      : 'silent',
  }),
  D21: ({ words }) => ({
    scope: words.search?.places,
    method: words.search && `以“${words.search.keywords}”为关键词检索`,
  }),
  D22: ({ words }) => ({ rightOrgan: words.decision?.right_organ }),
  D24: ({ before }) => ({
    askedOn: before.clarification?.sent_on,
    correctedOn: before.clarification?.answered_on,
  }),
  D26: ({ earlier }) => ({ earlierNo: earlier?.number }),
  D28: ({ before }) => ({
    excess: before.reasons ? null : undefined,
    askedOn: before.reasons?.sent_on,
    explained: before.reasons?.given_on ? 'yes' : 'no',
  }),
  D30: ({ before, organ, calendar, text }) => ({
    askedOn: before.clarification?.sent_on,
    noticeNo: before.clarification && docNoOf(before.clarification.document, organ),
    noticeServedOn: before.clarification?.received_on,
    expiredOn: before.clarification && answerBy(before.clarification, calendar).day,
    reason: text.note,
  }),
  D31: ({ before, organ, calendar }) => ({
    noticeNo: before.fee && docNoOf(before.fee.document, organ),
    noticeServedOn: before.fee?.received_on,
    amount: before.fee?.amount_fen,
    expiredOn: before.fee && payBy(before.fee, calendar)?.day,
  }),
  D33: ({ event, after }) => {
    const facts = event.type === 'reasons_judged' ? event.facts : null;
    return { explainedOn: facts?.given_on, newDueOn: after.clock.delayed_to, agreed: 'decided' };
  },
  D34: ({ words, today }) => ({ record: words.wanted, evidence: words.description, correctedOn: today }),
  D34b: ({ words }) => ({
    addressee: null,
    applicant: namesOf(words),
    record: words.wanted,
    evidence: words.description,
  }),
  D34c: ({ words }) => ({ record: words.wanted, evidence: words.description }),
  D34d: ({ words, event, text }) => ({
    record: words.wanted,
    rightOrgan: text.right_organ,
    handling: event.type === 'correction_concluded' && event.facts.outcome === 'forwarded' ? 'forwarded' : 'told',
  }),
  D39b: (known) => ({
    addressee: known.organ.reconsiderationBody,
    applicant: addresseeOf(known.words),
    act: replyNamed(known),
    procedure: historyOf(known.before) ?? null,
    argument: known.words.decision?.grounds,
    plea: '维持该答复',
  }),
  D39c: ({ organ }) => ({ addressee: organ.reconsiderationBody }),
};

/** The reply that is fought over, by number and day. */
function replyNamed({ before, organ }: Known): string | null {
  const reply = before.replies.at(-1);
  const docNo = reply && docNoOf(reply.document, organ);
  return docNo ? `政府信息公开申请答复（${docNo}，${dayInWords(reply.on)}作出）` : null;
}

const given = (item: { kind: string }): boolean => discloses(item) || item.kind === 'GRANT_PUBLISHED';

const deliveryOf = ({ wish }: CaseState): string =>
  `${labelOf(wantedForms, wish.form)}，${labelOf(deliveryWays, wish.way)}`;

const attachmentsOf = ({ releases }: CaseWords): { name: string }[] | null =>
  releases.length > 0 ? releases.map((name) => ({ name: named(name.replace(/\.[A-Za-z0-9]{1,5}$/, '')) })) : null;
