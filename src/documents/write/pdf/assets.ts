import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of fonts and templates, from wherever this file was built to. */
export function assetsDir(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'assets', 'fonts'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error('the folder assets/fonts is missing from the installation');
    folder = above;
  }
  return join(folder, 'assets');
}

/** Fonts that are embedded in a PDF; the last two cover for all others, and so decide what can be printed. */
export const fontFiles = {
  song: 'fonts/fandol/FandolSong-Bold.otf',
  hei: 'fonts/fandol/FandolHei-Regular.otf',
  kai: 'fonts/fandol/FandolKai-Regular.otf',
  fallback: ['fonts/noto-serif-sc/NotoSerifSC_400Regular.ttf', 'fonts/fandol/FandolFang-Regular.otf'],
} as const;
