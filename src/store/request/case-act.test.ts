import { beforeAll, describe, expect, it } from 'vitest';
import { people } from '../../../test/builders/case.ts';
import { answeringOrgan, type CaseStep, invented, playSteps } from '../../../test/support/cases.ts';
import { projections, testHouse } from '../../../test/support/house.ts';
import { linesOf } from '../../domain/letter/document.ts';
import { printedPaper } from '../../domain/request/case/papers/paper.ts';
import type { OrganRow } from '../database.ts';
import { rebuild } from '../ledger/rebuild.ts';
import { verify } from '../ledger/verify.ts';
import { countTables } from '../report/count.ts';
import { countAsOf } from '../report/replay.ts';
import { actOnCase } from './case-act.ts';
import { caseHistory, casePage, paperOf } from './case-view.ts';
import { unmask } from './unmask.ts';

let house: Awaited<ReturnType<typeof testHouse>>;
let organ: OrganRow;
beforeAll(async () => {
  house = await testHouse();
  house.at('2024-01-02T04:00:00Z');
  organ = await answeringOrgan(house);
});

const registration = (came_on: string, more: Record<string, unknown> = {}): CaseStep => [
  'register',
  { channel: 'in_person', came_on, applicants: [invented], wanted: '柳河镇2023年村内道路硬化工程施工合同', ...more },
  came_on,
];
const checks = { complete: true, identified: true, ours: true, first_time: true, reasonable: true };
const granted: CaseStep[] = [
  registration('2024-03-01'),
  ['begin_review', { checks }, '2024-03-04'],
  ['accept', {}],
  [
    'log_search',
    { on: '2024-03-05', found: 'found', places: '工程档案', keywords: '道路硬化', searcher: '演示乙' },
    '2024-03-05',
  ],
  ['decide', { kind: 'GRANT_PROVIDE', grounds: '该合同可以公开' }],
  ['draft', {}, '2024-03-06', { items: [{ name: '施工合同', extent: '1份共12页' }] }],
  ['submit', {}],
  ['review', {}],
  ['review_secrecy', { conclusion: 'may_disclose', opinion: '不涉密' }],
  ['approve', {}, '2024-03-12'],
  ['serve', { on: '2024-03-13', way: 'post', proof: 'EMS演示0001' }, '2024-03-13'],
];

describe('a request from the counter to its service', () => {
  const id = '11111111-1111-7111-8111-111111111111';
  beforeAll(async () => {
    await playSteps(house, organ, id, granted);
  });

  it('is counted once in the row of its reply, now and as it was known then', async () => {
    const tables = await countTables(house.db, organ, 2024);
    expect(tables.requests.new_received![0]).toBe(1);
    expect(tables.requests['results.granted']![0]).toBe(1);
    const then = await countAsOf(house.db, organ, 2024, { asOf: house.now() });
    expect(then.tables.requests).toEqual(tables.requests);
  });

  it('has its reply typeset with number, article and remedy, as it was signed', async () => {
    const { rows, textOf } = await caseHistory(house, house.db, organ.organ_id, id);
    const paper = paperOf(textOf(rows.find(({ type }) => type === 'replied')!.version))!;
    expect(paper.docNo).toBe('青柳政公开〔2024〕1号');
    const printed = printedPaper(paper);
    const text = 'document' in printed ? linesOf(printed.document).join('\n') : '';
    expect(text).toContain('演示王某某：');
    expect(text).toContain('第三十六条第（二）项');
    expect(text).toContain('青石县人民政府');
    expect(text).toContain('2024年3月12日');
  });

  it('has a page that tells everything and shows no name', async () => {
    const page = (await casePage(house, house.db, organ, id, { account: people.clerk, posts: ['clerk'] }))!;
    expect(page.number).toBe('2024-001');
    expect(page.timeline.map(({ title }) => title)).toEqual([
      '登记',
      '开始审查',
      '受理并检索',
      '检索',
      '选定答复类型',
      '拟稿',
      '提交审核',
      '审核同意',
      '保密审查',
      '作出答复',
      '送达',
    ]);
    expect(page.papers.map(({ letter }) => letter)).toEqual(['D03', 'D11', 'D11']);
    expect(page.clock.due).toBe('2024-03-29');
    expect(JSON.stringify(page)).not.toContain('王某某');
    expect(JSON.stringify(page)).not.toContain(invented.id_no);
  });

  it('shows its applicant whole to who says why, and keeps that', async () => {
    expect(await unmask(house, people.clerk, organ, id, ' ')).toMatchObject({ refusal: { code: 'invalid' } });
    const shown = await unmask(house, people.clerk, organ, id, '制作信封');
    expect('words' in shown && shown.words.applicants[0]!.name).toBe('演示王某某');
    const page = await casePage(house, house.db, organ, id, { account: people.clerk, posts: ['clerk'] });
    expect(page!.unmaskings).toBe(1);
  });

  it('leaves nothing that was typed in the ledger, and stands the test of it', async () => {
    const { rows } = await caseHistory(house, house.db, organ.organ_id, id);
    const ledger = JSON.stringify(rows.map(({ payload }) => payload));
    for (const word of ['演示', '道路', '13000000000', '110101']) expect(ledger).not.toContain(word);
    expect((await verify(house)).damage).toEqual([]);
  });

  it('is the same when the house is made again from its ledger', async () => {
    const live = await projections(house);
    await rebuild(house);
    expect(await projections(house)).toEqual(live);
  });
});

