import { sections } from '../../../law/report-format/2021.ts';
import { headingAliases } from '../../../law/report-format/labels.ts';
import { bracketed, distance, remembered, squeeze, words } from './normalize.ts';

export interface Heading {
  /** Key of the section in law/report-format/2021.ts. */
  key: string;
  /** Number as printed, or null. */
  no: string | null;
  /** Heading without number, as printed. */
  heading: string;
  /** Text that follows the heading in the same line, or ''. */
  rest: string;
}

const numbered = /^\s*(?:第?([一二三四五六七八]|[1-8１-８])(?:部分)?\s*[、.．,，:：]|第([一二三四五六七八])部分)\s*/;
const leader = /[.…·]{3,}\s*\d*\s*$/;

const known = sections.flatMap((section) =>
  [section.heading, ...(headingAliases[section.key] ?? [])].map((text) => ({
    key: section.key,
    no: section.no,
    name: words(squeeze(text)),
  })),
);

/** Recognises one of the six top headings, with or without its number and with some wrong characters; else null. */
export const headingOf: (line: string) => Heading | null = remembered(findHeading);

function findHeading(line: string): Heading | null {
  if (line.length > 2000) return null;
  const trimmed = line.trim();
  if (trimmed === '' || bracketed(trimmed) || leader.test(trimmed.slice(-100))) return null;
  const found = numbered.exec(trimmed);
  const no = found?.[1] ?? found?.[2] ?? null;
  const heading = trimmed.slice(found?.[0].length ?? 0);
  return wholeLine(heading, no) ?? (no === null ? null : upToSentence(heading, no));
}

function wholeLine(heading: string, no: string | null): Heading | null {
  if (heading.length > 60 || /[。；;]/.test(heading.slice(0, -1))) return null;
  const core = words(squeeze(heading));
  if (core.length < (no === null ? 4 : 2) || core.length > 40) return null;
  let best: { key: string; far: number } | null = null;
  for (const { key, name, no: own } of known) {
    const expected = no !== null && '一二三四五六123456'.indexOf(no) % 6 === '一二三四五六'.indexOf(own);
    const limit = no === null ? (name.length > 6 ? 1 : 0) : Math.floor(name.length * (expected ? 0.4 : 0.25));
    const far = distance(core, name, limit);
    if (far <= limit && (best === null || far < best.far)) best = { key, far };
  }
  return best && { key: best.key, no, heading: heading.trim(), rest: '' };
}

/** 一、总体情况。2023年我局…: heading and text in one line. */
function upToSentence(heading: string, no: string): Heading | null {
  for (const section of sections) {
    if (!heading.startsWith(section.heading)) continue;
    const rest = heading.slice(section.heading.length);
    if (/^[\s。：:]/.test(rest))
      return { key: section.key, no, heading: section.heading, rest: rest.replace(/^[\s。：:]+/, '') };
  }
  return null;
}
