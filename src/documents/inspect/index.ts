import { SentenceError } from '../../domain/sentence-error.ts';
import { ArchiveError, listArchive } from '../archive.ts';
import { largestFile } from '../limits.ts';
import { Unreadable } from '../read/block.ts';
import { kindOf } from '../read/kind.ts';
import { pictureFormat } from './image/index.ts';
import { type Finding, type FindingKind, kinds } from './kinds.ts';
import { type Budget, cleanZip, inspectZip, wholeBudget } from './zip.ts';

export { type Finding, type FindingKind, kinds } from './kinds.ts';

const mostOfAKind = 200;

/** A file that cannot be inspected, with a sentence for a clerk: it must not leave. */
export class NotInspected extends SentenceError {}

/**
 * Everything in a file of any kind that must not leave unseen; the kind is told by content. Throws NotInspected
 * with a sentence where the file cannot be read, and never anything else.
 */
export async function inspectFile(bytes: Uint8Array): Promise<Finding[]> {
  if (bytes.length > largestFile) throw new NotInspected('文件超过 64 MB，没有检查。请分成几份再检查。');
  try {
    return capped(await inspectBytes(bytes, wholeBudget()));
  } catch (error) {
    throw asSentence(error);
  }
}

/**
 * A copy without what cleaning can take out; with `redact`, personal data in its text as bars. What is seen stays as
 * it is. The copy is inspected again before it is given. Throws a SentenceError where there can be no honest copy.
 */
export async function cleanFile(bytes: Uint8Array, { redact = false } = {}): Promise<Uint8Array> {
  let cleaned: Uint8Array;
  try {
    cleaned = await cleanBytes(bytes, wholeBudget(), redact);
  } catch (error) {
    throw error instanceof SentenceError ? error : asSentence(error);
  }
  const left = (await inspectFile(cleaned)).find(({ kind }) => isRemovable(kind, redact));
  if (left)
    throw new SentenceError(
      `清理后仍查到${kinds[left.kind].words}（${left.where}），没有写出清理件。${kinds[left.kind].todo}`,
    );
  return cleaned;
}

/** Whether a cleaned copy is without a kind. */
export const isRemovable = (kind: FindingKind, redact: boolean): boolean =>
  kinds[kind].removed === 'clean' || (redact && kinds[kind].removed === 'redact');

async function inspectBytes(bytes: Uint8Array, budget: Budget): Promise<Finding[]> {
  if (pictureFormat(bytes)) return (await import('./image/index.ts')).inspectImage(bytes);
  const kind = kindOf(bytes);
  if (kind === 'text' || kind === 'rtf') spendText(bytes, budget);
  switch (kind) {
    case 'empty':
      throw new Unreadable('文件是空的，没有可检查的内容。');
    case 'binary':
    case 'picture':
      throw new Unreadable('认不出这种文件，没有检查。请换成 docx、xlsx、pptx、pdf、图片或文本再试。');
    case 'zip':
      return isOffice(bytes)
        ? (await import('./office/index.ts')).inspectOffice(bytes)
        : inspectZip(bytes, budget, inspectBytes);
    case 'pdf':
      return (await import('./pdf/index.ts')).inspectPdf(bytes);
    case 'ole':
      return (await import('./ole/index.ts')).inspectOle(bytes);
    case 'rtf':
      return (await import('./text/rtf.ts')).inspectRtf(bytes);
    case 'text':
      return (await import('./text/index.ts')).inspectText(bytes);
  }
}

async function cleanBytes(bytes: Uint8Array, budget: Budget, redact: boolean): Promise<Uint8Array> {
  if (pictureFormat(bytes)) return (await import('./image/index.ts')).cleanImage(bytes);
  switch (kindOf(bytes)) {
    case 'zip':
      return isOffice(bytes)
        ? (await import('./office/index.ts')).cleanOffice(bytes, redact)
        : cleanZip(bytes, budget, (member, left) => cleanBytes(member, left, redact));
    case 'pdf':
      return (await import('./pdf/index.ts')).cleanPdf(bytes);
    case 'text':
      return (await import('./text/index.ts')).cleanText(bytes, redact);
    case 'ole':
      throw new SentenceError(
        '旧格式文件（.doc、.xls、.ppt）不能清理，没有写出清理件。请另存为 docx、xlsx 或 pptx，再检查和清理。',
      );
    case 'rtf':
      throw new SentenceError('RTF 文件不能清理，没有写出清理件。请另存为 docx，再检查和清理。');
    default:
      throw new Unreadable('认不出这种文件，没有清理。');
  }
}

function spendText(bytes: Uint8Array, budget: Budget): void {
  budget.text -= bytes.length;
  if (budget.text < 0) throw new Unreadable('文字合计超过 24 MB，没有检查。请分成几份再检查。');
}

/** Whether a zip is an Office document; other documents in a zip are refused, for what they hide is not known. */
function isOffice(bytes: Uint8Array): boolean {
  const names = new Set(listArchive(bytes).map(({ name }) => name));
  if (names.has('[Content_Types].xml')) return true;
  if (names.has('OFD.xml')) throw new Unreadable('OFD 文件还不能检查。请转成 PDF 再检查。');
  if (names.has('content.xml') && names.has('META-INF/manifest.xml'))
    throw new Unreadable('OpenDocument 文件（.odt、.ods）还不能检查。请另存为 docx 或 xlsx 再检查。');
  return false;
}

/** The first of a kind; how many more there are is said in the last. */
function capped(findings: readonly Finding[]): Finding[] {
  const counts = new Map<FindingKind, number>();
  const kept: Finding[] = [];
  for (const finding of findings) {
    const count = (counts.get(finding.kind) ?? 0) + 1;
    counts.set(finding.kind, count);
    if (count <= mostOfAKind) kept.push(finding);
  }
  for (const [kind, count] of counts)
    if (count > mostOfAKind) kept.push({ kind, where: '全文', sample: `另有 ${count - mostOfAKind} 处` });
  return kept;
}

function asSentence(error: unknown): NotInspected {
  const own = error instanceof Unreadable || error instanceof ArchiveError || error instanceof SentenceError;
  return new NotInspected(own ? error.message : '文件已损坏或格式不对，没有检查。请用原来的软件打开，另存一份再试。');
}
