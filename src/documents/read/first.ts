import type { Block } from './block.ts';
import { headingOf } from './headings.ts';
import { findTitle } from './title.ts';

/**
 * The blocks of the first report in a file: a second one begins with a title after section 二 was passed, when a new
 * 一、总体情况 follows it.
 */
export function firstReport(blocks: readonly Block[]): readonly Block[] {
  const heads: { key: string; at: number }[] = [];
  blocks.forEach((block, at) => {
    if (block.kind !== 'line') return;
    const heading = headingOf(block.text);
    if (heading) heads.push({ key: heading.key, at });
  });
  const passed = heads.find((head) => head.key === 's5_problems' || head.key === 's6_other')?.at ?? Number.NaN;
  for (const head of heads) {
    if (head.key !== 's1_overview' || !(head.at > passed)) continue;
    for (let at = head.at - 1; at > passed && at > head.at - 30; at--) {
      const block = blocks[at]!;
      if (block.kind === 'line' && findTitle([block.text])) return blocks.slice(0, at);
    }
  }
  return blocks;
}
