import { SentenceError } from '../../../domain/sentence-error.ts';
import type { OfficePackage } from '../office/package.ts';
import { eachElement, textOf } from '../xml/scan.ts';
import { gridsOf, mentions } from './book.ts';

const uncounted =
  '表里有公式读取隐藏的内容，却没有存下计算结果，清理会丢掉看得见的数。没有写出清理件；请用 Excel 或 WPS 打开、保存一次再清理。';

/**
 * Formulas become the values that they show: what they read is about to go. A formula without a stored value stays
 * where it reads none of the `lost` sheets; else throws a SentenceError.
 */
export function freezeFormulas(file: OfficePackage, lost: readonly string[]): void {
  for (const { name, part } of gridsOf(file))
    file.edit(part, (xml, edits) => {
      let formulas: { start: number; end: number; text: string }[] = [];
      let valued = false;
      eachElement(xml, new Set(['f', 'v', 'c']), (element) => {
        const { start, end, innerStart, innerEnd } = element;
        if (element.name === 'f') formulas.push({ start, end, text: textOf(xml, innerStart, innerEnd) });
        else if (element.name === 'v') valued = innerEnd > innerStart;
        else {
          for (const formula of formulas)
            if (valued) edits.cut(formula.start, formula.end);
            else if (lost.includes(name) || lost.some((sheet) => mentions(formula.text, sheet)))
              throw new SentenceError(uncounted);
          const array = / cm\s*=\s*["']\d+["']/.exec(element.tag);
          if (array && valued && formulas.length > 0)
            edits.cut(start + array.index, start + array.index + array[0].length);
          formulas = [];
          valued = false;
        }
      });
    });
  file.unlink(file.main, ({ type }) => type === 'calcChain');
}
