/** How much work a content stream is: operators, those that show text, and the bytes of their strings. */
export interface Work {
  operators: number;
  shows: number;
  letters: number;
}

interface Counted {
  own: Work;
  /** Names that an operator draws, and how often; `[operator, name]`. */
  named: Named;
  bytes: number;
}

/** A map whose keys are an operator and a name. */
class Named {
  readonly #counts = new Map<string, number>();

  add(operator: string, operand: string): void {
    const key = `${operator} ${operand}`;
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  *entries(): Generator<[[operator: string, operand: string], times: number]> {
    for (const [key, times] of this.#counts) {
      const gap = key.indexOf(' ');
      yield [[key.slice(0, gap), key.slice(gap + 1)], times];
    }
  }
}

const drawing = new Set(['Do', 'gs', 'scn', 'SCN', 'Tf']);
const kinds = new Uint8Array(256);
for (const code of [0, 9, 10, 12, 13, 32]) kinds[code] = 1;
for (const char of '()<>[]{}/%') kinds[char.charCodeAt(0)] = 2;
const [open, close, less, greater, percent, slash, backslash] = [...'()<>%/\\'].map((char) => char.charCodeAt(0));

/** Counts in one pass over the bytes. What cannot be told apart, as after a string that does not end, counts as operators. */
export function workIn(bytes: Uint8Array): Counted {
  const own: Work = { operators: 0, shows: 0, letters: 0 };
  const named = new Named();
  let last = '';
  for (let at = 0; at < bytes.length; ) {
    const code = bytes[at]!;
    if (kinds[code] === 1) at++;
    else if (code === percent) at = lineEnd(bytes, at);
    else if (code === open) {
      const end = stringEnd(bytes, at);
      if (end < 0) {
        own.operators += bytes.length - at;
        break;
      }
      own.letters += end - at - 2;
      at = end;
    } else if (code === less && bytes[at + 1] !== less) {
      const end = bytes.indexOf(greater!, at);
      if (end < 0) {
        own.operators += bytes.length - at;
        break;
      }
      own.letters += (end - at) >> 1;
      at = end + 1;
    } else if (code === slash) {
      const end = tokenEnd(bytes, at + 1);
      last = text(bytes, at + 1, end);
      at = end;
    } else if (kinds[code] === 2) at++;
    else {
      const end = tokenEnd(bytes, at);
      // Numbers begin with a digit or a sign; all else is an operator.
      if (code > 0x39 || code === 0x27 || code === 0x22) {
        own.operators++;
        const operator = end - at > 3 ? '' : text(bytes, at, end);
        if (operator === 'Tj' || operator === 'TJ' || operator === "'" || operator === '"') own.shows++;
        else if (drawing.has(operator)) named.add(operator, last);
        else if (operator === 'ID') {
          at = pictureEnd(bytes, end);
          continue;
        }
      }
      at = end;
    }
  }
  return { own, named, bytes: bytes.length };
}

function tokenEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && kinds[bytes[at]!] === 0) at++;
  return at;
}

function lineEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== 10 && bytes[at] !== 13) at++;
  return at;
}

function stringEnd(bytes: Uint8Array, from: number): number {
  let depth = 0;
  for (let at = from; at < bytes.length; at++) {
    const code = bytes[at];
    if (code === backslash) at++;
    else if (code === open) depth++;
    else if (code === close && --depth === 0) return at + 1;
  }
  return -1;
}

/** The data of a picture inside the content ends at the first EI that stands alone; where none does, nothing is passed over. */
function pictureEnd(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0x45, from); at >= 0; at = bytes.indexOf(0x45, at + 1))
    if (bytes[at + 1] === 0x49 && kinds[bytes[at - 1]!] === 1 && (kinds[bytes[at + 2] ?? 32] ?? 1) === 1) return at + 2;
  return from;
}

const text = (bytes: Uint8Array, from: number, to: number): string => {
  let out = '';
  for (let at = from; at < Math.min(to, from + 128); at++) out += String.fromCharCode(bytes[at]!);
  return out;
};
