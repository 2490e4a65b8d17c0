import { listArchive } from './archive.ts';
import { pictureFormat } from './inspect/image/index.ts';
import { kindOf } from './read/kind.ts';

/**
 * What a file is by its content, never by its name: `pdf`, `docx`, `xlsx`, `pptx`, `ofd`, `zip`, `jpeg`, `png`, …, `ole`
 * (an older Office file), `rtf`, `text`, or `other`.
 */
export function fileType(bytes: Uint8Array): string {
  const picture = pictureFormat(bytes);
  if (picture) return picture;
  const kind = kindOf(bytes);
  if (kind === 'zip') return zipType(bytes);
  return kind === 'binary' || kind === 'picture' || kind === 'empty' ? 'other' : kind;
}

function zipType(bytes: Uint8Array): string {
  const names = namesIn(bytes);
  if (names.some((name) => name.startsWith('word/'))) return 'docx';
  if (names.some((name) => name.startsWith('xl/'))) return 'xlsx';
  if (names.some((name) => name.startsWith('ppt/'))) return 'pptx';
  return names.includes('OFD.xml') ? 'ofd' : 'zip';
}

function namesIn(bytes: Uint8Array): string[] {
  try {
    return listArchive(bytes).map(({ name }) => name);
  } catch {
    return [];
  }
}
