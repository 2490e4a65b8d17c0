import { Unreadable } from '../../read/block.ts';
import type { Check } from '../check.ts';
import { cleanImage, inspectImage } from '../image/index.ts';
import type { Finding } from '../kinds.ts';
import { partLabel } from './names.ts';
import type { OfficePackage } from './package.ts';

/** What cameras and programs left in the pictures of a document. */
export const pictures: Check<OfficePackage> = {
  find: (file) =>
    pictureParts(file).flatMap((name) =>
      told(file.bytes(name)).map((finding) => ({
        ...finding,
        where: `图片${partLabel(file, name)}：${finding.where}`,
      })),
    ),
  clean(file) {
    for (const name of pictureParts(file))
      if (told(file.bytes(name)).some(({ kind }) => kind !== 'not_inspected'))
        file.put(name, cleanImage(file.bytes(name)));
  },
};

/** A broken picture makes no document unreadable: it is told, and stays. */
function told(bytes: Uint8Array): Finding[] {
  try {
    return inspectImage(bytes);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return [{ kind: 'not_inspected', where: '图片数据', sample: error.message }];
  }
}

const pictureParts = (file: OfficePackage): string[] =>
  file.parts.filter((name) => /\.(?:jpe?g|png|webp|tiff?|gif|jfif)$/i.test(name));
