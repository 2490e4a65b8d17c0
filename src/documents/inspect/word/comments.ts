import type { Check } from '../check.ts';
import { mask } from '../mask.ts';
import type { OfficePackage } from '../office/package.ts';
import { attribute, elements, textOf } from '../xml/scan.ts';
import { stories } from './stories.ts';

const marks = new Set(['commentRangeStart', 'commentRangeEnd', 'commentReference', 'annotationRef']);

/** Comments, their answers, and the people who wrote them. */
export const wordComments: Check<OfficePackage> = {
  find(file) {
    const told = file.linked(file.main, 'comments').flatMap((name) => {
      const xml = file.xml(name);
      return elements(xml, new Set(['comment'])).map(({ tag, innerStart, innerEnd }) => ({
        kind: 'comment' as const,
        where: '批注',
        sample: mask('comment', `${attribute(tag, 'author') ?? ''}：${textOf(xml, innerStart, innerEnd)}`),
      }));
    });
    if (told.length > 0) return told;
    return file
      .links(file.main)
      .filter(({ type }) => isComments(type))
      .map(({ target }) => ({ kind: 'comment' as const, where: '批注', sample: target.split('/').at(-1)! }));
  },
  clean(file) {
    file.unlink(file.main, ({ type }) => isComments(type));
    for (const name of stories(file))
      file.edit(name, (xml, edits) => {
        for (const { start, end } of elements(xml, marks)) edits.cut(start, end);
      });
  },
};

const isComments = (type: string): boolean => /^(?:comments\w*|people)$/.test(type);
