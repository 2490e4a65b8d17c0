/** A run of code points that a font has glyphs for, both ends included. */
type Range = readonly [first: number, last: number];

/**
 * The code points that an OpenType font has glyphs for, from its `cmap` table (formats 12 and 4, Unicode only).
 * Throws where the font has neither.
 */
export function characterRanges(font: Uint8Array): Range[] {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const cmap = tableAt(view, 'cmap');
  const subtables = Array.from({ length: view.getUint16(cmap + 2) }, (_, i) => cmap + 4 + i * 8)
    .filter((record) => [0, 3].includes(view.getUint16(record)))
    .map((record) => cmap + view.getUint32(record + 4));
  const wide = subtables.find((at) => view.getUint16(at) === 12);
  if (wide !== undefined) return wideRanges(view, wide);
  const narrow = subtables.find((at) => view.getUint16(at) === 4);
  if (narrow !== undefined) return narrowRanges(view, narrow);
  throw new Error('a font without a Unicode character map');
}

function tableAt(view: DataView, tag: string): number {
  for (let i = 0; i < view.getUint16(4); i++) {
    const record = 12 + i * 16;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((at) => view.getUint8(record + at)));
    if (name === tag) return view.getUint32(record + 8);
  }
  throw new Error(`a font without a ${tag} table`);
}

const wideRanges = (view: DataView, at: number): Range[] =>
  Array.from({ length: view.getUint32(at + 12) }, (_, i) => {
    const group = at + 16 + i * 12;
    return [view.getUint32(group), view.getUint32(group + 4)] as const;
  });

function narrowRanges(view: DataView, at: number): Range[] {
  const segments = view.getUint16(at + 6) / 2;
  const [ends, starts] = [at + 14, at + 16 + segments * 2];
  const [deltas, offsets] = [starts + segments * 2, starts + segments * 4];
  const ranges: Range[] = [];
  for (let i = 0; i < segments; i++) {
    const [first, last] = [view.getUint16(starts + i * 2), view.getUint16(ends + i * 2)];
    const offset = view.getUint16(offsets + i * 2);
    for (let code = first; code <= last && code < 0xffff; code++) {
      const glyph =
        offset === 0
          ? code + view.getUint16(deltas + i * 2)
          : view.getUint16(offsets + i * 2 + offset + (code - first) * 2);
      if ((glyph & 0xffff) !== 0) ranges.push([code, code]);
    }
  }
  return ranges;
}
