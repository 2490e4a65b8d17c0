import { headingOf } from '../../documents/read/headings.ts';
import { readReport } from '../../documents/read/index.ts';
import { reportHtml } from '../../documents/write/html/fragment.ts';
import { sameOrgan } from '../../domain/report/previous-year.ts';
import type { Report } from '../../domain/report/report.ts';
import { type ProsePart, proseParts } from '../../domain/report/writing.ts';
import { sha256 } from '../../store/ledger/chain.ts';
import type { PublishedFile } from '../../store/report/published.ts';
import { type Celled, pairedTables } from './cell-tables.ts';
import { looksLikeData, readDataFile } from './data-file.ts';

/** A place where a file is not what was published, with both sides as they are shown. */
export interface Difference {
  where: string;
  published: string;
  file: string;
}

/** What a file is, held against a published report. */
export type Held =
  | { kind: 'unread'; reason: string }
  /** A report, but of another organ or year. */
  | { kind: 'other'; what: string }
  /** The data file: its digest, the one that it states, and whether it is the published file byte for byte. */
  | { kind: 'data'; digest: string; stated: string; bytes: boolean; differences: Difference[] }
  /** A file for people: only what can be read from it is compared. */
  | { kind: 'document'; differences: Difference[] };

type Words = Record<ProsePart, string>;

/** Holds a file against a published report. Nothing of the file is kept. */
export async function holdAgainst(published: PublishedFile, name: string, bytes: Uint8Array): Promise<Held> {
  return looksLikeData(bytes, name) ? holdData(published, bytes) : holdDocument(published, bytes, name);
}

function holdData(published: PublishedFile, bytes: Uint8Array): Held {
  const read = readDataFile(bytes);
  if ('reason' in read) return { kind: 'unread', reason: read.reason };
  const { file, digest } = read;
  const other = otherReport(published, file.organ_name, file.year);
  if (other) return { kind: 'other', what: other };
  return {
    kind: 'data',
    digest,
    stated: file.digest,
    bytes: sha256(bytes).toString('hex') === published.file_digest,
    differences:
      digest === published.digest
        ? []
        : [...cellDifferences(published, file), ...wordDifferences(published.prose, file.prose)],
  };
}

async function holdDocument(published: PublishedFile, bytes: Uint8Array, name: string): Promise<Held> {
  const read = await readReport(bytes, name);
  if (!read.readable) return { kind: 'unread', reason: read.reason };
  const other = otherReport(published, read.report.organ, read.report.year);
  if (other) return { kind: 'other', what: other };
  // The published words go through the same reader, so that what it joins or leaves out is no difference.
  const own = await readReport(new TextEncoder().encode(reportHtml(published)), '');
  if (!own.readable) throw new Error(`published report cannot be read back: ${own.reason}`);
  const words = wordDifferences(wordsOf(own.report), wordsOf(read.report));
  return { kind: 'document', differences: [...cellDifferences(published, read.report), ...words] };
}

/** `青石县柳河镇人民政府2023年`, where that is not the report that was published here. */
function otherReport(published: PublishedFile, organ: string | null, year: number | null): string | null {
  const same = (organ === null || sameOrgan(organ, published.organ_name)) && (year === null || year === published.year);
  return same ? null : `${organ ?? published.organ_name}${year ?? published.year}年`;
}

const shown = (value: number | string | null): string => (value === null ? '—' : String(value));

function cellDifferences(published: Celled, file: Celled): Difference[] {
  return pairedTables(published, file).flatMap(({ title, rows }) => {
    const forms = [published, file].map(({ layout }) => `${layout.proactive ?? '2021'} 年的格式`) as [string, string];
    if (rows.length === 0) return [{ where: title, published: forms[0], file: forms[1] }];
    const pairs = rows.flatMap((row) => row.cells.map((cell) => ({ ...cell, row: row.label })));
    if (pairs.every(({ b }) => b === null) && pairs.some(({ a }) => a !== null))
      return [{ where: title, published: '有这张表', file: '没有读到这张表' }];
    return pairs
      .filter(({ a, b }) => shown(a) !== shown(b))
      .map(({ row, label, a, b }) => ({ where: `${title}，${row}，${label}`, published: shown(a), file: shown(b) }));
  });
}

/** The digest that is printed below a report in a file of ours is no word of the report. */
const printedDigest = /^内容摘要（SHA-256）/;

/** The written parts as the reader found them. */
function wordsOf({ prose }: Report): Words {
  const words = Object.fromEntries(proseParts.map(({ key }) => [key, ''])) as Words;
  words.preamble = prose?.preamble.join('') ?? '';
  for (const section of prose?.sections ?? []) {
    const key = headingOf(section.line)?.key as ProsePart | undefined;
    if (key && key in words) words[key] = section.paragraphs.filter((text) => !printedDigest.test(text)).join('');
  }
  return words;
}

/** The parts whose words differ, lines and spaces apart, each from a little before the first difference on. */
function wordDifferences(published: Words, file: Words): Difference[] {
  return proseParts.flatMap(({ key, label }) => {
    const [a, b] = [published[key], file[key]].map((text) => [...text.replace(/\s+/gu, '')]) as [string[], string[]];
    const at = a.findIndex((char, i) => char !== b[i]);
    if (at === -1 && a.length === b.length) return [];
    return [
      {
        where: `文字：${label}`,
        published: excerpt(a, at === -1 ? a.length : at),
        file: excerpt(b, at === -1 ? a.length : at),
      },
    ];
  });
}

function excerpt(text: string[], at: number): string {
  if (text.length === 0) return '（没有文字）';
  const [from, to] = [Math.max(0, at - 10), at + 20];
  return `${from > 0 ? '…' : ''}${text.slice(from, to).join('')}${to < text.length ? '…' : '（到此为止）'}`;
}
