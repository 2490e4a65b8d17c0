import type { Check } from '../check.ts';
import type { OfficePackage } from './package.ts';

/** Parts that nothing leads to any more: a document that was deleted in the program is often still in the file. */
export const orphans: Check<OfficePackage> = {
  find(file) {
    const live = file.reachable;
    return file.parts
      .filter((name) => !live.has(name))
      .map((name) => ({ kind: 'deleted_text', where: '文件内部', sample: name }));
  },
  // Saving writes only what something leads to.
  clean() {},
};
