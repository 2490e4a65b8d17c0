import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeFeed } from '../src/documents/write/feed.ts';
import { newerCalendar } from '../src/domain/organ/counted-by.ts';
import { dueDays } from '../src/domain/request/case/alerts.ts';
import { actingPosts } from '../src/domain/request/case/case-alerts.ts';
import { caseClock } from '../src/domain/request/case/clock.ts';
import { digestOf } from '../src/domain/request/case/digest.ts';
import { feedOf } from '../src/domain/request/case/feed.ts';
import { dueCertificate } from '../src/domain/request/case/papers/due-certificate.ts';
import { caseForm } from '../src/domain/request/case/papers/forms.ts';
import { printedPaper } from '../src/domain/request/case/papers/paper.ts';
import type { OrganRow } from '../src/store/database.ts';
import { loadCase } from '../src/store/request/case-act.ts';
import { calendarFor } from '../src/store/request/case-calendar.ts';
import { caseBoard, listCases } from '../src/store/request/case-list.ts';
import { paperOrganOf } from '../src/store/request/case-papers.ts';
import { openWords } from '../src/store/request/case-text.ts';
import { caseHistory, casePage, paperOf } from '../src/store/request/case-view.ts';
import { openAlerts } from '../src/store/request/open-alerts.ts';
import { checksPassed, people } from './builders/case.ts';
import { answeringOrgan, playSteps } from './support/cases.ts';
import { citizen, visitor } from './support/portal.ts';
import { type TestServer, testServer } from './support/server.ts';

/*
 * A request of 10 December 2026 is due on 8 January 2027, and no notice for 2027 is known: wherever that day is told,
 * it is told to be 暂定. When the notice comes, these days are to be moved on to the next year without one.
 */
const due = '2027年1月8日';
const why = '计算时还没有2027年的放假安排，这一天是暂定的，公布后可能前后移动。';

let server: TestServer;
let organ: OrganRow;
let id: string;
const visit = () => visitor(server);
let browser: ReturnType<typeof visitor>;
let receipt: Awaited<ReturnType<ReturnType<typeof visitor>['fill']>>;

const stateOf = async () => (await loadCase(server.house.db, organ.organ_id, id))!;
const textsOf = (document: { body: readonly unknown[] }): string => JSON.stringify(document.body);

beforeAll(async () => {
  server = await testServer({ demo: false });
  server.house.at('2026-12-10T04:00:00Z');
  organ = await answeringOrgan(server.house);
  browser = visit();
  receipt = await browser.fill('/new', { ...citizen });
  id = (await server.house.db.selectFrom('request_case').select('id').executeTakeFirstOrThrow()).id;
});

