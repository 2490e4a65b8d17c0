import type { DocumentPart, LetterDocument } from '../../../domain/letter/document.ts';
import { fontFiles } from '../pdf/assets.ts';
import { lacking } from '../pdf/coverage.ts';

const substitute = '□';

/** Prints texts, □ for each character that no embedded font has, and remembers which these were. */
export class Printer {
  readonly missing = new Set<string>();
  readonly #lacking: ReadonlySet<string>;

  private constructor(characters: readonly string[]) {
    this.#lacking = new Set(characters);
  }

  /** A printer for texts that are all known before. */
  static async for(texts: readonly string[]): Promise<Printer> {
    return new Printer(await lacking(texts.map(plainWhite).join('\n'), fontFiles.fallback));
  }

  print(text: string): string {
    return [...plainWhite(text)].map((char) => this.#one(char)).join('');
  }

  /** Whether every character of a text is printed as it is. */
  canPrint(text: string): boolean {
    return ![...plainWhite(text)].some((char) => this.#lacks(char));
  }

  /** Fonts have an empty glyph for some control characters. */
  #lacks(char: string): boolean {
    return this.#lacking.has(char) || (char !== '\n' && /\p{Cc}/u.test(char));
  }

  #one(char: string): string {
    if (!this.#lacks(char)) return char;
    this.missing.add(char);
    return substitute;
  }

  /** What stands for what, for a note; empty where all was printed. */
  note(): string {
    if (this.missing.size === 0) return '';
    const codes = [...this.missing].map(
      (char) => `U+${char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`,
    );
    const named = `${codes.slice(0, mostNamed).join('、')}${codes.length > mostNamed ? ` 等 ${codes.length} 个` : ''}`;
    return `${substitute}是字体里没有的字：${named}`;
  }

  /** A letter as it can be printed. */
  letter(document: LetterDocument): LetterDocument {
    const print = (text: string) => this.print(text);
    const orNull = (text: string | null) => (text === null ? null : print(text));
    const { organ, title, docNo, addressee, body, attachments, signature, contact, slip } = document;
    return {
      ...document,
      organ: print(organ),
      title: print(title),
      docNo: orNull(docNo),
      addressee: orNull(addressee),
      body: body.map((part) => this.#part(part)),
      attachments: attachments.map(print),
      signature: signature && { ...signature, organ: print(signature.organ), day: print(signature.day) },
      contact: orNull(contact),
      slip: slip && { title: print(slip.title), body: slip.body.map((part) => this.#part(part)) },
    };
  }

  #part(part: DocumentPart): DocumentPart {
    if (part.kind !== 'table') return { ...part, text: this.print(part.text) };
    const rows = part.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, text: this.print(cell.text) })),
    }));
    return { ...part, rows };
  }
}

const mostNamed = 8;

/** Line ends of every system are line ends, a tab is a space. */
const plainWhite = (text: string): string => text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replaceAll('\t', ' ');
