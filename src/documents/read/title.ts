import { titleLines } from '../title-lines.ts';
import { headingOf } from './headings.ts';

/** The report's own name for itself: its organ and year. */
export interface Title {
  /** The title as printed, its lines joined. */
  text: string;
  organ: string | null;
  year: number | null;
  /** Index of the first and of the last line of the title. */
  first: number;
  last: number;
}

const ending = '(?:政府信息公开|政务公开|信息公开)(?:工作)?(?:情况)?(?:的)?(?:年度)?(?:工作)?(?:报告|年报)';
const yearWord = String.raw`((?:19|20)\d{2}|二[〇○零0Oo][一二三四五六七八九〇○零]{2})\s*年?(?:度)?`;
const titlePattern = new RegExp(`^(.{0,60}?)(?:关于)?${yearWord}(.{0,40}?)${ending}$`, 'u');
const yearless = new RegExp(`^(.{2,60}?)${ending}$`, 'u');
export const organPattern =
  /^[\p{Script=Han}（）()·、]{1,60}(?:政府|办公室|局|委员会|委|厅|部|署|院|办|镇|乡|街道|街道办事处|办事处|中心|管委会|管理委员会|队|支队|大队|公安|税务|站|所|会|社|司|市|县|区|省|州|旗|盟|开发区|园区|公司|馆|学校|大学|学院|医院)$/u;
const furniture =
  /^(?:来源|发布|时间|浏览|字体|打印|首页|当前位置|您|信息|索引|【|\[|文号|公开|发文|名称|主题|关闭|分享)/;

/** Compatibility forms unified and spaces taken out. */
export const half = (text: string) => text.normalize('NFKC').replace(/\s+/g, '');

/** The organ before 关于 or the year; null where nothing that is an organ's name stands there. */
function organOf(text: string): string | null {
  const name = text
    .replace(/^[《<〈“"]+/, '')
    .replace(/关于.*$/, '')
    .replace(/[的:：\-—_]+$/, '')
    .trim();
  return name.length >= 2 && !furniture.test(name) && /^[\p{Script=Han}（）()·、A-Za-z]+$/u.test(name) ? name : null;
}

/** 2024, or 二〇二四. */
export function yearOf(text: string): number {
  const digits = [...text].map((char) => {
    const at = '〇一二三四五六七八九'.indexOf(char);
    return at >= 0 ? String(at) : /[○零Oo]/.test(char) ? '0' : char;
  });
  return Number(digits.join(''));
}

/**
 * Finds the title among the first lines: in one line, or the organ above and the rest below. A title that names the
 * organ is preferred to a bare one; null where none is printed.
 */
export function findTitle(lines: readonly string[]): Title | null {
  let best: Title | null = null;
  for (let index = 0; index < lines.length && index < 200; index++) {
    if (headingOf(lines[index]!)?.no) break;
    const line = half(lines[index]!);
    if (line === '' || [...line].length > 110 || /[。；，,]/.test(line)) continue;
    const title = oneLine(line, index) ?? brokenTitle(line, lines, index) ?? yearlessTitle(line, index);
    if (!title) continue;
    const full = title.organ === null ? withOrganAbove(title, lines) : title;
    if (best === null || (best.organ === null && full.organ !== null)) best = full;
    if (best.organ !== null && best.year !== null) return best;
  }
  return best;
}

function oneLine(line: string, index: number): Title | null {
  const found = titlePattern.exec(line.replace(/^[《]|[》]$/g, ''));
  if (!found || /要求|通知|根据/.test(found[1]!)) return null;
  const between = organOf(found[3]!.replace(/^度/, ''));
  const organ = organOf(found[1]!) ?? (between && organPattern.test(between) ? between : null);
  return { text: line, organ, year: yearOf(found[2]!), first: index, last: index };
}

/** A long title that goes on in the next line, as a narrow page breaks it. */
function brokenTitle(line: string, lines: readonly string[], index: number): Title | null {
  const rest = half(lines[index + 1] ?? '');
  if (line.length < 12 || rest === '' || rest.length > 20 || !/(?:19|20)\d{2}年/.test(line)) return null;
  const title = oneLine(`${line}${rest}`, index);
  return title && { ...title, last: index + 1 };
}

function yearlessTitle(line: string, index: number): Title | null {
  const found = yearless.exec(line);
  const organ = found && organOf(found[1]!);
  if (!organ || !organPattern.test(organ)) return null;
  return { text: line, organ, year: null, first: index, last: index };
}

/** The organ's name on the line above the rest of the title. */
function withOrganAbove(title: Title, lines: readonly string[]): Title {
  let above = title.first - 1;
  while (above >= 0 && above > title.first - 3 && lines[above]!.trim() === '') above--;
  const first = above - linesOfName(lines, above, title.text) + 1;
  const name = above >= 0 ? half(lines.slice(first, above + 1).join('')) : '';
  if (!organPattern.test(name) || organOf(name) === null) return title;
  return { ...title, text: `${name}${title.text}`, organ: name, first };
}

const mostLines = 4;
const ownName = /(?:政府|局|委员会|办公室|办事处|厅|中心)$/;
const beginsWithPlace = /^\p{Script=Han}{1,6}(?:省|自治区|市|县|旗|区|镇|乡|街道)/u;

/**
 * How many lines, the last at `above`, are one long name: as many as a printed title would break it into, exactly so.
 * The name of a site and that of an organ below it are not joined: the one is whole, and the other begins with a place.
 */
function linesOfName(lines: readonly string[], above: number, words: string): number {
  for (let count = Math.min(mostLines, above + 1); count > 1; count--) {
    const parts = lines.slice(above - count + 1, above + 1).map((line) => line.replace(/\s+/g, ''));
    const apart = parts.some((part, i) => ownName.test(parts[i - 1] ?? '') && beginsWithPlace.test(part));
    if (apart || parts.some((part) => organOf(half(part)) === null)) continue;
    const printed = titleLines(parts.join(''), words).slice(0, -1);
    if (printed.length === count && printed.every((line, i) => line === parts[i])) return count;
  }
  return 1;
}
