import {
  letterhead,
  letterPitches,
  linePitch,
  page,
  signature,
  sizes,
} from '../../../../law/document-format/gb-t-9704.ts';
import { attachmentLines, type DocumentPart, type LetterDocument } from '../../../domain/letter/document.ts';
import { evenLines, width } from '../../title-lines.ts';

/** A line that ends `right` characters before the right edge of the type area. */
export interface RightLine {
  text: string;
  right: number;
}

/** A document with the places of what GB/T 9704 places: the same for Word and PDF. */
export interface Layout {
  form: LetterDocument['form'];
  title: string;
  organ: string;
  /** 发文机关标志, in pt, and the middle of the double line below it, in mm from the edge; null for a form. */
  mark: { lines: string[]; size: number; ruleAt: number } | null;
  docNo: string | null;
  titleLines: string[];
  addressee: string | null;
  body: DocumentPart[];
  /** The end of a letter's body: its last paragraph of any length, and short ones after it. */
  closing: DocumentPart[];
  /** Whether what follows the last paragraph is short enough to stand with its last line, so that no seal stands alone. */
  together: boolean;
  /** From line to line in Word, in pt, by an estimate; a PDF measures. */
  pitch: number;
  attachments: string[];
  signature: { linesAbove: number; lines: RightLine[] } | null;
  contact: string | null;
  slip: { titleLines: string[]; body: DocumentPart[] } | null;
}

/** Where the parts of a document stand. */
export function layoutOf(document: LetterDocument): Layout {
  const { form, organ, title, docNo, addressee, body, contact, slip } = document;
  const closing = document.signature ? closingOf(body) : [];
  const layout: Layout = {
    form,
    title: organ + title,
    organ,
    mark: form === 'letter' ? markOf(organ) : null,
    docNo,
    titleLines: [...evenLines(organ), title],
    addressee,
    body: body.slice(0, body.length - closing.length),
    closing,
    together: document.attachments.length <= mostTogether,
    pitch: linePitch,
    attachments: attachmentLines(document),
    signature: document.signature && signatureOf(document.signature),
    contact,
    slip: slip && { titleLines: [slip.title], body: slip.body },
  };
  return { ...layout, pitch: pitchOf(layout) };
}

const pointsOf = (mm: number): number => (mm * 72) / 25.4;

/** The organ's name as large as its length allows, in lines of whole words where even the smallest type is too wide. */
function markOf(organ: string): NonNullable<Layout['mark']> {
  const room = pointsOf(letterhead.ruleLength);
  const size = Math.min(letterhead.largest, Math.max(letterhead.smallest, Math.floor(room / width(organ))));
  const lines = evenLines(organ, Math.floor(room / size));
  const height = (lines.length * size + (lines.length - 1) * 0.3 * size) / pointsOf(1);
  return { lines, size, ruleAt: letterhead.organTop + height + letterhead.ruleBelow };
}

/** The organ above the day. With a seal the name is centred on the day; without one the day begins two characters later. */
function signatureOf({ organ, day, seal }: NonNullable<LetterDocument['signature']>): Layout['signature'] {
  const names = evenLines(organ, Math.floor(charactersALine) - 2 * signature.unsealedRight);
  const [name, date] = [Math.max(...names.map(width)), width(day)];
  if (!seal) {
    const right = Math.max(signature.unsealedRight, name - date);
    const nameRight = right + date - name + 2;
    return {
      linesAbove: 1,
      lines: [...names.map((text) => ({ text, right: nameRight + name - width(text) })), { text: day, right }],
    };
  }
  const right = Math.max(signature.sealedRight, (name - date) / 2);
  return {
    linesAbove: signature.linesAboveSeal,
    lines: [...names, day].map((text) => ({ text, right: right + (date - width(text)) / 2 })),
  };
}

/** So short a paragraph (特此告知。) is no text to stand alone with a seal. */
const tooShortAlone = 20;
const mostTogether = 12;

/** The parts from the last paragraph that has something to say. */
function closingOf(body: readonly DocumentPart[]): DocumentPart[] {
  const last = body.findLastIndex((part) => part.kind === 'paragraph' && width(part.text) >= tooShortAlone);
  const closing = body.slice(last < 0 ? 0 : last);
  return closing.some((part) => part.kind === 'table') ? [] : closing;
}

const charactersALine = pointsOf(page.width - page.left - page.right) / sizes.body;
const areaEnd = pointsOf(page.height - page.bottom);

/** The widest pitch at which a letter stands on one page; the usual one where none does, or where a table is in it. */
function pitchOf(layout: Layout): number {
  const { mark, body, closing, attachments, signature: signed, contact } = layout;
  const parts = [...body, ...closing];
  if (!mark || !signed || parts.some((part) => part.kind === 'table')) return linePitch;
  const rows = (text: string, indent: number, room = charactersALine) => Math.ceil((width(text) + indent) / room);
  // Two above the title, one below it, the addressee.
  const lines =
    4 +
    parts.reduce((sum, part) => sum + (part.kind === 'table' ? 0 : rows(part.text, 2)), 0) +
    attachments.reduce((sum, text) => sum + rows(text, 1, charactersALine - 5), attachments.length > 0 ? 1 : 0) +
    signed.linesAbove +
    signed.lines.length +
    (contact ? rows(contact, 2) : 0);
  const top =
    pointsOf(mark.ruleAt) + (layout.docNo ? 2 : 1) * sizes.body + layout.titleLines.length * sizes.title * 1.5;
  return letterPitches.find((pitch) => top + lines * pitch <= areaEnd) ?? linePitch;
}
