import type { RemedyWay } from './remedy.ts';

/** A cell as printed; its lines are parted by line ends. */
export interface DocumentCell {
  text: string;
  span: number;
  align: 'left' | 'center' | 'right';
}

/** `tall`: at least so high, in mm. */
export interface DocumentRow {
  cells: DocumentCell[];
  tall: number;
}

export type DocumentPart =
  | { kind: 'paragraph' | 'heading'; text: string }
  /** `columns` are shares of the width; the first `head` rows are printed again on the next page. */
  | { kind: 'table'; columns: number[]; head: number; rows: DocumentRow[] };

/** A document in printed order, apart from how a format sets it. */
export interface LetterDocument {
  id: string;
  form: 'letter' | 'form';
  organ: string;
  /** Printed after the organ's name. */
  title: string;
  docNo: string | null;
  addressee: string | null;
  body: DocumentPart[];
  attachments: string[];
  /** null for a form, which is signed by hand. */
  signature: { organ: string; day: string; seal: boolean } | null;
  contact: string | null;
  slip: { title: string; body: DocumentPart[] } | null;
  remedy: RemedyWay;
}

/** 附件：1. …, as GB/T 9704-2012 prints them: a single one has no number. */
export const attachmentLines = ({ attachments }: LetterDocument): string[] =>
  attachments.map((name, i) => `${i === 0 ? '附件：' : ''}${attachments.length > 1 ? `${i + 1}. ` : ''}${name}`);

/** Everything that a document prints, line by line, in order. */
export function linesOf(document: LetterDocument): string[] {
  const { organ, title, docNo, addressee, body, signature, contact, slip } = document;
  return [
    ...(document.form === 'letter' ? [organ] : []),
    ...(docNo ? [docNo] : []),
    `${organ}${title}`,
    ...(addressee ? [addressee] : []),
    ...body.flatMap(linesOfPart),
    ...attachmentLines(document),
    ...(signature ? [signature.organ, signature.day] : []),
    ...(contact ? [contact] : []),
    ...(slip ? [slip.title, ...slip.body.flatMap(linesOfPart)] : []),
  ];
}

const linesOfPart = (part: DocumentPart): string[] =>
  part.kind === 'table' ? part.rows.flatMap((row) => row.cells.map((cell) => cell.text)) : [part.text];
