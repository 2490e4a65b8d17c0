import type { Check } from '../check.ts';
import { mask } from '../mask.ts';
import { slideParts } from '../office/names.ts';
import type { OfficePackage } from '../office/package.ts';
import { paragraphs } from '../office/paragraphs.ts';
import { attribute, elements } from '../xml/scan.ts';

/** Slides that are left out of the show and still in the file. */
export const hiddenSlides: Check<OfficePackage> = {
  find: (file) =>
    slideParts(file).flatMap((name, index) => {
      if (!isHidden(file, name)) return [];
      const text = paragraphs(file.xml(name))
        .map((one) => one.text)
        .join(' ');
      return [{ kind: 'hidden_slide', where: `第 ${index + 1} 张幻灯片`, sample: mask('hidden_slide', text) }];
    }),
  clean(file) {
    for (const name of slideParts(file).filter((part) => isHidden(file, part))) {
      const link = file.links(file.main).find(({ target }) => target === name)!;
      // Sections and shows list a slide by its number, not by its link.
      const entry = elements(file.xml(file.main), new Set(['sldId'])).find(({ tag }) => tag.includes(`"${link.id}"`));
      const number = entry && /\sid\s*=\s*["'](\d+)/.exec(entry.tag)?.[1];
      file.drop(name);
      file.edit(file.main, (xml, edits) => {
        for (const { tag, start, end } of elements(xml, new Set(['sldId', 'sld'])))
          if ((number && new RegExp(`\\sid="${number}"`).test(tag)) || tag.includes(`r:id="${link.id}"`))
            edits.cut(start, end);
      });
    }
  },
};

const isHidden = (file: OfficePackage, name: string): boolean =>
  /^(?:0|false)$/.test(attribute(/<(?:\w+:)?sld\b[^>]*>/.exec(file.xml(name))?.[0] ?? '', 'show') ?? '');
