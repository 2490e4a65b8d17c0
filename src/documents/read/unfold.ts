import { sections } from '../../../law/report-format/2021.ts';
import { headingAliases } from '../../../law/report-format/labels.ts';
import type { Block } from './block.ts';
import { findTitle } from './title.ts';

/** A paragraph shorter than this holds no report. */
const shortest = 150;
/** So many headings, so far apart, are the headings of a report, and no sentence that lists them. */
const fewest = 3;
const farApart = 30;

const names = sections.flatMap(({ key, heading }) => [heading, ...(headingAliases[key] ?? [])]);
/** A numbered heading inside a line; in a list of headings a mark follows it. */
const inside = new RegExp(
  `(?<![《“"‘第（(])[一二三四五六]\\s?[、.．]\\s?(?:${[...new Set(names)].sort((a, b) => b.length - a.length).join('|')})(?![，、；;,“”"》等及和与])`,
  'g',
);

/** A report that was pasted, or saved, as one paragraph gets its title and its headings back as lines of their own. */
export function unfold(blocks: readonly Block[]): readonly Block[] {
  if (!blocks.some(folded)) return blocks;
  return blocks.flatMap((block): readonly Block[] => (folded(block) ? parts(block.text) : [block]));
}

const headingsIn = (text: string) => [...text.matchAll(inside)].map((found) => ({ at: found.index, text: found[0] }));

function folded(block: Block): block is Extract<Block, { kind: 'line' }> {
  if (block.kind !== 'line' || block.segments || block.text.length < shortest) return false;
  if (!block.text.includes('主动公开政府信息') && !block.text.includes('政府信息公开申请情况')) return false;
  const found = headingsIn(block.text);
  return found.length >= fewest && found.at(-1)!.at - found[0]!.at > found.length * farApart;
}

function parts(text: string): Block[] {
  const lines: string[] = [];
  let from = 0;
  for (const { at, text: heading } of headingsIn(text)) {
    lines.push(text.slice(from, at), heading);
    from = at + heading.length;
  }
  lines.push(text.slice(from));
  lines.splice(0, 1, ...withTitle(lines[0]!));
  return lines.flatMap((line) => (line.trim() === '' ? [] : [{ kind: 'line', text: line.trim() } as const]));
}

/** What stands before the first heading, parted behind the title. */
function withTitle(text: string): string[] {
  const end = /年度报告|年报/.exec(text);
  const title = end && text.slice(0, end.index + end[0].length);
  return title && findTitle([title]) ? [title, text.slice(title.length).replace(/^[\s。：:]+/, '')] : [text];
}