describe('a due day that rests on a year without a notice says so', () => {
  it('on the receipt', () => {
    expect(receipt.$('h1').text()).toBe('已收到您的申请');
    const told = receipt.$('dl.facts dd').filter((_, dd) => receipt.$(dd).text().includes(due));
    expect(told.text()).toContain('暂定');
    expect(told.text()).toContain(why);
    expect(told.find('.noprint').text()).not.toContain('暂定');
  });

  it('on the page of its progress', async () => {
    const text = (await browser.page('/progress'))('#now').parent().text();
    expect(text).toContain(due);
    expect(text).toContain('暂定');
    expect(text).toContain(why);
  });

  it('in the letters that name it, and in the forms, until a person writes another day', async () => {
    const { rows, textOf } = await caseHistory(server.house, server.house.db, organ.organ_id, id);
    const paper = rows.flatMap(({ version }) => paperOf(textOf(version)) ?? []).find(({ letter }) => letter === 'D03')!;
    const body = (of: typeof paper) => {
      const printed = printedPaper(of);
      if ('problems' in printed) throw new Error(JSON.stringify(printed.problems));
      return textsOf(printed.document);
    };
    expect(body(paper)).toContain(`即最迟于${due}（暂定）答复。`);
    expect(body(paper)).toContain(why);
    expect(body({ ...paper, fields: { ...paper.fields, dueOn: '2027-01-11' } })).not.toContain('暂定');
    const { unsettled: _, ...old } = paper;
    expect(body(old)).not.toContain('暂定');

    const state = await stateOf();
    const words = (await openWords(server.house, server.house.db, organ.organ_id, [state])).get(id)!;
    const known = {
      state,
      words,
      organ: paperOrganOf(organ),
      today: '2026-12-10',
      calendar: calendarFor(organ.settings),
    };
    const form = caseForm('D02', known);
    expect('document' in form && textsOf(form.document)).toContain(`${due}（暂定）`);
  });

  it('in the explanation that is printed', async () => {
    const state = await stateOf();
    const clock = caseClock(state, '2026-12-10', calendarFor(organ.settings));
    const text = textsOf(dueCertificate(state, clock, { name: organ.name, today: '2026-12-10' }));
    expect(text).toContain(`应当在${due}24时前答复（暂定）。`);
    expect(text).toContain(why);
    expect(text).toContain('元旦，法定节假日');
  });

  it('on the page of the case, in the lists and on the board', async () => {
    const reader = { account: people.clerk, posts: ['clerk'] as const };
    const page = (await casePage(server.house, server.house.db, organ, id, reader))!;
    expect(page.clock).toMatchObject({ due: '2027-01-08', provisional: true, years: [2027] });
    const { rows } = await listCases(server.house, server.house.db, organ, { view: 'todo', page: 1, size: 20 });
    const [column] = await caseBoard(server.house, server.house.db, organ);
    for (const row of [rows[0], column!.rows[0]]) expect(row).toMatchObject({ due: '2027-01-08', provisional: true });
  });

  it('in the letter of an extension, in reminders and in the calendar to subscribe to', async () => {
    await playSteps(server.house, organ, id, [
      ['begin_review', { checks: checksPassed }, '2026-12-14'],
      ['accept', {}, '2026-12-14'],
    ]);
    const state = await stateOf();
    const calendar = calendarFor(organ.settings);
    const of = { caseId: id, number: '2026-001', kind: state.kind, stage: state.stage, posts: actingPosts(state) };
    const days = dueDays(state, '2026-12-14', calendar);
    const feed = feedOf([{ name: organ.name, posts: ['clerk'], cases: [{ ...of, days }], calendar }], '2026-12-14');
    const reply = feed.find(({ uid }) => uid.endsWith('-reply@mingce'))!;
    expect(reply).toMatchObject({ day: '2027-01-08', title: '2026-001　答复期限（暂定）' });
    expect(reply.description).toContain(why);
    expect(writeFeed(feed, new Date('2026-12-14T04:00:00Z'))).toContain('（暂定）');

    const cases = await openAlerts(server.house.db, organ, '2027-01-06');
    const digest = digestOf({ name: '演示' }, [{ name: organ.name, posts: ['clerk'], cases }], '2027-01-06')!;
    expect(digest.text).toContain(`答复的期限是${due}（暂定），还有 2 个工作日。`);

    await playSteps(server.house, organ, id, [['extend', { days: 20, reason: '演示' }, '2026-12-15']]);
    const { rows, textOf } = await caseHistory(server.house, server.house.db, organ.organ_id, id);
    const letter = printedPaper(paperOf(textOf(rows.at(-1)!.version))!);
    expect('document' in letter && textsOf(letter.document)).toMatch(
      new RegExp(`至${due}（暂定）届满。.*最迟于2027年2月\\d+日（暂定）答复。`),
    );
    expect('document' in letter && textsOf(letter.document).split(why)).toHaveLength(2);
  });

  it('but not of a case that is over: no notice moves it', async () => {
    await playSteps(server.house, organ, id, [
      ['withdraw', { on: '2026-12-16', way: 'written', statement: '撤回' }, '2026-12-16'],
    ]);
    expect(caseClock(await stateOf(), '2026-12-16', calendarFor(organ.settings))).toMatchObject({
      status: 'ended',
      provisional: false,
      years: [],
    });
  });

  it('and a new organ counts by the law from its first day', () => {
    expect(organ.settings.statutory_holidays).toBe(true);
    expect(newerCalendar(organ.settings)).toBeNull();
  });
});

describe('in the source', () => {
  const root = join(import.meta.dirname, '..');
  const files = ['src', 'law']
    .flatMap((room) => readdirSync(join(root, room), { recursive: true, withFileTypes: true }))
    .filter((file) => file.isFile() && /\.tsx?$/.test(file.name) && !/\.test\.tsx?$/.test(file.name))
    .map((file) => join(file.parentPath, file.name))
    .map((path) => ({ path: relative(root, path), text: readFileSync(path, 'utf8') }));
  const code = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');

  it('the word stands in one place', () => {
    const saying = files.filter(({ text }) => code(text).includes('暂定')).map(({ path }) => path);
    expect(saying).toEqual([join('src', 'domain', 'calendar', 'provisional.ts')]);
  });

  it('who words a due day or the end of a period asks whether it may still move', () => {
    const worded = /(dayInWords|withWeekday|shortDay)\([^()]*\b(due|answer_due|limit\.day|by|last)\b[^()]*\)/;
    /** Days that no notice moves: fixed by a decision, by the law or in the past. */
    const fixed: Record<string, string> = {
      'src/domain/request/case/timeline.ts': 'what an event fixed',
      'src/console/today/report-due.tsx': '31 January',
    };
    const unasked = files
      .filter(({ text }) => worded.test(code(text).replace(/redo\.due/g, '')) && !/rovisional|markedDay/.test(text))
      .map(({ path }) => path.replaceAll('\\', '/'))
      .filter((path) => !fixed[path]);
    expect(unasked).toEqual([]);
  });
});
