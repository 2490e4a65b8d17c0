/** Where a progress line is drawn: standard error in the product. */
export interface ProgressStream {
  isTTY?: boolean | undefined;
  write(text: string): unknown;
}

export interface Progress {
  /** Counts `n` more pieces of work (1 unless said). */
  tick(n?: number): void;
  /** Takes the line away for a moment, so that another line can be written; the next tick draws it again. */
  clear(): void;
  /** Takes the line away for good. */
  done(): void;
}

const silent: Progress = { tick() {}, clear() {}, done() {} };
const everyMs = 80;
const wipe = '\r\u001b[2K';

/**
 * A single line that says how far a long task is: `检查 12/340 3%`. It is drawn on a terminal only, so that a pipe or a
 * log stays quiet, and at most twelve times a second.
 */
export function progress(label: string, total?: number, stream: ProgressStream = process.stderr): Progress {
  if (stream.isTTY !== true) return silent;
  let count = 0;
  let drawnAt = 0;
  let shown = false;
  const draw = () => {
    drawnAt = Date.now();
    shown = true;
    const of = total === undefined ? '' : `/${total} ${total === 0 ? 100 : Math.floor((100 * count) / total)}%`;
    stream.write(`${wipe}${label} ${count}${of}`);
  };
  const clear = () => {
    if (shown) stream.write(wipe);
    shown = false;
  };
  draw();
  return {
    tick(n = 1) {
      count += n;
      if (!shown || count === total || Date.now() - drawnAt >= everyMs) draw();
    },
    clear,
    done: clear,
  };
}
