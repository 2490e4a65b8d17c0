import type { Box } from './geometry.ts';

/** One character as it stands on the page. */
export interface Glyph {
  text: string;
  /** Two points inside it, a sixth and a half of its height up: both under a box is hidden. */
  low: [number, number];
  high: [number, number];
  /** How far the pen moves, in thousandths of the font size. */
  advance: number;
}

/** What one text operator shows. */
export interface Run {
  /** Place among everything that is painted on the page. */
  order: number;
  glyphs: Glyph[];
  box: Box;
  /** Height of a letter in points. */
  size: number;
  /** Not painted (text mode 3 or 7), or fully transparent. */
  unpainted: boolean;
  /** In a layer that is off. */
  layerOff: boolean;
  /** The number of its text operator on the page, from 0; null inside an annotation. */
  operator: number | null;
  vertical: boolean;
}

/** Something opaque: a filled box or a picture. */
export interface Cover {
  order: number;
  box: Box;
  by: 'box' | 'picture' | 'annotation';
  dark: boolean;
}

/** Everything on one page that the checks ask for. */
export interface PageMarks {
  number: number;
  view: Box;
  runs: Run[];
  covers: Cover[];
  /** How many text operators the page has, those in annotations left out. */
  operators: number;
}
