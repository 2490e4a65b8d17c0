import { extractText, getDocumentProxy } from 'unpdf';
import { beforeAll, describe, expect, it } from 'vitest';
import { replyKinds } from '../law/outcomes/reply-kinds.ts';
import { correctionOutcomes, lettersBeside } from '../law/request/terms.ts';
import { withoutRadicals } from '../src/documents/read/formats/radicals.ts';
import { letterPdf } from '../src/documents/write/letter/pdf.ts';
import { linesOf } from '../src/domain/letter/document.ts';
import { letterFor } from '../src/domain/letter/letter-for.ts';
import { correctionLetters } from '../src/domain/request/case/acts/correction.ts';
import { type Paper, printedPaper } from '../src/domain/request/case/papers/paper.ts';
import type { OrganRow } from '../src/store/database.ts';
import { tryCase } from '../src/store/request/case-act.ts';
import { caseHistory, paperOf } from '../src/store/request/case-view.ts';
import { people } from './builders/case.ts';
import { sampleFields } from './builders/letters.ts';
import { answeringOrgan, type CaseStep, invented, playSteps } from './support/cases.ts';
import { testHouse } from './support/house.ts';

let house: Awaited<ReturnType<typeof testHouse>>;
let organ: OrganRow;
let earlier: string;

const checks = { complete: true, identified: true, ours: true, first_time: true, reasonable: true };
const day = '2025-07-01';
const begun: CaseStep[] = [
  ['register', { channel: 'in_person', came_on: day, applicants: [invented], wanted: '柳河镇道路硬化合同' }, day],
  ['begin_review', { checks }],
];
const accepted: CaseStep[] = [...begun, ['accept', {}]];
const searched: CaseStep = [
  'log_search',
  { on: day, found: 'none', places: '工程档案', keywords: '道路硬化', searcher: '演示乙' },
];
const asked: CaseStep = [
  'ask_clarification',
  { sent_on: day, points: [{ point: 'description', guidance: '写明年份' }] },
];
const noted = (letter: string): CaseStep => ['note_receipt', { letter, received_on: day, proof: '回证' }];
const parts = [
  { kind: 'GRANT_PROVIDE', what: '合同正文' },
  { kind: 'DENY_INTERNAL', what: '会签单' },
];
const excessive: CaseStep[] = [
  ...begun,
  ['ask_reasons', { sent_on: day, items: 40, finding: '一个月内四十件' }, day, { startOn: '2025-06-01', endOn: day }],
  ['refuse_excessive', { given_on: day, finding: '没有说明用途' }],
];

/** How a case comes to a kind of reply; what is not here is chosen from the list. */
const ways: Record<string, () => CaseStep[]> = {
  PARTIAL: () => [...accepted, ['decide', { kind: 'PARTIAL', grounds: '部分是内部事务信息', items: parts }]],
  NOT_EXIST: () => [...accepted, searched, ['decide', { kind: 'NOT_EXIST', grounds: '没有检索到' }]],
  DENY_THIRD_PARTY: () => [
    ...accepted,
    ['consult_third_party', { sent_on: day, party: '演示丙公司', matter: '报价' }, day, { harm: '商业秘密' }],
    ['record_opinion', { no: 1, answered_on: day, opinion: 'objects', reason: '商业秘密' }],
    ['decide', { kind: 'DENY_THIRD_PARTY', grounds: '第三方不同意，理由合理' }],
  ],
  UNCLEAR: () => [
    ...begun,
    asked,
    ['receive_clarification', { received_on: day, content: '就是那份合同' }],
    ['decide_unclear', { grounds: '仍然没有写明年份' }],
  ],
  EXCESSIVE: () => excessive,
  REPEAT: () => [...accepted, ['decide', { kind: 'REPEAT', grounds: '此前已答复', earlier }]],
  CONFIRM_REISSUE: () => [...accepted, ['decide', { kind: 'CONFIRM_REISSUE', grounds: '此前已提供', earlier }]],
};

/** Ends of a case that are no reply: the act that makes the document, after these steps. */
const ends: Record<string, { steps: CaseStep[]; act: string; input: Record<string, unknown>; on: string }> = {
  ABANDON_CLARIFICATION: {
    steps: [...begun, asked, noted('clarification')],
    act: 'abandon_clarification',
    input: { note: '期满没有补正' },
    on: '2025-08-01',
  },
  ABANDON_FEE: {
    steps: [
      ...accepted,
      ['notify_fee', { sent_on: day, method: 'pages', quantity: 68, grounds: '数量多' }],
      noted('fee'),
    ],
    act: 'abandon_fee',
    input: { note: '期满没有缴费' },
    on: '2025-08-01',
  },
  WITHDRAWN: {
    steps: [...accepted, ['withdraw', { on: day, way: 'written', statement: '不需要了' }]],
    act: 'issue_letter',
    input: { letter: 'D32' },
    on: day,
  },
};

