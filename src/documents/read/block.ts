/** A cell of a delimited row: its printed text and the grid columns that it covers. */
export interface GridCell {
  text: string;
  /** First grid column, from 0. */
  col: number;
  /** How many grid columns it covers. */
  span: number;
}

/**
 * A piece of a line at its place: columns of half a Chinese character from the left edge. `at` is the same left edge
 * in characters, where the line is text: some programs lay out columns by counting characters, however wide.
 */
export interface Segment {
  text: string;
  left: number;
  right: number;
  at?: number;
}

/**
 * What every format becomes before it is understood: a line of text, or a row whose cells are known to be cells.
 * `table` tells rows of different tables apart; `open` says that the file is cut off inside this row.
 */
export type Block =
  | { kind: 'line'; text: string; segments?: Segment[]; wrapped?: boolean }
  | { kind: 'row'; cells: GridCell[]; table: number; open?: boolean };

/** A file as blocks, with what only its format can know. */
export interface Extract {
  blocks: readonly Block[];
  /** The text may end in the middle of a number: it is a plain text without a closing line end or tag. */
  cut: boolean;
  /** Remains that only the format shows, such as tracked changes. */
  leftovers: { kind: 'bookmark' | 'tracked_change' | 'template' | 'field_code'; text: string }[];
}

/** A file that cannot be read, with a sentence for a clerk. */
export class Unreadable extends Error {}

/** Cells one after another, each one column wide. */
export const plainCells = (texts: readonly string[]): GridCell[] => texts.map((text, col) => ({ text, col, span: 1 }));
