import { type Day, dayInWords } from '../../calendar/day.ts';
import { withWeekday } from '../../calendar/due-in-words.ts';
import type { Post } from '../../organ/posts.ts';
import type { Alert } from './alerts.ts';
import type { CaseAlerts } from './case-alerts.ts';
import { nextStep } from './next-step.ts';

/** An organ in which a person holds posts, and what stands against its cases today. */
export interface DigestOrgan {
  name: string;
  posts: readonly Post[];
  cases: readonly CaseAlerts[];
}

/** What one person is told on one day. No applicant's name and no word that was typed is in it. */
export interface Digest {
  subject: string;
  text: string;
  /** For a short message: at most `smsLength` characters. */
  sms: string;
}

/** A short message has 70 characters; ten are left for the signature (【…】) that is put before it. */
export const smsLength = 60;

interface Line {
  organ: string;
  number: string;
  /** Whether the number was given by the house; a 案号 is typed, and long. */
  own: boolean;
  left: number;
  words: string;
}

/** Who hears of a day that has passed, whoever is to act on it. */
const answerable: readonly Post[] = ['reviewer', 'approver'];

const groups = [
  { title: '已经逾期', short: '逾期', holds: (left: number) => left < 0 },
  { title: '今天到期', short: '今天到期', holds: (left: number) => left === 0 },
  { title: '2 个工作日内到期', short: '2个工作日内', holds: (left: number) => left > 0 && left <= 2 },
  { title: '5 个工作日内到期', short: '5个工作日内', holds: (left: number) => left > 2 },
];

/** The digest of a person on a day; null when there is nothing to say. */
export function digestOf(person: { name: string }, organs: readonly DigestOrgan[], today: Day): Digest | null {
  const lines = organs.flatMap(linesOf).sort((a, b) => a.left - b.left || a.number.localeCompare(b.number));
  if (lines.length === 0) return null;
  const several = new Set(lines.map(({ organ }) => organ)).size > 1;
  const found = groups
    .map((group) => ({ ...group, lines: lines.filter(({ left }) => group.holds(left)) }))
    .filter((group) => group.lines.length > 0);
  const counts = found.map((group) => `${group.short} ${group.lines.length} 项`).join('，');
  const parts = found.map((group) =>
    [
      `【${group.title}】${group.lines.length} 项`,
      ...group.lines.map(({ organ, words }) => `· ${several ? `${organ}　` : ''}${words}`),
    ].join('\n'),
  );
  return {
    subject: `${dayInWords(today)}办件提醒：${counts}`,
    text: [
      `${person.name}，您好：`,
      `今天是${withWeekday(today)}，${several ? '' : lines[0]!.organ}信息公开有 ${lines.length} 项期限要办。`,
      ...parts,
      '请登录明册办理。不想再收到，可以在“提醒方式”里关掉。',
    ].join('\n\n'),
    sms: shortOf(found, lines),
  };
}

/** The lines of an organ that concern somebody with these posts. */
function linesOf({ name, posts, cases }: DigestOrgan): Line[] {
  return cases.flatMap((one) => {
    const acts = one.posts.some((post) => posts.includes(post));
    return one.alerts
      .filter(({ left }) => acts || (left < 0 && answerable.some((post) => posts.includes(post))))
      .map((alert) => ({
        organ: name,
        number: one.number,
        own: one.kind !== 'remedy',
        left: alert.left,
        words: wordsOf(one, alert),
      }));
  });
}

const wordsOf = (one: CaseAlerts, alert: Alert): string =>
  `${one.kind === 'correction' ? '更正 ' : ''}${one.number}　${alert.sentence}${nextStep(one, alert)}`;

/** The counts, and the numbers of the most urgent cases while there is room. */
function shortOf(found: { short: string; lines: Line[] }[], lines: readonly Line[]): string {
  const counts = found.map((group) => `${group.short}${group.lines.length}项`).join('，');
  const say = (numbers: readonly string[]): string =>
    `信息公开：${counts}${numbers.length > 0 ? `；最急${numbers.join('、')}` : ''}。请登录明册。`;
  const numbers = [...new Set(lines.filter(({ own }) => own).map(({ number }) => number))].slice(0, 3);
  while (numbers.length > 0 && say(numbers).length > smsLength) numbers.pop();
  return say(numbers);
}