describe('two clerks on one case', () => {
  it('the second is told what the first did', async () => {
    const id = house.newId();
    const { version } = await playSteps(house, organ, id, [registration('2024-04-01')]);
    const clerk = { account: people.clerk, posts: ['clerk'] as const };
    const input = { checks };
    expect((await actOnCase(house, clerk, organ, id, [{ act: 'begin_review', input, expected: version }])).ok).toBe(
      true,
    );
    const second = await actOnCase(house, clerk, organ, id, [{ act: 'begin_review', input, expected: version }]);
    expect(!second.ok && second.refusal.code).toBe('stale');
    expect(!second.ok && second.refusal.sentence).toContain('“开始审查”');
  });

  it('never get one number twice, however many register at once', async () => {
    const ids = Array.from({ length: 12 }, () => house.newId());
    const done = await Promise.all(ids.map((id) => playSteps(house, organ, id, [registration('2024-04-02')])));
    expect(done.every(({ ok }) => ok)).toBe(true);
    const rows = await house.db.selectFrom('request_case').select('serial').where('year', '=', 2024).execute();
    const serials = rows.map(({ serial }) => serial).sort((a, b) => a - b);
    expect(serials).toEqual(serials.map((_, i) => i + 1));
  });

  it('make one request of a double submission', async () => {
    const id = house.newId();
    const command = { act: 'register', input: registration('2024-04-02')[1] };
    const clerk = { account: people.clerk, posts: ['clerk'] as const };
    const [first, second] = await Promise.all([1, 2].map(() => actOnCase(house, clerk, organ, id, [command])));
    expect([first!.ok, second!.ok].sort()).toEqual([false, true]);
  });
});

describe('every document of a life', () => {
  it('is made by its act, numbered in its own series', async () => {
    const id = house.newId();
    await playSteps(house, organ, id, [
      registration('2024-05-06', { channel: 'post_plain' }),
      ['confirm', { confirmed_on: '2024-05-06', how: 'phone', with_whom: '本人' }],
      ['begin_review', { checks }],
      [
        'ask_clarification',
        { sent_on: '2024-05-08', points: [{ point: 'description', guidance: '写明年份' }] },
        '2024-05-08',
      ],
      ['receive_clarification', { received_on: '2024-05-10', content: '2023年的' }, '2024-05-10'],
      ['accept', {}],
      [
        'consult_third_party',
        { sent_on: '2024-05-13', party: '演示丙公司', matter: '合同报价' },
        '2024-05-13',
        { harm: '报价可能属于商业秘密' },
      ],
      ['issue_letter', { letter: 'D07b' }],
      ['note_receipt', { letter: 'consultation', no: 1, received_on: '2024-05-14', proof: '回证' }, '2024-05-14'],
      ['record_opinion', { no: 1, answered_on: '2024-05-20', opinion: 'objects', reason: '商业秘密' }, '2024-05-20'],
      ['extend', { days: 10, reason: '案情复杂' }],
      [
        'decide',
        {
          kind: 'PARTIAL',
          grounds: '涉及第三方商业秘密',
          items: [
            { kind: 'GRANT_PROVIDE', what: '合同正文' },
            { kind: 'DENY_THIRD_PARTY', what: '报价清单' },
          ],
        },
      ],
      ['draft', {}],
      ['submit', {}],
      ['review', {}],
      ['review_secrecy', { conclusion: 'may_disclose', opinion: '不涉密' }],
      ['approve', {}, '2024-06-03'],
      ['serve', { on: '2024-06-04', way: 'post', proof: '回证' }, '2024-06-04'],
    ]);
    const page = (await casePage(house, house.db, organ, id, { account: people.clerk, posts: ['clerk'] }))!;
    expect(page.papers.filter(({ draft }) => !draft).map(({ letter, docNo }) => [letter, docNo])).toEqual([
      ['D03', null],
      ['D04', '青柳政公开补〔2024〕1号'],
      ['D07', '青柳政公开征〔2024〕1号'],
      ['D07b', '青柳政公开告〔2024〕1号'],
      ['D06', '青柳政公开延〔2024〕1号'],
      ['D12', '青柳政公开〔2024〕2号'],
    ]);
  });
});
