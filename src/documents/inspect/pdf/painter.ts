import {
  around,
  at,
  type Box,
  everywhere,
  filledShare,
  identity,
  type Matrix,
  meet,
  placed,
  times,
} from './geometry.ts';
import type { Cover, Glyph, PageMarks, Run } from './marks.ts';

/** A font as pdf.js gives it; only what placing letters needs. */
interface Font {
  vertical?: boolean;
  fontMatrix?: readonly number[];
}

/** What the walk asks the document for. */
export interface Source {
  font(name: string): Font | null;
  /** Whether a picture hides what is under it. */
  opaque(name: string | object): boolean;
  layerOff(properties: unknown): boolean;
}

interface State {
  matrix: Matrix;
  clip: Box;
  alpha: number;
  normalBlend: boolean;
  masked: boolean;
  dark: boolean;
  font: Font | null;
  size: number;
  characterSpace: number;
  wordSpace: number;
  scale: number;
  leading: number;
  rise: number;
  mode: number;
}

type Path = ArrayLike<number> | null;

/** Walks the operators of a page as pdf.js lists them, and notes where letters stand and what is painted over them. */
export class Painter {
  readonly runs: Run[] = [];
  readonly covers: Cover[] = [];
  operators = 0;
  readonly #source: Source;
  readonly #stack: State[] = [];
  #state: State = {
    matrix: identity,
    clip: everywhere,
    alpha: 1,
    normalBlend: true,
    masked: false,
    dark: true,
    font: null,
    size: 0,
    characterSpace: 0,
    wordSpace: 0,
    scale: 1,
    leading: 0,
    rise: 0,
    mode: 0,
  };
  #line: Matrix = identity;
  #pen = { x: 0, y: 0 };
  #lineStart = { x: 0, y: 0 };
  #clipNext = false;
  #annotation = false;
  /** Whether each marked content that is open lies in a layer that is off; how many do. */
  #content: boolean[] = [];
  #unseen = 0;
  #order = 0;

  constructor(source: Source) {
    this.#source = source;
  }

  marks(number: number, view: Box): PageMarks {
    const { runs, covers, operators } = this;
    return { number, view, runs, covers, operators };
  }

  /** One operator by its pdf.js name. */
  // biome-ignore lint/suspicious/noExplicitAny: the arguments of pdf.js have no types
  step(name: string, args: any): void {
    this.#order++;
    const state = this.#state;
    switch (name) {
      case 'save':
        this.#save();
        break;
      case 'restore':
      case 'paintFormXObjectEnd':
      case 'endGroup':
      case 'endAnnotation':
        if (name === 'endAnnotation') this.#annotation = false;
        this.#state = this.#stack.pop() ?? state;
        break;
      case 'transform':
        state.matrix = times(state.matrix, args);
        break;
      case 'paintFormXObjectBegin':
        this.#save();
        this.#enter(args[0], args[1]);
        break;
      case 'beginGroup':
        this.#save();
        if (args[0]?.smask) this.#state.masked = true;
        break;
      case 'beginAnnotation':
        this.#save();
        this.#annotation = true;
        // The page's own state ends before its annotations.
        Object.assign(this.#state, { matrix: identity, clip: everywhere, alpha: 1, normalBlend: true, masked: false });
        if (args[2]) this.#state.matrix = times(args[2], args[3] ?? identity);
        break;
      case 'setGState':
        for (const [key, value] of args[0]) this.#graphics(key, value);
        break;
      case 'setFillRGBColor':
        state.dark = isDark(args[0]);
        break;
      case 'setFillColorN':
      case 'shadingFill':
        state.dark = false;
        break;
      case 'clip':
      case 'eoClip':
        this.#clipNext = true;
        break;
      case 'constructPath':
        this.#path(args[0], args[1]?.[0] ?? null);
        break;
      case 'beginMarkedContent':
      case 'beginMarkedContentProps':
        this.#content.push(args[0] === 'OC' && this.#source.layerOff(args[1]));
        if (this.#content.at(-1)) this.#unseen++;
        break;
      case 'endMarkedContent':
        if (this.#content.pop()) this.#unseen--;
        break;
      default:
        if (/^paint/.test(name)) this.#picture(name, args);
        else this.#text(name, args);
    }
  }

  #save(): void {
    this.#stack.push(this.#state);
    this.#state = { ...this.#state };
  }

  #enter(matrix: Matrix | null, box: ArrayLike<number> | null): void {
    if (matrix) this.#state.matrix = times(this.#state.matrix, matrix);
    if (box) this.#clip(around(Array.from(box)));
  }

  #clip(box: Box): void {
    this.#state.clip = meet(this.#state.clip, placed(this.#state.matrix, box));
  }

  #graphics(key: string, value: unknown): void {
    if (key === 'ca') this.#state.alpha = Number(value);
    else if (key === 'BM')
      this.#state.normalBlend = value === 'source-over' || value === 'Normal' || value === 'Compatible';
    else if (key === 'SMask') this.#state.masked = value !== false && value !== null;
    else if (key === 'Font')
      [this.#state.font, this.#state.size] = [
        this.#source.font((value as [string])[0]),
        (value as [string, number])[1],
      ];
  }

  get #hides(): boolean {
    const { alpha, normalBlend, masked } = this.#state;
    return alpha > 0.9 && normalBlend && !masked && this.#unseen === 0;
  }

  #path(paint: number | string, path: Path): void {
    const outlines = path ? outlinesOf(path) : [];
    if (this.#clipNext) {
      this.#clipNext = false;
      if (outlines.length > 0) this.#clip(around(outlines.flat()));
    }
    if (!fills.has(Number(paint)) || !this.#hides) return;
    for (const outline of outlines) if (filledShare(outline) > 0.9) this.#cover(around(outline), 'box');
  }

  #cover(box: Box, by: Cover['by']): void {
    const seen = meet(placed(this.#state.matrix, box), this.#state.clip);
    if (seen.right - seen.left < 2 || seen.top - seen.bottom < 2) return;
    const dark = by === 'box' && this.#state.dark;
    this.covers.push({ order: this.#order, box: seen, by: this.#annotation ? 'annotation' : by, dark });
  }

  // biome-ignore lint/suspicious/noExplicitAny: the arguments of pdf.js have no types
  #picture(name: string, args: any): void {
    const unit: Box = { left: 0, bottom: 0, right: 1, top: 1 };
    if (!this.#hides) return;
    if (name === 'paintSolidColorImageMask') this.#cover(unit, 'box');
    else if (name === 'paintImageXObject' || name === 'paintInlineImageXObject') {
      if (this.#source.opaque(args[0])) this.#cover(unit, 'picture');
    } else if (name === 'paintImageXObjectRepeat' && this.#source.opaque(args[0])) {
      const [, width, height, places] = args as [string, number, number, ArrayLike<number>];
      for (let index = 0; index + 1 < places.length; index += 2) {
        const [left, bottom] = [places[index]!, places[index + 1]!];
        this.#cover({ left, bottom, right: left + width, top: bottom + height }, 'picture');
      }
    } else if (name === 'paintInlineImageXObjectGroup' && this.#source.opaque(args[0]))
      for (const { transform } of args[1] as { transform: Matrix }[]) this.#cover(placed(transform, unit), 'picture');
  }

  // biome-ignore lint/suspicious/noExplicitAny: the arguments of pdf.js have no types
  #text(name: string, args: any): void {
    const state = this.#state;
    switch (name) {
      case 'beginText':
        this.#line = identity;
        this.#move(0, 0);
        break;
      case 'setTextMatrix':
        this.#line = (args.length === 1 ? Array.from(args[0] as ArrayLike<number>) : args) as unknown as Matrix;
        this.#move(0, 0);
        break;
      case 'moveText':
        this.#move(this.#lineStart.x + args[0], this.#lineStart.y + args[1]);
        break;
      case 'setLeadingMoveText':
        state.leading = -args[1];
        this.#move(this.#lineStart.x + args[0], this.#lineStart.y + args[1]);
        break;
      case 'nextLine':
        this.#move(this.#lineStart.x, this.#lineStart.y - state.leading);
        break;
      case 'setLeading':
        state.leading = args[0];
        break;
      case 'setFont':
        [state.font, state.size] = [this.#source.font(args[0]), args[1]];
        break;
      case 'setCharSpacing':
        state.characterSpace = args[0];
        break;
      case 'setWordSpacing':
        state.wordSpace = args[0];
        break;
      case 'setHScale':
        state.scale = args[0] / 100;
        break;
      case 'setTextRise':
        state.rise = args[0];
        break;
      case 'setTextRenderingMode':
        state.mode = args[0];
        break;
      case 'showText':
        this.#show(args[0]);
        break;
    }
  }

  #move(x: number, y: number): void {
    this.#pen = { x, y };
    this.#lineStart = { x, y };
  }

  #show(
    items: readonly (number | null | { unicode?: string; width?: number; isSpace?: boolean; vmetric?: number[] })[],
  ): void {
    const { font, size, characterSpace, wordSpace, scale, rise, mode, matrix, alpha } = this.#state;
    const unit = font?.fontMatrix?.[0] ?? 0.001;
    const vertical = font?.vertical === true;
    const onPage = times(matrix, this.#line);
    const glyphs: Glyph[] = [];
    for (const item of items) {
      if (item === null) continue;
      if (typeof item === 'number') {
        if (vertical) this.#pen.y -= (item * size) / 1000;
        else this.#pen.x -= ((item * size) / 1000) * scale;
        continue;
      }
      const width = vertical ? (item.vmetric?.[0] ?? -1000) : (item.width ?? 0);
      const along = width * unit * size + characterSpace * (vertical ? -1 : 1) + (item.isSpace ? wordSpace : 0);
      const { x, y } = this.#pen;
      const middle = vertical ? [x, y + along / 2] : [x + (along * scale) / 2, y + rise];
      const step = vertical ? 0 : size;
      glyphs.push({
        text: item.unicode ?? '',
        low: at(onPage, middle[0]!, middle[1]! + step * 0.15),
        high: at(onPage, middle[0]!, middle[1]! + step * 0.5),
        advance: size === 0 ? 0 : (along * 1000) / size,
      });
      if (vertical) this.#pen.y += along;
      else this.#pen.x += along * scale;
    }
    const points = glyphs.flatMap(({ low, high }) => [...low, ...high]);
    this.runs.push({
      order: this.#order,
      glyphs,
      box: around(points),
      size: Math.abs(size) * Math.hypot(onPage[2], onPage[3]),
      unpainted: mode === 3 || mode === 7 || alpha === 0,
      layerOff: this.#unseen > 0,
      operator: this.#annotation ? null : this.operators,
      vertical,
    });
    if (!this.#annotation) this.operators++;
  }
}

/** Operators that fill, by the numbers of pdf.js. */
const fills = new Set([22, 23, 24, 25, 26, 27, 94]);

/** The corners of each closed outline of a path, x, y, x, y …; curves count by their ends. */
function outlinesOf(path: ArrayLike<number>): number[][] {
  const outlines: number[][] = [];
  for (let index = 0; index < path.length; ) {
    const kind = path[index]!;
    const length = [2, 2, 6, 4, 0][kind] ?? 0;
    const end = index + 1 + length;
    if (kind === 0) outlines.push([]);
    if (length > 0) outlines.at(-1)?.push(path[end - 2]!, path[end - 1]!);
    index = end;
  }
  return outlines.filter((outline) => outline.length >= 6);
}

function isDark(colour: unknown): boolean {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(String(colour));
  return hex?.slice(1).every((part) => Number.parseInt(part, 16) < 0x50) ?? false;
}
