import { z } from 'zod';
import { sections } from '../../../law/report-format/2021.ts';
import type { Prose } from './report.ts';

/** The parts of a report that a person writes, by key; paragraphs are parted by line breaks. */
export const proseParts = [
  { key: 'preamble', label: '引言' },
  { key: 's1_overview', label: '一、总体情况' },
  { key: 's5_problems', label: '五、存在的主要问题及改进情况' },
  { key: 's6_other', label: '六、其他需要报告的事项' },
] as const;
export type ProsePart = (typeof proseParts)[number]['key'];

const part = z.string().max(30_000, '这一部分最多三万字。').default('');
export const proseSchema = z.object({ preamble: part, s1_overview: part, s5_problems: part, s6_other: part });
export type ReportProse = z.infer<typeof proseSchema>;

export const noProse: ReportProse = { preamble: '', s1_overview: '', s5_problems: '', s6_other: '' };

/** 沙河市册井镇人民政府2024年政府信息公开工作年度报告. */
export const reportTitle = (organ: string, year: number): string => `${organ}${year}年政府信息公开工作年度报告`;

export const paragraphsOf = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The written parts as the rules read a report: title, preamble, six sections. */
export function proseOf(organ: string, year: number, prose: ReportProse): Prose {
  return {
    title: reportTitle(organ, year),
    preamble: paragraphsOf(prose.preamble),
    sections: sections.map(({ no, key, heading }) => ({
      no,
      heading,
      line: `${no}、${heading}`,
      paragraphs: paragraphsOf((prose as Record<string, string>)[key] ?? ''),
    })),
    tablesSeen: { proactive: true, requests: true, remedies: true },
  };
}
