import { sections as lawful } from '../../../../law/report-format/2021.ts';
import { bareHeading, plain, type SectionKey, sectionOf } from '../prose/sections.ts';
import type { Prose, Report } from '../report.ts';
import { type Draft, nothing, rule } from './rule.ts';

type Heading = (typeof lawful)[number];

export const sixHeadingsInOrder = rule({
  id: 'D-01',
  severity: 'warning',
  words: '六个部分的标题齐全，次序、文字和编号（一至六）与格式一致',
  source: '国办公开办函〔2021〕30号，报告的六个部分',
  find(report) {
    const { prose } = report;
    if (prose === null || numbersAlone(prose)) return nothing;
    const found: Draft[] = [];
    const absent = lawful.filter(({ key }) => sectionOf(report, key) === null);
    const missing: Heading[] = [];
    for (const heading of absent) {
      const draft = elsewhere(report, heading);
      if (draft === null) missing.push(heading);
      else found.push(draft);
    }
    if (missing.length > 0) {
      const names = missing.map(({ no, heading }) => `“${no}、${heading}”`);
      found.push({
        where: '报告的标题',
        message: `没有读到${names.join('、')}。${missing.length > 2 && isTail(missing.map(({ key }) => key)) ? '文件可能不完整，后面的部分被截掉了。' : '请补上；没有内容的也要保留标题并写明。'}`,
        evidence: { missing: missing.map(({ no, heading }) => `${no}、${heading}`) },
      });
    }
    const someNumbered = prose.sections.some(({ no }) => no !== null);
    for (const { key, no, heading } of lawful) {
      const section = sectionOf(report, key);
      if (section === null) continue;
      const wording = bareHeading(section.heading) !== heading;
      const numbering = someNumbered && section.no !== no;
      if (!wording && !numbering) continue;
      const faults = [
        ...(numbering ? [section.no === null ? `没有编号“${no}”` : `编号写成了“${section.no}”，应当是“${no}”`] : []),
        ...(wording ? ['文字与格式不同'] : []),
      ];
      found.push({
        where: `标题“${section.line.trim()}”`,
        message: `标题${faults.join('，')}。格式要求写“${no}、${heading}”。`,
        evidence: { printed: section.line.trim(), expected: `${no}、${heading}` },
      });
    }
    return [...found, ...misplaced(report)];
  },
});

/** A heading that stands in the text before it, but not as the format prints it: in other words, or inside a line. */
function elsewhere(report: Report, { key, no, heading }: Heading): Draft | null {
  const before = lawful
    .slice(
      0,
      lawful.findIndex((one) => one.key === key),
    )
    .map((one) => sectionOf(report, one.key));
  const lines = before.findLast((section) => section !== null)?.paragraphs ?? report.prose?.preamble ?? [];
  const expected = `${no}、${heading}`;
  const inside = new RegExp(`${no}[、.．]${heading}`);
  const within = lines.find((line) => inside.test(plain(line)));
  const worded = lines.find(
    (line) => line.length <= 40 && line.trim().startsWith(`${no}、`) && !/[。；;，,]/.test(line),
  );
  const line = (within ?? worded)?.trim();
  if (line === undefined) return null;
  return {
    where: `标题“${expected}”`,
    message:
      within === undefined
        ? `没有认出“${expected}”，这里写的是“${line}”。请按格式写标题，再检查一次。`
        : `“${expected}”没有单独成行，和别的文字连在一起（“${line.slice(0, 40)}…”），这一部分没有分开检查。请让标题单独成行。`,
    evidence: { printed: line.slice(0, 120), expected },
  };
}

/** Whether a file holds tables and their captions only, as a sheet of numbers does. */
const numbersAlone = ({ title, preamble, sections }: Prose): boolean =>
  title === null && preamble.length === 0 && sections.every(({ paragraphs }) => paragraphs.length === 0);

/** Whether the missing sections are the last ones, as in a file that was cut off. */
const isTail = (keys: SectionKey[]): boolean => keys[0] === lawful[lawful.length - keys.length]?.key;

function misplaced(report: Report): Draft[] {
  const places = lawful.flatMap(({ key, no, heading }) => {
    const section = sectionOf(report, key);
    return section === null ? [] : [{ name: `${no}、${heading}`, at: report.prose?.sections.indexOf(section) ?? -1 }];
  });
  const wrong = places.find((place, index) => index > 0 && place.at < (places[index - 1]?.at ?? -1));
  if (wrong === undefined) return [];
  return [
    {
      where: `标题“${wrong.name}”`,
      message: `“${wrong.name}”排在了它前一部分的前面，六个部分的次序与格式不一致。`,
      evidence: { printed: report.prose?.sections.map(({ line }) => line.trim()) ?? [] },
    },
  ];
}
