import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { accepted, begun, calendar, play, received, registered, thirdPartyAsked } from '../../../test/builders/case.ts';
import type { Post } from '../../domain/organ/posts.ts';
import { dueDays } from '../../domain/request/case/alerts.ts';
import { actingPosts, type CaseDays } from '../../domain/request/case/case-alerts.ts';
import { type FeedOrgan, feedOf } from '../../domain/request/case/feed.ts';
import type { CaseState } from '../../domain/request/case/state.ts';
import { writeFeed } from './feed.ts';

const stamp = new Date('2024-03-04T02:00:00Z');
const inHand = play([registered('2024-03-01'), begun, accepted]);

const daysOf = (state: CaseState, today: string, number = '2024-001'): CaseDays => {
  const { id: caseId, kind, stage } = state;
  return { caseId, number, kind, stage, posts: actingPosts(state), days: dueDays(state, today, calendar) };
};
const organ = (cases: CaseDays[], posts: Post[] = ['clerk'], name = '青石县演示局'): FeedOrgan => ({
  name,
  posts,
  cases,
  calendar,
});

/** The lines of a calendar, unfolded, after its bytes were held against RFC 5545 §3.1. */
function linesOf(text: string): string[] {
  expect(text.endsWith('\r\n')).toBe(true);
  const raw = text.slice(0, -2).split('\r\n');
  for (const line of raw) {
    expect(line).not.toMatch(/[\r\n\0]/);
    expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
    expect(line).not.toContain('\uFFFD');
  }
  return text
    .slice(0, -2)
    .replaceAll(/\r\n[ \t]/g, '')
    .split('\r\n');
}

const eventsOf = (text: string): ICAL.Event[] =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));

describe('the calendar of a person', () => {
  it('has each day of a case as a whole day, with alarms at nine in China two days before and on the day', () => {
    const text = writeFeed(feedOf([organ([daysOf(inHand, '2024-03-04')])], '2024-03-04'), stamp);
    linesOf(text);
    const events = eventsOf(text);
    expect(events.map((event) => [event.summary, event.startDate.toString(), event.startDate.isDate])).toEqual([
      ['2024-001　提出延期期限', '2024-03-26', true],
      ['2024-001　答复期限', '2024-03-29', true],
    ]);
    expect(events[1]!.uid).toBe(`${inHand.id}-reply@mingce`);
    expect(events[1]!.description).toBe('现在是“办理中”。下一步：“选定答复类型”。');
    const alarms = events[1]!.component.getAllSubcomponents('valarm');
    expect(alarms.map((alarm) => String(alarm.getFirstPropertyValue('trigger')))).toEqual([
      '2024-03-29T01:00:00Z',
      '2024-03-27T01:00:00Z',
      '2024-03-22T01:00:00Z',
    ]);
  });

  it('keeps the name of an event while its day moves', () => {
    const later = play([['extend', { days: 20, reason: '演示' }, '2024-03-22']], inHand);
    const uids = (state: CaseState) => feedOf([organ([daysOf(state, '2024-03-25')])], '2024-03-25');
    const [before, after] = [uids(inHand).at(-1)!, uids(later).at(-1)!];
    expect(after.uid).toBe(before.uid);
    expect(after.day).not.toBe(before.day);
    const consulted = play([thirdPartyAsked('2024-03-11'), received('consultation', '2024-03-13', 1)], inHand);
    expect(uids(consulted).map(({ uid }) => uid)).toEqual([`${inHand.id}-consultation-1@mingce`]);
  });

  it('says which day is provisional, and why', () => {
    const state = play([registered('2026-12-18'), begun, accepted]);
    const [event] = feedOf([organ([daysOf(state, '2026-12-21')])], '2026-12-21').slice(-1);
    expect(event!.title).toBe('2024-001　答复期限（暂定）');
    expect(event!.description).toContain('计算时还没有2027年的放假安排，这一天是暂定的，公布后可能前后移动。');
  });

  it('leaves out what the posts of the person cannot bring on, and names the organ where there are several', () => {
    const cases = [daysOf(inHand, '2024-03-04')];
    expect(feedOf([organ(cases, ['secrecy_reviewer', 'auditor'])], '2024-03-04')).toEqual([]);
    const both = feedOf([organ(cases, ['clerk'], '青石县甲局'), organ([], ['clerk'], '青石县乙局')], '2024-03-04');
    expect(both.map(({ title }) => title)).toEqual([
      '2024-001　提出延期期限　青石县甲局',
      '2024-001　答复期限　青石县甲局',
    ]);
  });

  it('is lawful whatever an organ is called, and reads back the same', () => {
    const name = '青石县“甲、乙”局；丙\\丁,戊;己'.repeat(8);
    const long = [organ([daysOf(inHand, '2024-03-04')], ['clerk'], `${name}𬭎\n庚`), organ([])];
    const text = writeFeed(feedOf(long, '2024-03-04'), stamp);
    expect(linesOf(text).filter((line) => line.startsWith('SUMMARY:'))).toHaveLength(2);
    expect(eventsOf(text)[1]!.summary).toBe(`2024-001　答复期限　${name}𬭎\n庚`);
  });

  it('is a calendar without events for who has none, and holds nothing that was typed', () => {
    expect(eventsOf(writeFeed([], stamp))).toEqual([]);
    const text = writeFeed(feedOf([organ([daysOf(inHand, '2024-03-04')])], '2024-03-04'), stamp);
    expect(text).not.toMatch(/演示电话|演示甲|某项演示信息/);
  });
});
