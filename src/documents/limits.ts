/**
 * How much of a stranger's file is read. A report has at most some sixty pages, a register at most a hundred thousand
 * rows; every measure lies far above that, and below what would keep a machine busy or fill its memory.
 */

/** Bytes of a file. */
export const largestFile = 64 * 1024 * 1024;

export const archive = {
  /** Bytes of one unpacked part of an Office file: a sheet of a hundred thousand rows and twenty columns has 90 MB. */
  largestMember: 100 * 1024 * 1024,
  largestTotal: 200 * 1024 * 1024,
  mostMembers: 5000,
};

export const text = {
  /** Bytes of plain text; a saved web page may carry pictures inside. */
  largest: 24 * 1024 * 1024,
  /** Characters of a report: ten times those of the longest. */
  longest: 8 * 1024 * 1024,
  /** A report has some hundred lines; one cell a line, some thousand. */
  mostLines: 100_000,
  /** Numbers in one plain text that is searched for personal data: ten columns of a hundred thousand rows. */
  mostNumbers: 1_000_000,
  /** Groups inside groups of RTF; programs write some ten. */
  deepestGroup: 1000,
};

export interface SheetLimits {
  /** Cells that hold something. */
  cells: number;
  /** Places of the rectangle that these cells span: a reader makes a place of each. */
  places: number;
  strings: number;
}

export const sheet = {
  /** The tables of a report have six hundred cells, one sheet or ten. */
  report: { cells: 200_000, places: 1_500_000, strings: 200_000 } satisfies SheetLimits,
  /** A register of a hundred thousand rows and twenty columns. */
  register: { cells: 2_000_000, places: 5_000_000, strings: 1_000_000 } satisfies SheetLimits,
  /** Lines of a register in plain text, those inside quotes too; commas, tabs, semicolons and bars in it. */
  lines: 1_000_000,
  marks: 3_000_000,
  /** The form has eleven columns, the widest register some thirty. */
  columns: 256,
  sheets: 200,
  merges: 20_000,
  /** Tags of every other part: styles, notes, drawings. */
  tags: 500_000,
};

export const word = {
  /** A document of a thousand pages has some thirty thousand. */
  paragraphs: 100_000,
  /** Such a document has a million. */
  tags: 3_000_000,
};

export const picture = {
  /** Notes in one picture: a camera writes some ten. */
  notes: 2000,
};

export const pdf = {
  /** Bytes of one unpacked stream; a scanned page in colour may have 200 MB. */
  largestStream: 256 * 1024 * 1024,
  /** Bytes of all unpacked streams but pictures: fonts of a long report have some ten million. */
  largestTotal: 256 * 1024 * 1024,
  /** Objects of a file: a page has some twenty. */
  objects: 300_000,
  /** Bytes of the content of one page, and of one form that it names. */
  content: 32 * 1024 * 1024,
  /** Forms inside forms. */
  nested: 28,
  /** On one page: a large map has some hundred thousand strokes. */
  page: { operators: 600_000, shows: 100_000, letters: 1_000_000 },
  /** In the whole file, each form counted as often as it is drawn. */
  file: { operators: 3_000_000, shows: 1_000_000, letters: 8_000_000 },
  /** Letters of a page, each compared with the boxes over it. */
  comparisons: 100_000_000,
  /** Bytes of the properties (XMP). */
  properties: 4 * 1024 * 1024,
};