beforeAll(async () => {
  house = await testHouse();
  house.at('2025-06-30T04:00:00Z');
  organ = await answeringOrgan(house);
  earlier = house.newId();
  await playSteps(house, organ, earlier, [
    ...accepted,
    ['decide', { kind: 'DENY_INTERNAL', grounds: '内部事务' }],
    ['draft', {}, undefined, { class: '人事管理' }],
    ['submit', {}],
    ['review', {}],
    ['approve', {}],
  ]);
});

/** What the house does not know of the document that an act makes, as somebody types it. */
async function missing(id: string, act: string, input: Record<string, unknown>): Promise<Record<string, unknown>> {
  const actor = { account: people.clerk, posts: ['clerk', 'reviewer'] as const };
  const tried = await tryCase(house, actor, organ, id, { act, input });
  if ('refusal' in tried) throw new Error(`${act}: ${tried.refusal.sentence}`);
  const { letter, fields } = tried.made!;
  const sample = sampleFields(letterFor(letter, day)!, {}, true);
  // Of what was already public the house knows the name, and a person where it stands.
  const unknown = Object.entries(sample).filter(([key]) => !(key in fields) || (letter === 'D10' && key === 'items'));
  return Object.fromEntries(unknown);
}

/** The paper that the last event of a type made. */
async function lastPaper(id: string): Promise<Paper> {
  const { rows, textOf } = await caseHistory(house, house.db, organ.organ_id, id);
  return rows.map(({ version }) => paperOf(textOf(version))).findLast((paper) => paper !== null)!;
}

const seen = (text: string): string => withoutRadicals(text).normalize('NFKC').replace(/\s+/gu, '');

/** The PDF of a paper holds what was written, in order, and nothing else. */
async function printsWhatWasWritten(paper: Paper): Promise<void> {
  const printed = printedPaper(paper);
  if (!('document' in printed)) throw new Error(JSON.stringify(printed.problems));
  const { text } = await extractText(await getDocumentProxy(await letterPdf(printed.document)), { mergePages: false });
  const pages = text.map((page) => page.replace(/—\s*\d+\s*—/, ''));
  expect(seen(pages.join(''))).toBe(seen(linesOf(printed.document).join('')));
}

describe('a case ends in every kind of reply, and its document prints what was written', () => {
  it.each(replyKinds.filter(({ key }) => !(key in ends)).map(({ key, label, letter }) => [key, label, letter]))(
    '%s %s',
    async (key, _label, letter) => {
      const id = house.newId();
      const chosen: CaseStep[] = [...accepted, ['decide', { kind: key, grounds: '演示的理由' }]];
      await playSteps(house, organ, id, ways[key]?.() ?? chosen);
      await playSteps(house, organ, id, [
        ['draft', {}, undefined, await missing(id, 'draft', {})],
        ['submit', {}],
        ['review', {}],
      ]);
      const { discloses } = replyKinds.find((kind) => kind.key === key)!;
      if (discloses)
        await playSteps(house, organ, id, [['review_secrecy', { conclusion: 'may_disclose', opinion: '不涉密' }]]);
      await playSteps(house, organ, id, [['approve', {}]]);
      const paper = await lastPaper(id);
      expect(paper.letter).toBe(letter);
      expect(paper.docNo).toMatch(/^青柳政公开(告)?〔2025〕\d+号$/);
      await printsWhatWasWritten(paper);
    },
  );

  it.each(Object.entries(ends))('%s', async (key, { steps, act, input, on }) => {
    const id = house.newId();
    await playSteps(house, organ, id, steps);
    house.at(`${on}T04:00:00Z`);
    await playSteps(house, organ, id, [[act, input, undefined, await missing(id, act, input)]]);
    const paper = await lastPaper(id);
    expect(paper.letter).toBe(replyKinds.find((kind) => kind.key === key)!.letter);
    await printsWhatWasWritten(paper);
  });

  it.each(correctionOutcomes.map(({ key, label }) => [key, label]))('更正：%s %s', async (outcome) => {
    const id = house.newId();
    const input = { outcome, right_organ: '青石县某局（演示），电话0000-1234567' };
    await playSteps(house, organ, id, [
      [
        'register_correction',
        { channel: 'in_person', came_on: day, applicants: [invented], wanted: '姓名有误', description: '户口簿' },
        day,
      ],
    ]);
    const typed = await missing(id, 'conclude_correction', input);
    await playSteps(house, organ, id, [['conclude_correction', input, undefined, typed]]);
    const paper = await lastPaper(id);
    expect(paper.letter).toBe(correctionLetters[outcome as keyof typeof correctionLetters]);
    expect(paper.docNo).toMatch(/^青柳政公开告〔2025〕\d+号$/);
    await printsWhatWasWritten(paper);
  });

  it.each(lettersBeside.map(({ key, label }) => [key, label]))('%s %s is made beside', async (letter) => {
    await playSteps(house, organ, earlier, [
      ['issue_letter', { letter }, day, await missing(earlier, 'issue_letter', { letter })],
    ]);
    const paper = await lastPaper(earlier);
    expect(paper.letter).toBe(letter);
    await printsWhatWasWritten(paper);
  });
});
