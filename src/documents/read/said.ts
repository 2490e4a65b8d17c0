import type { Prose } from '../../domain/report/report.ts';
import { headingOf } from './headings.ts';
import { half, organPattern, type Title } from './title.ts';

/** The year of the period sentence (统计期限…), or of the sentence that announces the report; else null. */
export function periodYear(lines: readonly string[]): number | null {
  for (const line of lines.slice(0, 400)) {
    if (line.length > 20_000) continue;
    const text = half(line);
    const found =
      /(?:统计期限|统计时限|统计期间|统计时段|期限)[^。]{0,40}?(20\d{2})年(?:0?1月0?1日|度)/.exec(text) ??
      /(?:自|从)(20\d{2})年0?1月0?1日(?:起)?(?:至|到)(?:20\d{2}年)?12月31日/.exec(text) ??
      /截[止至](20\d{2})年12月31日/.exec(text);
    if (found) return Number(found[1]);
    const announced = headingOf(line)
      ? null
      : /(?:我[局镇乡办委]|本[局镇乡办委单]位?|街道|公布)(20\d{2})年度?政府信息公开/.exec(text);
    if (announced) return Number(announced[1]);
  }
  return null;
}

/** The year that every sentence of section 一 begins with, where they agree; else null. */
export function overviewYear(prose: Prose | null): number | null {
  const years = new Set<string>();
  for (const paragraph of prose?.sections[0]?.paragraphs.slice(0, 50) ?? []) {
    const text = half(paragraph.slice(0, 5000));
    for (const found of text.matchAll(/(?:^|[。.:：])(20\d{2})年(?:度|以来|全年)?[,，我本]/g)) years.add(found[1]!);
  }
  return years.size === 1 ? Number([...years][0]) : null;
}

/** The organ where the title does not name it: alone in the first line, or in the sentence that announces the report. */
export function organInPreamble(lines: readonly string[], title: Title | null): string | null {
  const first = lines.find((line) => line.trim() !== '');
  if (first && title === null) {
    const name = half(first);
    if (name.length >= 4 && organPattern.test(name) && !headingOf(first)) return name;
  }
  for (const line of lines.slice(0, 20)) {
    if (headingOf(line)) break;
    const found =
      /(?:编制|公布|发布|撰写|形成)(?:了)?(?:20\d{2}年度?)?([\p{Script=Han}]{3,40}?)(?:20\d{2}年度?)?政府信息公开工作年度报告/u.exec(
        half(line.slice(0, 5000)),
      );
    if (found && organPattern.test(found[1]!) && !/要求|规定|我/.test(found[1]!)) return found[1]!;
  }
  return null;
}
