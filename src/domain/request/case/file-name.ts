/** The endings of a kind of file as its content tells it; the first is given to a name that has none of them. */
const endings: Readonly<Record<string, readonly string[]>> = {
  pdf: ['pdf'],
  docx: ['docx', 'dotx'],
  xlsx: ['xlsx', 'xltx'],
  pptx: ['pptx', 'ppsx', 'potx'],
  ofd: ['ofd'],
  rtf: ['rtf', 'doc'],
  jpeg: ['jpg', 'jpeg', 'jpe', 'jfif'],
  png: ['png'],
  gif: ['gif'],
  webp: ['webp'],
  tiff: ['tif', 'tiff'],
  heic: ['heic', 'heif', 'avif'],
  bmp: ['bmp'],
};

/** Kinds that any ending may stand for, with what a name without one is given. */
const loose: Readonly<Record<string, string>> = { text: 'txt', zip: 'zip', ole: 'doc' };

/** An ending is short, and of Latin letters: the 5 of 2024.5 is none. */
const endingOf = (name: string): string | null => /\.([a-z][a-z0-9]{1,4})$/i.exec(name)?.[1]?.toLowerCase() ?? null;

/** The ending that a name without one is given; none where the content tells of nothing. */
const given = (type: string): string => {
  const ending = endings[type]?.[0] ?? loose[type];
  return ending ? `.${ending}` : '';
};

/** The name of a file as it was handed in, with the ending of its content (`type`) where it has none at all. */
export const fileName = (name: string, type: string): string =>
  endingOf(name) === null ? `${name}${given(type)}` : name;

/**
 * The name of a copy that the release gate cleaned, with an ending that its content has: it opens by a double click.
 * The gate took the macros out and wrote an ordinary document, which Office opens only under an ordinary ending.
 */
export function cleanedName(name: string, type: string): string {
  const fitting = endings[type];
  if (!fitting) return fileName(name, type);
  const plain = name.replace(/\.(?:do[ct]|xl[st]|ppt|pps|pot)m$/i, '');
  return fitting.includes(endingOf(plain) ?? '') ? plain : `${plain}${given(type)}`;
}
