import { sections as lawful } from '../../../../law/report-format/2021.ts';
import type { Report, Section } from '../report.ts';

export type SectionKey = (typeof lawful)[number]['key'];

/** What tells a section by its heading, however it is worded. */
const telling: Record<SectionKey, RegExp> = {
  s1_overview: /总体|基本情况|概述|概况/,
  s2_proactive: /主动公开/,
  s3_requests: /收到和处理|(?:依申请|信息公开申请)/,
  s4_remedies: /行政复议|行政诉讼/,
  s5_problems: /问题|改进/,
  s6_other: /其他.{0,6}事项|需要报告|需要说明/,
};

const headings = Object.fromEntries(lawful.map(({ key, heading }) => [key, heading])) as Record<SectionKey, string>;
const numbers = Object.fromEntries(lawful.map(({ key, no }) => [key, no])) as Record<SectionKey, string>;

/** A heading without blanks and without the colon or full stop after it. */
export const bareHeading = (heading: string): string => plain(heading).replace(/[：:。.]+$/, '');

/**
 * The section that stands for one of the six: by its exact heading, else by its number and a telling word, else by the
 * word alone. Null where the file has none.
 */
export function sectionOf(report: Report, key: SectionKey): Section | null {
  const sections = report.prose?.sections;
  if (sections === undefined) return null;
  const exact = sections.find((section) => section.heading === headings[key]);
  if (exact !== undefined) return exact;
  const worded = sections.filter((section) => telling[key].test(section.heading));
  return worded.find((section) => section.no === numbers[key]) ?? worded[0] ?? null;
}

/** The prose of a section as one text without blanks; null where the file has no such section. */
export function sectionText(report: Report, key: SectionKey): string | null {
  const section = sectionOf(report, key);
  return section === null ? null : joined(section.paragraphs);
}

const sentenceEnds = '。；;！!？?：:';
const beginsItem = /^(?:[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十\d]+[、.．]|[一二三四五六七八九十]是)/;

/**
 * Paragraphs as one text. A line that stops in the middle of a sentence was only wrapped and is joined to the next;
 * otherwise a line break stands between them. Blanks go, and full-width digits become plain ones.
 */
export function joined(paragraphs: readonly string[]): string {
  const pieces: string[] = [];
  let end = '';
  for (const paragraph of paragraphs) {
    const line = plain(paragraph);
    if (line === '') continue;
    if (end !== '' && (sentenceEnds.includes(end) || beginsItem.test(line))) pieces.push('\n');
    pieces.push(line);
    end = line.at(-1)!;
  }
  return pieces.join('');
}

/** A text without blanks, with full-width digits made plain. */
export function plain(text: string): string {
  const tight = /[\s\u3000]/.test(text) ? text.replace(/[\s\u3000]+/g, '') : text;
  return /[０-９]/.test(tight)
    ? tight.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    : tight;
}
