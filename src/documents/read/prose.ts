import type { Prose, Section } from '../../domain/report/report.ts';
import type { Block } from './block.ts';
import { headingOf } from './headings.ts';
import { displayWidth } from './normalize.ts';
import { findTitle, type Title } from './title.ts';

interface Line {
  text: string;
  block: number;
  width: number;
}

const furniture =
  /^\s*(?:[【[]?字体|来源[:：]|信息来源|发布(?:时间|日期|机构|单位)|浏览(?:次数|量)|访问量|阅读|点击|当前位置|您(?:现在)?(?:所在)?的?位置|首页(?:\s|>|$)|打印|关闭|上一[篇条]|下一[篇条]|分享到|扫一扫|相关(?:链接|文章|附件)|版权所有|主办单位|承办单位|网站地图|网站标识码|.{0,3}ICP备|.?公网安备|责任编辑|索引号|更多精彩)/;

/** The words of a report: title, preamble and sections, without the blocks that tables used. */
export function readProse(
  blocks: readonly Block[],
  used: ReadonlySet<number>,
  tablesSeen: Prose['tablesSeen'],
): { prose: Prose | null; title: Title | null; lines: string[] } {
  const joined = joinWrapped(proseLines(blocks, used));
  const texts = joined.map((line) => line.text);
  const title = findTitle(texts);
  const { preamble, sections } = divide(joined, title);
  const empty = title === null && sections.length === 0 && preamble.length === 0;
  return { prose: empty ? null : { title: title?.text ?? null, preamble, sections, tablesSeen }, title, lines: texts };
}

function proseLines(blocks: readonly Block[], used: ReadonlySet<number>): Line[] {
  const lines: Line[] = [];
  blocks.forEach((block, index) => {
    const texts = block.kind === 'line' ? [block.text] : block.cells.map((cell) => cell.text);
    const alone = block.kind === 'row' ? texts.filter((text) => text.trim() !== '') : texts;
    if (used.has(index) && !(alone.length === 1 && headingOf(alone[0]!))) return;
    if (block.kind === 'row' && alone.length !== 1) return;
    const text = alone[0]!.trim();
    if (/^[|｜¦\s]+$/.test(text)) return;
    lines.push({
      text,
      block: index,
      width: block.kind === 'line' && block.wrapped ? displayWidth(alone[0]!.trimEnd()) : 0,
    });
  });
  return lines;
}

/** Lines of one page width are one paragraph: a line that ends at the right edge without a full stop goes on. */
function joinWrapped(lines: readonly Line[]): readonly Line[] {
  const widths = lines.slice(0, 5000).flatMap((line) => (line.width <= 120 ? [line.width] : []));
  const widest = Math.max(0, ...widths);
  // One long line is no page width: several lines must end at the same edge.
  if (widest < 40 || widths.filter((width) => width >= widest - 4).length < 4)
    return lines.filter((line) => line.text !== '');
  const joined: Line[] = [];
  let open = false;
  for (const line of lines) {
    const startsNew =
      headingOf(line.text) !== null ||
      /^(?:[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十]+、)/.test(line.text);
    if (line.text === '') {
      // A page break or an empty line inside a sentence does not end it.
    } else if (open && !startsNew) {
      const last = joined.at(-1)!;
      joined[joined.length - 1] = { ...last, text: last.text + line.text };
    } else joined.push(line);
    if (line.text !== '')
      open = line.width >= widest - 4 && !/[。！？：:]$/.test(line.text) && headingOf(line.text) === null;
  }
  return joined;
}

function divide(lines: readonly Line[], title: Title | null): { preamble: string[]; sections: Section[] } {
  const preamble: string[] = [];
  const sections: (Section & { key: string })[] = [];
  const start = title === null ? 0 : title.last + 1;
  lines.slice(start).forEach((line) => {
    const heading = headingOf(line.text);
    if (heading) {
      const first = sections.find((section) => section.key === heading.key);
      const contents = first && sections.every((section) => section.paragraphs.length === 0);
      if (contents && heading.key === sections[0]!.key) sections.length = 0;
      else if (first && heading.no === null) return;
      sections.push({
        key: heading.key,
        no: heading.no,
        heading: heading.heading,
        line: line.text,
        paragraphs: heading.rest === '' ? [] : [heading.rest],
      });
    } else if (line.text !== '' && !furniture.test(line.text)) {
      const again = title !== null && findTitle([line.text])?.text === title.text;
      if (!again) (sections.at(-1)?.paragraphs ?? preamble).push(line.text);
    }
  });
  return { preamble, sections: sections.map(({ key: _key, ...section }) => section) };
}
