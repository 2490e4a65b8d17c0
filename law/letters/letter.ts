/**
 * What a document of 依申请公开 is made of. Texts are Chinese with placeholders: `{key}` stands for a field,
 * `{key:boxes}` for all choices with the chosen one ticked, `{period:reply}` for a period of `law/statutes/periods.ts`;
 * `[[…]]` is printed only when every field in it is given. `{n}` counts the entries of a list.
 */
export interface Choice {
  key: string;
  /** On screen and in forms. */
  label: string;
  /** In a sentence, where it reads otherwise. */
  word?: string;
}

interface Named {
  key: string;
  label: string;
  required: boolean;
  hint?: string;
}

/** `text` is one line, `long` may have several paragraphs; money is in 分. */
export type SimpleField = Named &
  (
    | { kind: 'text' | 'long'; max: number }
    | { kind: 'day' | 'count' | 'money' }
    | { kind: 'choice'; choices: readonly Choice[] }
  );
export type LetterField = SimpleField | (Named & { kind: 'list'; of: readonly SimpleField[] });

/** An article, by the exact title of its law: 第三十六条第（一）项. */
export interface Citation {
  law: string;
  article: string;
}

export interface Cell {
  text: string;
  span?: number;
  align?: 'left' | 'center' | 'right';
}

/** `each`: once for every entry of that list. `tall`: at least so high, in mm, for handwriting. */
export interface Row {
  cells: readonly Cell[];
  each?: string;
  tall?: number;
}

/** `key` is what an organ's own wording names; `when`: printed only if that field is given. */
export type Block =
  | { kind: 'paragraph' | 'heading'; key: string; text: string; when?: string }
  | { kind: 'each'; key: string; of: string; text: string }
  | { kind: 'remedy' }
  | { kind: 'table'; columns: readonly number[]; head: number; rows: readonly Row[] };

/** A slip that the reader tears off and sends back, on a page of its own. */
export interface Slip {
  title: string;
  blocks: readonly Block[];
}

/** Whose serial numbers a document takes; see `numbering.ts`. */
export type NumberGroup = 'reply' | 'clarify' | 'extend' | 'consult' | 'fee' | 'notice' | 'remedy';

export interface Letter {
  /** As in the catalogue of documents: D11; a second document of the same entry has a letter after it. */
  id: string;
  /** In a list of documents. */
  label: string;
  /** Printed after the organ's name. */
  title: string;
  /** 文种, by which the document speaks of itself. */
  word: string;
  /** `letter`: 信函格式 of GB/T 9704, signed by the organ. `form`: a table to be filled in and signed by hand. */
  form: 'letter' | 'form';
  numbers: NumberGroup | null;
  /** The first and the last day on which the document may be dated. */
  since: string;
  until?: string;
  basis: readonly Citation[];
  /** `kind`: by the kind of reply and the day (`law/remedies`); O and N: whatever the day. */
  remedy: 'kind' | 'O' | 'N';
  /** Where the grounds of 区分处理 stand, as kinds of reply. */
  grounds?: { list: string; field: string };
  /** A list's column that must add up to a field. */
  sum?: { list: string; field: string; total: string };
  fields: readonly LetterField[];
  blocks: readonly Block[];
  slip?: Slip;
}
