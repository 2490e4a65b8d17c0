import type { Check } from '../check.ts';
import type { Finding } from '../kinds.ts';
import { mask } from '../mask.ts';
import { slideParts } from '../office/names.ts';
import type { OfficePackage } from '../office/package.ts';
import { paragraphs } from '../office/paragraphs.ts';

const isComment = (type: string): boolean => /^(?:comments?|commentAuthors|authors)$/.test(type);

/** What the speaker reads and what reviewers wrote: neither is on the screen. */
export const notesAndComments: Check<OfficePackage> = {
  find: (file) =>
    slideParts(file).flatMap((slide, index) =>
      file.links(slide).flatMap(({ type, target }): Finding[] => {
        const where = `第 ${index + 1} 张幻灯片`;
        if (type === 'notesSlide' && file.has(target)) {
          const text = noteText(file, target);
          return text === '' ? [] : [{ kind: 'speaker_note', where, sample: mask('speaker_note', text) }];
        }
        if (!isComment(type) || !file.has(target)) return [];
        const text = file.xml(target).replace(/<[^<>]*>/g, ' ');
        return [{ kind: 'comment', where, sample: mask('comment', text) }];
      }),
    ),
  clean(file) {
    for (const slide of slideParts(file)) file.unlink(slide, ({ type }) => type === 'notesSlide' || isComment(type));
    file.unlink(file.main, ({ type }) => isComment(type));
  },
};

/** The text of a note; the number of the slide, which stands there by itself, is none. */
const noteText = (file: OfficePackage, name: string): string =>
  paragraphs(file.xml(name))
    .map(({ text }) => text.trim())
    .filter((text) => !/^(?:\d{1,4}|‹#›)?$/.test(text))
    .join(' ');
