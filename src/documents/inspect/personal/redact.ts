/** What stands for anything that was taken out: always as long, so that its length tells nothing. */
export const blackout = '■■■■■■';

/** The text without the characters of the spans; in the place of each stands the same bar. */
export function redact(text: string, spans: readonly { start: number; end: number }[]): string {
  let out = '';
  let at = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (start >= at) out += text.slice(at, start) + blackout;
    at = Math.max(at, end);
  }
  return out + text.slice(at);
}

/**
 * The same across pieces that make one text (the runs of a paragraph): the bar stands in the piece where a span
 * begins, the other pieces lose their part. Returns the pieces in their order.
 */
export function redactPieces(pieces: readonly string[], spans: readonly { start: number; end: number }[]): string[] {
  let at = 0;
  return pieces.map((piece) => {
    const [from, to] = [at, at + piece.length];
    at = to;
    let out = '';
    let next = from;
    for (const { start, end } of spans) {
      if (end <= from || start >= to) continue;
      out += piece.slice(next - from, Math.max(start, next) - from);
      if (start >= from) out += blackout;
      next = Math.min(to, Math.max(next, end));
    }
    return out + piece.slice(next - from);
  });
}
