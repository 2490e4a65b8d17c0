import { placeCells } from './place.ts';
import { placeRun, type Run, type RunResult, singleBarLine, textsOf } from './run.ts';
import { remedyTarget, type Target } from './target.ts';

/** The header of table 四 as it was met: block names and columns, in printed order. */
export class RemedyHead {
  #keys: string[] = [];
  #lines = new Set<number>();
  /** Right under heading 四, where fifteen numbers are the table even without its header. */
  #expected = false;

  /** Whether several headings stand in one line, so that the values do, too. */
  get inLines(): boolean {
    return this.#lines.size * 2 < this.#keys.length;
  }

  begin(): void {
    this.#expected = true;
  }

  note(key: string, block: number): void {
    this.#keys.push(key);
    this.#lines.add(block);
  }

  clear(): void {
    this.#keys = [];
    this.#lines.clear();
    this.#expected = false;
  }

  /** Fifteen values under three sets of five columns, or five under the one block named above them. */
  target(count: number): Target | null {
    const sets = this.#keys.filter((key) => key === 'upheld').length;
    const blocks = this.#keys.filter((key) => key !== 'litigation' && /^(recon|litig)/.test(key));
    if (sets === 1 && blocks.length === 1 && count <= 5) return remedyTarget(blocks);
    const all = remedyTarget();
    if (this.#keys.length > 0) return all;
    return this.#expected && count === all.paths.length ? all : null;
  }
}

/** Places the values of table 四, which have no label in front: one line between bars, or a full count. */
export function placeRemedies(run: Run, n: number, atEnd: boolean, dropping: boolean, inLines: boolean): RunResult {
  const first = run.findIndex((event) => event.t === 'text');
  const barred = run.some((event) => event.t === 'bar');
  // A number alone in a line may be a page's.
  const alone = inLines && !barred && textsOf(run)[1]?.block !== textsOf(run)[0]?.block;
  if (alone && textsOf(run).length < n) return { placed: null };
  const line = barred ? singleBarLine(run) : null;
  if (line && (line.length === n || atEnd)) return { placed: placeCells(line, n, null, atEnd) };
  if (textsOf(run).length === n || !barred) return placeRun(run.slice(first), n, atEnd, dropping);
  return { placed: null };
}
