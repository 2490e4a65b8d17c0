import type { Check } from '../check.ts';
import type { OfficePackage } from './package.ts';

const types = new Set(['vbaProject', 'wordVbaData', 'xlMacrosheet', 'xlIntlMacrosheet', 'attachedToolbars']);

/** Programs inside the file. */
export const macros: Check<OfficePackage> = {
  find: (file) =>
    file
      .links(file.main)
      .filter(({ type }) => types.has(type))
      .map(({ target }) => ({ kind: 'macro', where: '文件', sample: target.split('/').at(-1)! })),
  clean(file) {
    file.unlink(file.main, ({ type }) => types.has(type));
    const type = file.contentType(file.main);
    const plain: Record<OfficePackage['kind'], string> = {
      word: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
      excel: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
      slides: 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
    };
    if (type.includes('macroEnabled')) file.retype(file.main, plain[file.kind]);
  },
};
