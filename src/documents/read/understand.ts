import type { Report } from '../../domain/report/report.ts';
import { text as limits } from '../limits.ts';
import type { Block, Extract } from './block.ts';
import { firstReport } from './first.ts';
import { findLeftovers } from './leftovers.ts';
import { lex } from './lex.ts';
import { readProse } from './prose.ts';
import { organInPreamble, overviewYear, periodYear } from './said.ts';
import { readTables } from './tables/index.ts';
import { unfold } from './unfold.ts';

export type ReadResult = { readable: true; report: Report } | { readable: false; reason: string };

const unknown =
  '文件里没有认出年度报告的标题、章节、表格或表格中的任何一行，所以没有检查。请确认选对了文件；如果报告是图片，请换成文字版（Word、网页或可复制文字的 PDF）。';

/** Understands the blocks of a file as an annual report. Nothing is guessed: what is not proven is null. */
export function understand(extract: Extract): ReadResult {
  if (extract.blocks.length > limits.mostLines)
    return { readable: false, reason: '文件超过 10 万行，不像一份年度报告，没有读取。请只上传报告本身。' };
  const blocks = firstReport(unfold(extract.blocks));
  const tables = readTables(lex(blocks), extract.cut);
  const { prose, title, lines } = readProse(blocks, tables.used, tables.seen);
  if (
    title === null &&
    !tables.named &&
    !prose?.sections.some((section) => section.no !== null || prose.sections.length > 1)
  )
    return { readable: false, reason: unknown };
  const report: Report = {
    organ: title?.organ ?? organInPreamble(lines, title),
    year: title?.year ?? periodYear(lines) ?? overviewYear(prose),
    layout: tables.layout,
    tables: tables.tables,
    marks: tables.marks,
    prose,
    leftovers: [...extract.leftovers, ...findLeftovers(everyLine(blocks))],
  };
  return { readable: true, report };
}

function everyLine(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => (block.kind === 'line' ? [block.text] : block.cells.map((cell) => cell.text)));
}
