import { createHash } from 'node:crypto';
import { pageMark, picture } from '../../../../law/document-format/case-file.ts';
import { linesOf } from '../../../domain/letter/document.ts';
import { pictureFormat } from '../../inspect/image/index.ts';
import { kindOf } from '../../read/kind.ts';
import { letterPdf } from '../letter/pdf.ts';
import type { DossierPart, PartContent } from './dossier.ts';
import { type DrawnPage, type Store, Undrawable } from './drawn.ts';
import { filePages } from './file-pages.ts';
import { picturePage } from './picture.ts';
import type { Printer } from './printable.ts';

/** A file inside the PDF. */
export interface Attachment {
  name: string;
  bytes: Uint8Array;
}

/** A part as it is printed: pages that are drawn, or a table that is typeset with the file. */
export type Printed = { attached: Attachment | null } & (
  | { kind: 'pages'; pages: DrawnPage[]; room: Room }
  | { kind: 'table'; rows: [label: string, value: string][]; note: string }
);

/** What is left free of drawings on a page, in mm: a strip at its head, and all around below it. */
interface Room {
  strip: number;
  margin: number;
}

type File = Extract<PartContent, { kind: 'file' }>;

/** How part `order` is printed. A file that cannot be drawn becomes a sheet that names it, and an attachment. */
export async function printedPart(
  { title, content }: DossierPart,
  order: string,
  printer: Printer,
  store: Store,
): Promise<Printed> {
  if (content.kind === 'file') return printedFile(content, order, store);
  const text = textOf(content);
  // With □ in it, the words come as a text beside it.
  const attached = printer.canPrint(text)
    ? null
    : { name: attachmentName(order, `${title}.txt`), bytes: new TextEncoder().encode(text) };
  if (content.kind === 'record') return { attached, kind: 'table', rows: content.rows, note: content.note ?? '' };
  const pages = await filePages(await letterPdf(printer.letter(content.document)), store);
  // Nothing of a letter stands in the strip.
  return { attached, kind: 'pages', pages, room: { strip: 0, margin: 0 } };
}

/** Every word of a letter or a record, line by line. */
export function textOf(content: Exclude<PartContent, File>): string {
  if (content.kind === 'letter') return linesOf(content.document).join('\n');
  return [...content.rows.map(([label, value]) => `${label}：${value}`), ...(content.note ? [content.note] : [])].join(
    '\n',
  );
}

async function printedFile(file: File, order: string, store: Store): Promise<Printed> {
  try {
    const format = pictureFormat(file.bytes);
    const told = { attached: null, kind: 'pages' as const };
    if (format === 'jpeg' || format === 'png')
      return {
        ...told,
        pages: [await picturePage(file.bytes, store)],
        room: { strip: pageMark.strip, margin: picture.margin },
      };
    if (kindOf(file.bytes) === 'pdf')
      return { ...told, pages: await filePages(file.bytes, store), room: { strip: pageMark.strip, margin: 0 } };
    throw new Undrawable('这种文件不能印成页面');
  } catch (error) {
    // The case file has to come to be, whatever is in an attachment.
    return sheet(file, order, error instanceof Undrawable ? error.message : '文件已损坏或不完整');
  }
}

function sheet({ name, bytes }: File, order: string, reason: string): Printed {
  const attached = { name: attachmentName(order, name), bytes };
  const digest = createHash('sha256').update(bytes).digest('hex');
  return {
    kind: 'table',
    attached,
    rows: [
      ['文件名', name],
      ['大小', `${bytes.length.toLocaleString('en-US')} 字节`],
      ['SHA-256', `${digest.slice(0, 32)}\n${digest.slice(32)}`],
      ['没有印出的原因', `${reason}。`],
      ['原件', `嵌在本 PDF 文件里，附件名：\n${attached.name}`],
    ],
    note: '',
  };
}

/** The name of an attachment: its part's number first; nothing in it turns the direction of reading or names a folder. */
const attachmentName = (order: string, name: string): string =>
  `${order}-${name.replace(/[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '_')}`;
