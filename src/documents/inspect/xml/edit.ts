/** Cuts and replacements in a text by place; everything else stays as it is. */
export class Edits {
  readonly #edits: { start: number; end: number; text: string }[] = [];

  /** Puts `text` in the place of what stands from `start` to `end`. */
  replace(start: number, end: number, text: string): void {
    this.#edits.push({ start, end, text });
  }

  cut(start: number, end: number): void {
    this.replace(start, end, '');
  }

  /** Takes the tags of an element away and leaves what stands inside. */
  unwrap(element: { start: number; innerStart: number; innerEnd: number; end: number }): void {
    this.cut(element.start, element.innerStart);
    this.cut(element.innerEnd, element.end);
  }

  /** The edited text; an edit inside a larger one is taken up by it. */
  apply(text: string): string {
    if (this.#edits.length === 0) return text;
    const sorted = this.#edits.sort((a, b) => a.start - b.start || b.end - a.end);
    const pieces: string[] = [];
    let at = 0;
    for (const { start, end, text: put } of sorted) {
      if (start < at) continue;
      pieces.push(text.slice(at, start), put);
      at = end;
    }
    pieces.push(text.slice(at));
    return pieces.join('');
  }
}
